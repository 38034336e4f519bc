import { cycleFor } from '../../core/dates/cycle'
import { type Messages, messagesOf } from '../../messages'
import { type Choice, examplesOf } from '../../templates/example'
import type { Template } from '../../templates/template'
import type { Book } from '../book'
import { refuseCopy } from '../cycle/copiedFile'
import { type PlanRef, type Settings, writeSettings } from '../settings'
import { addTab, freeName, type Sheet, tabById } from '../tab'
import { paceRules, writeComputed } from './templateComputed'
import { writeFrame } from './templateFrame'
import { COMPUTED_FILL, decorate, objectiveRules, offerChoices, weightRule } from './templateLook'
import { type ColumnKey, DATE, FIRST_ROW, HEADING_ROW, rowsOf } from './templateRows'
import { scorecardRows, writePayouts, writePays } from './templateScorecard'

/** Room to type below the examples, with drop-downs, formats and scores. */
const SPARE_ROWS = 30

/**
 * Puts a template into the spreadsheet as a new tab at the end and makes it a running plan of the cycle today is in. Never over
 * anything: the tab is new, and where its name is taken it gets a number. It is hidden while it is written, so that what a run
 * leaves that is cut off is nobody's yet, and goes with the next try. Throws UserError in a copied file.
 */
export function addTemplate(
  book: Book,
  settings: Settings,
  template: Template,
  choice: Choice,
  id: string,
): { sheet: Sheet; ref: PlanRef } {
  refuseCopy(book, settings)
  const { language } = choice
  const messages = messagesOf(language)
  const title = template.title[language]
  settings.making = { title: freeName(book.spreadsheet, title) }
  writeSettings(settings)
  const sheet = addTab(book.spreadsheet, settings.making.title)
  sheet.hideSheet()
  settings.making.sheet = sheet.getSheetId()
  writeSettings(settings)
  writeFrame(book, sheet, title, cycleFor(choice.cycle, book.today()), messages)
  writePlan(book, sheet, template, choice, messages)
  const ref: PlanRef = { id, sheetId: sheet.getSheetId(), kind: 'template', language }
  // Sent before it counts as a plan: what a killed run has queued may be lost.
  SpreadsheetApp.flush()
  settings.plans.push(ref)
  writeSettings(settings)
  finishMaking(book, settings)
  return { sheet, ref }
}

/**
 * Settles what a run left that was cut off: a tab that is a plan already is whole, and shown; one that is not, and that
 * nobody has brought to light, goes. Gives the plan that was made, and the title it was to have.
 */
export function finishMaking(
  { spreadsheet }: Book,
  settings: Settings,
): { ref: PlanRef; title: string } | undefined {
  const { making } = settings
  if (!making) return undefined
  const { title, sheet: id } = making
  const sheet = id === undefined ? blankTab(spreadsheet, title) : tabById(spreadsheet, id)
  const ref = settings.plans.find(({ sheetId }) => sheetId === id)
  if (ref) sheet?.showSheet()
  else if (sheet && (id === undefined || sheet.isSheetHidden())) spreadsheet.deleteSheet(sheet)
  SpreadsheetApp.flush()
  delete settings.making
  writeSettings(settings)
  return ref && { ref, title }
}

function blankTab(spreadsheet: Book['spreadsheet'], title: string): Sheet | undefined {
  const sheet = spreadsheet.getSheets().find((it) => it.getName() === title)
  return sheet
    ?.getDataRange()
    .getValues()
    .every((row) => row.every((cell) => cell === ''))
    ? sheet
    : undefined
}

/** Headings, examples, the formulas beside them, and how it all looks; as many calls for one row as for thirty. */
function writePlan(book: Book, sheet: Sheet, template: Template, choice: Choice, messages: Messages): void {
  const mbo = template.kind === 'mbo'
  const words: Partial<Record<ColumnKey, string>> = mbo ? messages.sheet.scorecard : messages.sheet.plan
  const keys = Object.keys(words) as ColumnKey[]
  const columnOf = (key: ColumnKey) => keys.indexOf(key) + 1
  const examples = examplesOf(template, choice, book.today())
  const rows = mbo ? scorecardRows(book, examples, messages) : rowsOf(book, examples, messages)
  const room = rows.length + SPARE_ROWS
  const below = (key: ColumnKey, columns = 1) => sheet.getRange(FIRST_ROW, columnOf(key), room, columns)
  decorate(sheet, keys, room)
  // Parent is for plans that hang below others; it stands right before the ids.
  sheet.hideColumns(mbo ? columnOf('id') : columnOf('parent'), mbo ? 1 : 2)
  const offered = (['type', 'state', 'confidence'] as const).filter((key) => keys.includes(key))
  for (const key of offered) offerChoices(below(key), key, messages)
  for (const key of ['due', 'lastCheckIn'] as const) if (keys.includes(key)) below(key).setNumberFormat(DATE)
  if (mbo) {
    below('weight').setNumberFormat('0%')
    below('attainment', 3).setNumberFormat('0%').setBackground(COMPUTED_FILL)
    writePays(sheet, messages)
  }
  sheet.getRange(HEADING_ROW, 1, 1, keys.length).setValues([keys.map((key) => words[key] ?? '')])
  if (rows.length > 0) {
    const levels = columnOf('current') - columnOf('start') + 1
    sheet
      .getRange(FIRST_ROW, columnOf('start'), rows.length, levels)
      .setNumberFormats(rows.map(({ format }) => Array.from({ length: levels }, () => format)))
    const body = sheet.getRange(FIRST_ROW, 1, rows.length, keys.length)
    body.setValues(rows.map(({ cells }) => keys.map((key) => cells[key] ?? '')))
  }
  writeComputed(sheet, keys.length, room, messages)
  if (mbo) writePayouts(sheet, keys.length + 5, examples, messages)
  const paces = sheet.getRange(FIRST_ROW, keys.length + 3, room, 1)
  const weights = mbo ? [weightRule(below('weight'))] : []
  sheet.setConditionalFormatRules([...objectiveRules(sheet, room), ...weights, ...paceRules(paces)])
}
