import { isoOf } from '../../core/dates/calendar'
import type { Cause, Fix } from '../../core/doctor/finding'
import type { Undoable } from '../../core/log/undoable'
import { problem } from './cells'
import { counted } from './counts'

/** The dialog that looks a plan through. */
export const doctor = {
  plan: 'Plan',
  count: (n: number) => `${counted(n, 'thing needs', 'things need')} a look`,
  none: 'Nothing to put right.',
  severity: { error: 'Error', warning: 'Warning', hint: 'Hint' },
  jump: (cell: string) => `Go to ${cell}`,
  fixing: 'Putting it right…',
  fixed: 'Done.',
  again: 'Check again',
  undo: 'Undo',
  undone: (cells: number, left: number) =>
    left === 0
      ? 'Put back as it was.'
      : `${counted(cells, 'cell', 'cells')} put back. ${counted(left, 'cell was', 'cells were')} changed since and left as they are.`,
}

/** How a plan is written: what was looked at, and what to think about. */
export const wording = {
  nothing: 'No objective or key result stands here yet.',
  strength: { strong: 'Wording: strong', fair: 'Wording: fair', weak: 'Wording: weak' },
  /** What the strength counts. */
  counted: ({ rows, passed, warned, failed }: WordingCounts) =>
    warned + failed === 0
      ? `Of ${counted(rows, 'objective or key result', 'objectives and key results')}, all pass.`
      : `Of ${counted(rows, 'objective or key result', 'objectives and key results')}, ${passed} ${
          passed === 1 ? 'passes' : 'pass'
        }, ${warned} with a warning (half counted), ${failed} with an error (not counted).`,
  /** Opens the list. */
  remarks: (rows: number) => `What to think about in ${counted(rows, 'row', 'rows')}`,
  wholePlan: 'The whole plan',
  more: (rows: number) =>
    `and ${counted(rows, 'more row', 'more rows')}. They show here once these are rewritten and you check again.`,
}

/** Rows by their worst remark. */
export interface WordingCounts {
  rows: number
  passed: number
  warned: number
  failed: number
}

/** What a fix says on its button. */
export const fixes: Record<Fix, string> = {
  newIds: 'Start new histories',
  clearBlock: 'Clear what was typed',
  writeFormula: 'Put the formula back',
  useValues: 'Use values instead',
  toNumbers: 'Turn into numbers',
  writeHeading: 'Put the heading back',
  forgetColumn: 'Go on without it',
  newDraft: 'Make it a draft of its own',
}

/** What an undo takes back. */
export const kept: Record<Undoable, (tab: string) => string> = {
  clearExamples: (tab) => `The examples of ‘${tab}’ were cleared.`,
  repair: (tab) => `‘${tab}’ was repaired.`,
  fix: (tab) => `‘${tab}’ was put right.`,
  disconnect: (tab) => `‘${tab}’ was disconnected.`,
  columns: (tab) => `The columns of ‘${tab}’ were read differently.`,
  newCycle: (tab) => `‘${tab}’ began a new cycle.`,
  newDraft: (tab) => `‘${tab}’ became a plan of its own.`,
  nextPlan: (tab) => `The next cycle was started in ‘${tab}’.`,
}

/** What is wrong, in one sentence or two; the place is told beside it. */
export function finding(it: Cause): string {
  switch (it.code) {
    case 'row':
      return it.title ? `‘${it.title}’: ${problem(it.problem)}` : problem(it.problem)
    case 'weightSum':
      return `Weights ${it.title ? `under ‘${it.title}’` : 'of the objectives'} add up to ${rounded(it.sum)} instead of ${it.whole}. Shares are worked out from what is there.`
    case 'outsideCycle':
      return `‘${it.title}’ is due ${isoOf(it.day)}, outside the cycle (${isoOf(it.start)} to ${isoOf(it.end)}).`
    case 'futureCheckIn':
      return `‘${it.title}’ was last checked in ${isoOf(it.day)}, which has not come yet.`
    case 'stale':
      return `‘${it.title}’ has had no check-in for ${counted(it.days, 'day', 'days')}.`
    case 'noAddress':
      return `${it.name} has no mail address, so no reminder can go out for ${counted(it.rows, 'row', 'rows')}. Write it here or on the People tab.`
    case 'duplicateId':
      return `Rows ${it.rows.join(', ')} carry the same hidden id, so their history cannot be told apart and nothing is written. Row ${it.rows[0]} can keep it; the others then start their own.`
    case 'computedBlocked':
      return `${counted(it.cells.length, 'cell was', 'cells were')} typed over where scores are computed, so no score shows.`
    case 'computedBroken':
      return `The formula for the scores shows ${it.shows}. Hover over the cell to see why.`
    case 'computedMissing':
      return 'The formula for the scores is gone from this heading.'
    case 'volatile':
      return `‘${it.title}’ depends on ${it.name}(), and Google computes no scores from that. Scores can stand here as values, refreshed at every check-in.`
    case 'numbersAsText':
      return `${counted(it.cells.length, 'number', 'numbers')} under ‘${it.heading}’ are stored as text. Scores are right; sums and charts of your own pass over them.`
    case 'merged':
      return `${it.range} is merged, so these rows share one value under ‘${it.heading}’. Unmerge it: Format › Merge cells › Unmerge.`
    case 'copiedTab':
      return `‘${it.tab}’ is a copy of this tab and no plan yet: nothing typed there counts. It can become a draft with a history of its own.`
    case 'columnLost':
      if (it.twice) return problem({ code: 'columnLost', heading: it.heading, twice: true })
      return it.column === undefined
        ? `The column ‘${it.heading}’ is gone. Nothing is written until it is back, or you go on without it.`
        : `The column ‘${it.heading}’ seems to have another heading now. Nothing is written until its heading is back.`
  }
}

const rounded = (value: number): number => Number(value.toPrecision(6))
