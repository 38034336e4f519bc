import type { Day } from '../core/dates/calendar'
import { checkBlock } from '../core/doctor/checkBlock'
import { numbersAsText, volatileValues } from '../core/doctor/checkCells'
import { checkRows } from '../core/doctor/checkRows'
import type { Finding, Fix, Severity } from '../core/doctor/finding'
import { lettersOf } from '../core/reading/merged'
import type { Book } from './book'
import { copiedTabs } from './cycle/copiedTabs'
import { type Looked, look } from './look'
import { readPeople } from './people'
import { scoresOf } from './scores'
import type { PlanRef, Settings } from './settings'

/** A plan and what is to be put right in it, the worst first. */
export interface Checked {
  looked: Looked
  findings: Finding[]
}

const ORDER: readonly Severity[] = ['error', 'warning', 'hint']

/** Looks a plan through; changes nothing. Round trips do not grow with rows. Throws UserError when there is no table. */
export function checkPlan(book: Book, settings: Settings, ref: PlanRef): Checked {
  const looked = look(book, settings, ref, { request: '' }, { readOnly: true })
  const { tab, plan, log, unclear } = looked
  const { values, formulas, table, idColumn } = tab
  const people = readPeople(book, settings)
  const findings = [
    ...lostColumns(looked),
    ...duplicates(unclear, idColumn),
    ...(ref.kind === 'template' ? ofTemplate(looked) : []),
    ...checkRows({
      scored: scoresOf(looked, settings, book),
      columns: table.columns,
      log,
      today: book.today() as Day,
      staleAfter: settings.patience?.staleAfter,
      hasAddress: (owner) => Boolean(owner.mail ?? people.find(owner)?.mail),
    }),
    ...merges(looked),
    ...copiedTabs(book, settings, looked).map(
      (sheet): Finding => ({
        code: 'copiedTab',
        tab: sheet.getName(),
        sheetId: sheet.getSheetId(),
        severity: 'warning',
        row: table.headingRow,
        column: 0,
        fix: 'newDraft',
      }),
    ),
    ...numbersAsText({ values, formulas, table, plan, context: book }),
  ]
  return { looked, findings: findings.sort(bySeverity) }
}

const bySeverity = (one: Finding, other: Finding): number =>
  ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity) || one.row - other.row

function duplicates(rows: readonly number[], column = 0): Finding[] {
  const [row] = rows
  return row === undefined
    ? []
    : [{ code: 'duplicateId', rows, severity: 'error', row, column, fix: 'newIds' }]
}

/** Its heading goes back where it seems to have stood; one that is nowhere may have been deleted on purpose. */
function lostColumns({ tab: { lost, table } }: Looked): Finding[] {
  return lost.map((it): Finding => {
    const fix: Fix = it.column === undefined ? 'forgetColumn' : 'writeHeading'
    const finding: Finding = {
      ...it,
      code: 'columnLost',
      severity: 'error',
      row: table.headingRow,
      column: it.column ?? 0,
    }
    return it.twice ? finding : { ...finding, fix }
  })
}

/** What concerns the formula beside a template; values need none. */
function ofTemplate({ tab, plan, messages }: Looked): Finding[] {
  const { values, formulas, table, idColumn } = tab
  if (idColumn === undefined) return []
  const width = Object.keys(messages.computed).length
  const { headingRow } = table
  const block = checkBlock({ values, formulas, headingRow, idColumn, width })
  const byFormula = formulas[headingRow - 1]?.some((formula) => /OKR_TABLE/i.test(formula))
  if (!byFormula) return block
  return [...volatileValues({ formulas, table, plan }), ...block]
}

/** A merge over several rows of a column that check-ins write: only its first row would keep a value. */
function merges({ tab: { sheet, table, values } }: Looked): Finding[] {
  const column = table.columns.current
  const rows = values.length - table.headingRow
  if (column === undefined || rows <= 0) return []
  return sheet
    .getRange(table.headingRow + 1, column + 1, rows, 1)
    .getMergedRanges()
    .filter((range) => range.getNumRows() > 1)
    .map((range): Finding => {
      const row = range.getRow()
      const a1 = `${lettersOf(column)}${row}:${lettersOf(column)}${row + range.getNumRows() - 1}`
      return {
        code: 'merged',
        heading: table.headings[column] ?? '',
        range: a1,
        severity: 'error',
        row,
        column,
      }
    })
}
