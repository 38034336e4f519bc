import type { CellView, Workbook } from '../../core/engine/workbook'
import { columnName } from '../../core/reference'
import { CommandError } from '../commandError'
import type { Command } from './command'
import { openSheet, sheetOptions } from './openSheet'

/** Room for results wider than one column. */
const RESULT_COLUMNS = 50

/** `formula '=OKR_PROGRESS(0;100;45)'`: enters a formula in a free cell and prints what a person would see. */
export const formula: Command = {
  name: 'formula',
  usage: "'=…' [--sheet FILE] [--locale de_DE] [--json]",
  about: 'Enter a formula and print the values it fills; exit 1 if it shows an error.',
  options: { ...sheetOptions, json: { type: 'boolean' } },
  usesAddOn: true,
  words: 1,
  run([text = ''], options, { out, err }) {
    if (!/^=./.test(text))
      throw new CommandError("A formula begins with =, for example '=OKR_PROGRESS(0;100;45)'.")
    const { workbook } = openSheet(options)
    const result = enter(workbook, text)
    const top = result[0]?.[0]
    const failed = result.flat().find(isError)
    const error = failed ? (failed.error ?? failed.display) : null
    if (options.json) {
      const values = result.map((row) => row.map(({ value }) => value ?? ''))
      const display = result.map((row) => row.map((cell) => cell.display))
      out(JSON.stringify({ formula: text, value: top?.value ?? '', values, display, error }))
    } else if (!failed) {
      for (const row of result) out(row.map(({ display }) => display).join('\t'))
    }
    if (!failed) return 0
    err(failed.error ? `${failed.display} ${failed.error}` : failed.display)
    return 1
  },
}

/** Types the formula in a column added at the right: nothing is in the way there, and no range it names reaches it. */
function enter(workbook: Workbook, text: string): CellView[][] {
  const [sheet] = workbook.sheets()
  if (!sheet) throw new CommandError('The file has no sheet.')
  const last = workbook.getters.getNumberCols(sheet.id) - 1
  const line = { sheetId: sheet.id, sheetName: sheet.name, dimension: 'COL', base: last, position: 'after' }
  workbook.apply((dispatch) => dispatch('ADD_COLUMNS_ROWS', { ...line, quantity: RESULT_COLUMNS }))
  const at = { sheetId: sheet.id, col: last + 1, row: 0 }
  workbook.typed(sheet.name, `${columnName(at.col + 1)}1`, text)
  const filled = workbook.getters.getSpreadZone(at) ?? { left: at.col, right: at.col, top: 0, bottom: 0 }
  const rows: CellView[][] = []
  for (let row = filled.top; row <= filled.bottom; row++) {
    const cells: CellView[] = []
    for (let col = filled.left; col <= filled.right; col++) cells.push(workbook.cellAt({ ...at, col, row }))
    rows.push(cells)
  }
  return rows
}

const isError = ({ error, value }: CellView) =>
  error !== undefined ||
  (typeof value === 'string' && /^#(ERROR!|N\/A|DIV\/0!|NAME\?|NULL!|NUM!|REF!|VALUE!)$/.test(value))
