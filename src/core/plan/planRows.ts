import type { KeyResult, Objective, Plan } from './plan'

export const keyResultById = (plan: Plan, id: string): KeyResult | undefined => {
  for (const { keyResults } of plan.objectives) {
    const found = keyResults.find((keyResult) => keyResult.id === id)
    if (found) return found
  }
  return undefined
}

export const rowById = (plan: Plan, id: string): KeyResult | Objective | undefined =>
  keyResultById(plan, id) ?? plan.objectives.find((objective) => objective.id === id)

export const withKeyResult = (plan: Plan, changed: KeyResult): Plan => ({
  ...plan,
  objectives: plan.objectives.map((objective) => ({
    ...objective,
    keyResults: objective.keyResults.map((it) => (it.id === changed.id ? changed : it)),
  })),
})
