import type { KeyResult, Objective } from '../plan/plan'
import { type Remark, SEVERITIES, type Severity } from './finding'
import type { PlacedFinding } from './writingFindings'

/** What a row's wording gives to think about; without a subject, what concerns the whole plan. */
export interface Remarked {
  subject?: Objective | KeyResult
  findings: PlacedFinding[]
}

/** What checking the plan says of its figures already. */
const TOLD: readonly Remark[] = ['startIsTarget', 'againstDirection', 'outsideCycle', 'loop']

/** The findings about wording by row: the whole plan, then the row with the worst first; rows and findings else in their order. */
export function remarked(findings: readonly PlacedFinding[]): Remarked[] {
  const rows = new Map<Remarked['subject'], Remarked>()
  for (const finding of findings) {
    const { remark, subject } = finding
    if (TOLD.includes(remark)) continue
    const row = rows.get(subject)
    if (row) row.findings.push(finding)
    else rows.set(subject, { ...(subject && { subject }), findings: [finding] })
  }
  for (const row of rows.values()) row.findings.sort(bySeverity)
  return [...rows.values()].sort(
    (one, other) => Number(Boolean(one.subject)) - Number(Boolean(other.subject)) || byWorst(one, other),
  )
}

const rank = (severity: Severity | undefined): number => (severity ? SEVERITIES.indexOf(severity) : 0)
const bySeverity = (one: PlacedFinding, other: PlacedFinding): number =>
  rank(one.severity) - rank(other.severity)
const byWorst = (one: Remarked, other: Remarked): number =>
  rank(one.findings[0]?.severity) - rank(other.findings[0]?.severity)
