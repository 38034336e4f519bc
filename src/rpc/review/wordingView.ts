import { lettersOf } from '../../core/reading/merged'
import { remarked } from '../../core/writing/remarked'
import { writingFindings } from '../../core/writing/writingFindings'
import { reviewRemark } from '../../messages/reviewRemarks'
import type { Looked } from '../../sheets/look'
import { cycleOfPlan } from '../../sheets/scores'
import type { WordingView } from '../contract'

/** More at a time help nobody; the rest follows when these are put right. */
const ROWS = 40
/** A cell may hold a page; a line is enough to know it by. */
const TITLE = 160

/** How the objectives and key results of a plan are written; nothing where there are none. Asks the service for nothing. */
export function wordingView({ plan, tab, ref }: Looked): WordingView | undefined {
  const { findings, strength } = writingFindings({ ...plan, cycle: cycleOfPlan(tab, ref) })
  const { level, rows, passed, warned, failed } = strength
  if (rows === 0) return undefined
  const all = remarked(findings)
  const { columns } = tab.table
  return {
    strength: level,
    rows,
    passed,
    warned,
    failed,
    remarks: all.slice(0, ROWS).map(({ subject, findings }) => {
      const column = subject && ('keyResults' in subject ? columns.objective : columns.keyResult)
      return {
        ...(subject && {
          title: subject.title.slice(0, TITLE),
          cell: `${lettersOf(column ?? columns.objective ?? 0)}${subject.row}`,
        }),
        findings: findings.map((it) => ({
          rule: it.rule,
          severity: it.severity === 'warn' ? ('warning' as const) : it.severity,
          text: reviewRemark(it, ref.language),
        })),
      }
    }),
    more: Math.max(0, all.length - ROWS),
  }
}
