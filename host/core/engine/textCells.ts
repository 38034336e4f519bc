import { helpers, registries } from './odoo'

/**
 * Makes text stay text in the engine. It re-reads the content of a cell whenever its format changes, and takes
 * content beginning with `=` for a formula whatever the format; Google does neither.
 * Text is handed over with a leading `'`, which cells formatted as text (`@`) must not keep.
 */
interface LiteralCell {
  id: number
  content: string
  isFormula: boolean
  parsedValue?: unknown
  format?: string
}
interface Update {
  content?: string
  format?: string
}
interface CellPluginInside {
  getters: { getCell(position: object): LiteralCell | undefined }
  history: { update(...path: unknown[]): void }
  cells: Record<string, Record<number, LiteralCell | undefined>>
  updateCell(sheetId: string, col: number, row: number, update: Update): void
  importCell(
    sheetId: string,
    content: string | undefined,
    style: unknown,
    format?: string,
    ...rest: unknown[]
  ): LiteralCell
}

const isText = (format: string | undefined) => format?.includes('@')
const quoted = (text: string) => `'${text}`

const cellPlugin = registries.corePluginRegistry.get('cell') as unknown as { prototype: CellPluginInside }
const { updateCell, importCell } = cellPlugin.prototype

cellPlugin.prototype.updateCell = function (sheetId, col, row, update) {
  const position = { sheetId, col, row }
  const before = this.getters.getCell(position)
  const keepsText = update.content === undefined && before && !before.isFormula && isText(before.format)
  updateCell.call(
    this,
    sheetId,
    col,
    row,
    keepsText ? { ...update, content: quoted(before.content) } : update,
  )
  const after = this.getters.getCell(position)
  if (!after || after.isFormula || !isText(after.format)) return
  const content = after.content.startsWith("'") ? after.content.slice(1) : after.content
  this.history.update('cells', sheetId, after.id, {
    ...after,
    content,
    parsedValue: content === '' ? null : content,
  })
}

cellPlugin.prototype.importCell = function (sheetId, content, style, format, ...rest) {
  const cell = importCell.call(this, sheetId, content, style, format, ...rest)
  if (cell.isFormula || !isText(format)) return cell
  const text = cell.content.startsWith("'") ? cell.content.slice(1) : cell.content
  return { ...cell, content: text, parsedValue: text === '' ? null : text }
}

/** Whether the engine would read that text as something else. */
export const needsQuote = (text: string, locale: Parameters<typeof helpers.isDateTime>[1]): boolean =>
  /^['=#]/.test(text) ||
  /^\s*(true|false)\s*$/i.test(text) ||
  helpers.isNumber(text, { ...locale, decimalSeparator: '.', thousandsSeparator: ',' }) ||
  helpers.isDateTime(text, locale)
