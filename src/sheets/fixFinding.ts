import { asText } from '../cell'
import { numberIn } from '../core/doctor/checkCells'
import type { Finding, Place } from '../core/doctor/finding'
import { lettersOf } from '../core/reading/merged'
import { computedRows } from '../functions/computedRows'
import { adopt, planToBe } from './adopt'
import type { Book } from './book'
import type { Checked } from './checkPlan'
import type { Content } from './content'
import { cellAt, type Place as FramePlace, readTab } from './planTab'
import { type Change, changeCells } from './save/undo'
import { scoresOf } from './scores'
import { type Settings, writeSettings } from './settings'
import { type Sheet, tabById } from './tab'

/** Puts a finding right, so that it can be undone. The caller holds the document lock. */
export function fixFinding(book: Book, settings: Settings, { looked }: Checked, finding: Finding): void {
  if (finding.fix === 'forgetColumn') {
    const ref = settings.plans.find(({ id }) => id === looked.ref.id)
    delete ref?.columns
    writeSettings(settings)
    return
  }
  if (finding.code === 'copiedTab') {
    const sheet = tabById(book.spreadsheet, finding.sheetId)
    if (!sheet) return
    const tab = readTab(book, sheet, 'adopted', { memory: looked.ref.columns })
    const found = planToBe(book, settings, tab, Utilities.getUuid(), { cycle: looked.ref.cycle })
    adopt(book, settings, found, Utilities.getUuid())
    return
  }
  const changes = changesFor(book, settings, looked, finding)
  if (changes.length > 0)
    changeCells(book, settings, looked.messages, repairs(finding) ? 'repair' : 'fix', changes)
}

/** Ids and headings decide what is written where: putting them right is more than a correction. */
const repairs = ({ code }: Finding): boolean => code === 'duplicateId' || code === 'columnLost'

function changesFor(book: Book, settings: Settings, looked: Checked['looked'], finding: Finding): Change[] {
  const { tab, messages } = looked
  const { sheet, values, formulas, table, idColumn = 0, frame } = tab
  const { headingRow } = table
  const set = (places: readonly Place[], content: (place: Place) => Content | undefined): Change[] => [
    blockOf(sheet, places, content),
  ]
  switch (finding.code) {
    case 'duplicateId': {
      // The first row goes on with the history; the copies below begin their own.
      const copies = finding.rows.slice(1).map((row) => ({ row, column: idColumn }))
      return set(copies, () => '')
    }
    case 'columnLost':
      return set([finding], () => asText(finding.heading))
    case 'computedBlocked':
      return [{ ...blockOf(sheet, finding.cells, () => ''), refilled: true }]
    case 'computedMissing': {
      const a1 = (place: FramePlace) => `${lettersOf(place.column)}${place.row + 1}`
      const { cycleStart, cycleEnd, asOf } = frame
      if (!cycleStart || !cycleEnd || !asOf) return []
      const range = `A${headingRow}:${lettersOf(idColumn)}`
      const formula = `=OKR_TABLE(${[range, a1(cycleStart), a1(cycleEnd), a1(asOf)].join('; ')})`
      return set([finding], () => formula)
    }
    case 'volatile': {
      const headings = Object.values(messages.computed)
      const column = (formulas[headingRow - 1] ?? []).findIndex((formula) => /OKR_TABLE/i.test(formula))
      if (column < 0) return []
      const scores = computedRows(scoresOf(looked, settings, book), values.length, messages)
      const spilled = !String(values[headingRow - 1]?.[column] ?? '').startsWith('#')
      const cells = [headings.map(asText), ...scores.slice(headingRow).map((row) => row.map(textSafe))]
      return [{ sheet, row: headingRow - 1, column, cells, spilled }]
    }
    case 'numbersAsText':
      return set(finding.cells, (place) =>
        numberIn(cellAt(values, { row: place.row - 1, column: place.column }), book),
      )
    default:
      return []
  }
}

const textSafe = (cell: string | number): Content => (typeof cell === 'string' ? asText(cell) : cell)

/** The smallest block around these cells, in which only they are written. */
function blockOf(
  sheet: Sheet,
  places: readonly Place[],
  content: (place: Place) => Content | undefined,
): Change {
  const rows = places.map(({ row }) => row)
  const columns = places.map(({ column }) => column)
  const [top, left] = [least(rows), least(columns)]
  const cells: (Content | undefined)[][] = Array.from({ length: most(rows) - top + 1 }, () =>
    Array.from({ length: most(columns) - left + 1 }, () => undefined),
  )
  for (const place of places)
    (cells[place.row - top] as (Content | undefined)[])[place.column - left] = content(place)
  return { sheet, row: top - 1, column: left, cells }
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b))
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b))
