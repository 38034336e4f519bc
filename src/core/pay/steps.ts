import { nearlyAtLeast, nearlyEqual, tidyAmount } from '../nearly'
import { UserError } from '../problem'
import type { NextEdge } from './nextEdge'

/** From this edge on this is paid: a factor, an amount, or the rate of a tier. */
export interface Step {
  edge: number
  pay: number
}

/**
 * - step: what the highest edge reached pays; below the first edge 0
 * - line: straight lines between the edges, flat before the first and after the last
 * - marginal: each pay is a rate on the part of the value between its edge and the next; below the first edge 0
 */
export type StepMode = 'step' | 'line' | 'marginal'

/**
 * What a value is paid by steps, lines or marginal tiers (domain 10). An edge that is reached counts, whatever
 * binary rounding made of it. Throws UserError for no steps at all and for edges that do not rise.
 */
export function payOfSteps(value: number, steps: readonly Step[], mode: StepMode = 'step'): number {
  checkRising(steps)
  switch (mode) {
    case 'step':
      return tidyAmount(reachedBy(value, steps)?.pay ?? 0)
    case 'line':
      return tidyAmount(onLine(value, steps))
    case 'marginal':
      return tidyAmount(marginal(value, steps))
  }
}

/**
 * Tiers whose higher rate counts for everything once their edge is passed. Each edge is a cliff (see cliffsOf),
 * and near one it pays to move a deal into another quarter: marginal tiers have neither.
 */
export const retroactivePay = (value: number, steps: readonly Step[]): number =>
  tidyAmount(value * payOfSteps(value, steps))

/** By how much pay jumps at each edge of retroactive tiers; edges without a jump are left out. */
export function cliffsOf(steps: readonly Step[]): { edge: number; jump: number }[] {
  checkRising(steps)
  return steps
    .map(({ edge, pay }, index) => ({
      edge,
      jump: tidyAmount(edge * pay - edge * (steps[index - 1]?.pay ?? 0)),
    }))
    .filter(({ jump }) => jump !== 0)
}

/** The next edge at which more is paid than now; undefined above the last one. */
export function nextEdgeOfSteps(
  value: number,
  steps: readonly Step[],
  mode: StepMode | 'retroactive' = 'step',
): NextEdge | undefined {
  const payAt = (at: number) =>
    mode === 'retroactive' ? retroactivePay(at, steps) : payOfSteps(at, steps, mode)
  const now = payAt(value)
  for (const { edge } of steps) {
    const gain = nearlyAtLeast(value, edge) ? 0 : payAt(edge) - now
    if (gain > 0) return { at: edge, missing: tidyAmount(edge - value), gain: tidyAmount(gain) }
  }
  return undefined
}

const reachedBy = (value: number, steps: readonly Step[]): Step | undefined =>
  [...steps].reverse().find(({ edge }) => nearlyAtLeast(value, edge))

function onLine(value: number, steps: readonly Step[]): number {
  const next = steps.findIndex(({ edge }) => edge > value)
  const [from, to] = [steps[next - 1], steps[next]]
  if (!to) return steps[steps.length - 1]?.pay ?? 0
  if (!from) return to.pay
  const way = (value - from.edge) / (to.edge - from.edge)
  return from.pay * (1 - way) + to.pay * way
}

function marginal(value: number, steps: readonly Step[]): number {
  let sum = 0
  steps.forEach(({ edge, pay }, index) => {
    const part = Math.min(value, steps[index + 1]?.edge ?? value) - edge
    if (part > 0) sum += part * pay
  })
  return Number.isNaN(sum) ? 0 : sum // Tiers of 1e308 up and down: neither of the two infinities is right.
}

function checkRising(steps: readonly Step[]): void {
  if (steps.length === 0) throw new UserError({ code: 'missing', field: 'edge' })
  steps.forEach(({ edge }, index) => {
    const before = steps[index - 1]?.edge
    if (before !== undefined && (edge < before || nearlyEqual(edge, before)))
      throw new UserError({ code: 'edgesNotRising', edge, before })
  })
}
