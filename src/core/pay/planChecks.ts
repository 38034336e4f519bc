import { clearlyMore, tidy } from '../nearly'

/** A pay plan before its cycle begins. */
export interface PayPlan {
  objectives: readonly { name: string; weight: number }[]
  /** Of one person and cycle. */
  targetIncentive?: number
  /** All variable pay of that person and cycle, commission included. */
  variablePay?: number
}

/** What is unusual about a pay plan. Only weights that do not sum are wrong; the rest is advice. */
export type PayPlanFinding =
  | { code: 'weightsSum'; sum: number }
  /** Fewer than 3 objectives, or more than 5. */
  | { code: 'objectiveCount'; count: number }
  /** Less than a tenth of the plan: not worth its measuring. */
  | { code: 'smallShare'; name: string; share: number }
  /** Less than about 1,000 units of currency per objective and cycle: nobody notices. */
  | { code: 'smallAmount'; name: string; amount: number }
  /** Beside commission, goals are 10 to 15 % of variable pay. */
  | { code: 'partOfVariablePay'; part: number }

const OBJECTIVES = { fewest: 3, most: 5 }
const SMALLEST_SHARE = 0.1
const SMALLEST_AMOUNT = 1000
const PART_OF_VARIABLE_PAY = { least: 0.1, most: 0.15 }

/** The plan checks of domain 10, in the order of their gravity. Weights may be ratios, percent or points of 100. */
export function payPlanFindings({ objectives, targetIncentive, variablePay }: PayPlan): PayPlanFinding[] {
  const findings: PayPlanFinding[] = []
  const sum = tidy(objectives.reduce((total, { weight }) => total + weight, 0))
  const whole = sum > 10 ? 100 : 1
  if (clearlyMore(Math.abs(sum / whole - 1), 0)) findings.push({ code: 'weightsSum', sum })
  const count = objectives.length
  if (count < OBJECTIVES.fewest || count > OBJECTIVES.most) findings.push({ code: 'objectiveCount', count })
  for (const { name, weight } of objectives) {
    const share = tidy(weight / whole)
    const amount = tidy(share * (targetIncentive ?? Number.POSITIVE_INFINITY))
    if (clearlyMore(SMALLEST_SHARE, share)) findings.push({ code: 'smallShare', name, share })
    if (clearlyMore(SMALLEST_AMOUNT, amount)) findings.push({ code: 'smallAmount', name, amount })
  }
  if (targetIncentive !== undefined && variablePay !== undefined && variablePay > 0) {
    const part = tidy(targetIncentive / variablePay)
    const { least, most } = PART_OF_VARIABLE_PAY
    if (clearlyMore(least, part) || clearlyMore(part, most))
      findings.push({ code: 'partOfVariablePay', part })
  }
  return findings
}
