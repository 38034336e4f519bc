/** The rules of domain 8. */
export type RuleId =
  | `O-${1 | 2 | 3 | 4 | 5 | 6 | 7}`
  | `K-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`
  | `A-${1 | 2}`

/** An error keeps a plan from being published in strict mode; a hint is worth a thought. */
export type Severity = 'error' | 'warn' | 'hint'
/** The worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warn', 'hint']

type Rules = Readonly<Record<string, readonly [RuleId, Severity]>>

/** What the wording of a single text can show, with the rule it breaks. */
const TEXT_RULES = {
  outputVerb: ['O-1', 'warn'],
  digits: ['O-2', 'hint'],
  tooShort: ['O-3', 'hint'],
  tooLong: ['O-3', 'hint'],
  bareMovement: ['O-4', 'warn'],
  usualBusiness: ['O-7', 'hint'],
  noNumber: ['K-1', 'error'],
  noBaseline: ['K-2', 'warn'],
  activity: ['K-3', 'warn'],
  vague: ['K-6', 'warn'],
  twoMetrics: ['K-8', 'warn'],
  over100: ['K-12', 'hint'],
  full100: ['K-12', 'hint'],
} as const satisfies Rules

/** What only the plan around it can show. */
const PLAN_RULES = {
  noOwner: ['O-5', 'error'],
  noDates: ['O-5', 'error'],
  manyObjectives: ['O-6', 'warn'],
  noKeyResults: ['K-4', 'error'],
  oneKeyResult: ['K-4', 'warn'],
  manyKeyResults: ['K-4', 'error'],
  otherNumbers: ['K-5', 'error'],
  allLeading: ['K-7', 'hint'],
  allLagging: ['K-7', 'hint'],
  noCounterpart: ['K-7', 'hint'],
  startIsTarget: ['K-9', 'error'],
  againstDirection: ['K-9', 'error'],
  outsideCycle: ['K-10', 'warn'],
  duplicate: ['K-11', 'hint'],
  noParent: ['A-1', 'warn'],
  loop: ['A-2', 'error'],
} as const satisfies Rules

export type TextRemark = keyof typeof TEXT_RULES
export type PlanRemark = keyof typeof PLAN_RULES
export type Remark = TextRemark | PlanRemark

const RULES: Record<Remark, readonly [RuleId, Severity]> = { ...TEXT_RULES, ...PLAN_RULES }

/** One thing to look at. */
export interface Finding<R extends Remark = Remark> {
  remark: R
  rule: RuleId
  severity: Severity
  /** The words it is about, as they stand in the text; for `duplicate` and `loop` titles. */
  words: readonly string[]
}

export function finding<R extends Remark>(remark: R, words: readonly string[] = []): Finding<R> {
  const [rule, severity] = RULES[remark]
  return { remark, rule, severity, words: [...new Set(words)] }
}
