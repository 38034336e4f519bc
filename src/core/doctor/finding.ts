import type { Day } from '../dates/calendar'
import type { Problem } from '../problem'
import type { LostColumn } from '../reading/columnMemory'

/** error: a figure is wrong or missing · warning: it soon will be, or nobody hears of it · hint: better otherwise. */
export type Severity = 'error' | 'warning' | 'hint'

/** Where a finding stands in the tab. */
export interface Place {
  /** 1-based */
  row: number
  /** 0-based */
  column: number
}

/** What is to be put right, as data: each language words it in `messages.doctor.finding`. */
export type Cause =
  /** What keeps a row from being scored, or its weights from counting. */
  | { code: 'row'; title: string; problem: Problem }
  /** Filled weights that nearly make a whole. */
  | { code: 'weightSum'; title: string; sum: number; whole: 1 | 100 }
  | { code: 'outsideCycle'; title: string; day: Day; start: Day; end: Day }
  | { code: 'futureCheckIn'; title: string; day: Day }
  /** Nobody has checked in for so many days. */
  | { code: 'stale'; title: string; days: number }
  | { code: 'noAddress'; name: string; rows: number }
  /** Rows that carry the same hidden id, and whose words do not tell which is the old one. */
  | { code: 'duplicateId'; rows: readonly number[] }
  /** Somebody typed where the formula writes its results. */
  | { code: 'computedBlocked'; cells: readonly Place[] }
  | { code: 'computedBroken'; shows: string }
  /** The formula of a template's computed columns is gone. */
  | { code: 'computedMissing' }
  /** Google refuses to compute a custom function from such a value. */
  | { code: 'volatile'; title: string; name: string }
  | { code: 'numbersAsText'; heading: string; cells: readonly Place[] }
  /** A merge over several rows holds one value for all of them. */
  | { code: 'merged'; heading: string; range: string }
  /** A duplicate of this plan's tab, which is no plan of its own yet. */
  | { code: 'copiedTab'; tab: string; sheetId: number }
  /** A column that was understood before is no longer found. */
  | ({ code: 'columnLost' } & LostColumn)

/** What can be done about a finding without asking anything more; each can be undone. */
export type Fix =
  | 'newIds'
  | 'clearBlock'
  | 'writeFormula'
  | 'useValues'
  | 'toNumbers'
  | 'writeHeading'
  | 'forgetColumn'
  | 'newDraft'

export type Finding = Cause & Place & { severity: Severity; fix?: Fix }

/** The same finding at the next look: where it is and what it is about. */
export const findingId = (finding: Finding): string => {
  const { code, row, column } = finding
  const about =
    'title' in finding
      ? finding.title
      : 'name' in finding
        ? finding.name
        : 'sheetId' in finding
          ? finding.sheetId
          : ''
  return [code, row, column, about].join(':')
}
