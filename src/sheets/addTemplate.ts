import { cycleFor } from '../core/cycle'
import { type Messages, messagesOf } from '../messages'
import { type Choice, examplesOf } from '../templates/example'
import type { Template } from '../templates/template'
import type { Book } from './book'
import type { PlanRef, Settings } from './settings'
import { addTab, type Sheet } from './tab'
import { paceRules, writeComputed } from './templateComputed'
import { writeFrame } from './templateFrame'
import { decorate, objectiveRules, offerChoices } from './templateLook'
import { DATE, FIRST_ROW, HEADING_ROW, rowsOf } from './templateRows'

/** Room to type below the examples, with drop-downs, formats and scores. */
const SPARE_ROWS = 30

/**
 * Puts a template into the spreadsheet as a new tab at the end and makes it a running plan of the cycle today is in. Never over
 * anything: the tab is new, and where its name is taken it gets a number. The caller stores the settings.
 */
export function addTemplate(
  book: Book,
  settings: Settings,
  template: Template,
  choice: Choice,
  id: string,
): { sheet: Sheet; ref: PlanRef } {
  const { language } = choice
  const messages = messagesOf(language)
  const title = template.title[language]
  const sheet = addTab(book.spreadsheet, title)
  writeFrame(book, sheet, title, cycleFor(choice.cycle, book.today()), messages)
  writePlan(book, sheet, template, choice, messages)
  const ref: PlanRef = { id, sheetId: sheet.getSheetId(), kind: 'template', language }
  settings.plans.push(ref)
  return { sheet, ref }
}

type Columns = Messages['sheet']['plan']

/** Headings, examples, the formula beside them, and how it all looks; as many calls for one row as for thirty. */
function writePlan(book: Book, sheet: Sheet, template: Template, choice: Choice, messages: Messages): void {
  const keys = Object.keys(messages.sheet.plan) as (keyof Columns)[]
  const columnOf = (key: keyof Columns) => keys.indexOf(key) + 1
  const rows = rowsOf(book, examplesOf(template, choice, book.today()), messages)
  const room = rows.length + SPARE_ROWS
  decorate(sheet, keys, room)
  // Parent is for plans that hang below others; it stands right before the ids.
  sheet.hideColumns(columnOf('parent'), 2)
  for (const key of ['type', 'state', 'confidence'] as const)
    offerChoices(sheet.getRange(FIRST_ROW, columnOf(key), room, 1), key, messages)
  for (const key of ['due', 'lastCheckIn'] as const)
    sheet.getRange(FIRST_ROW, columnOf(key), room, 1).setNumberFormat(DATE)
  sheet.getRange(HEADING_ROW, 1, 1, keys.length).setValues([keys.map((key) => messages.sheet.plan[key])])
  if (rows.length > 0) {
    const levels = sheet.getRange(FIRST_ROW, columnOf('start'), rows.length, 3)
    levels.setNumberFormats(rows.map(({ format }) => [format, format, format]))
    const body = sheet.getRange(FIRST_ROW, 1, rows.length, keys.length)
    body.setValues(rows.map(({ cells }) => keys.map((key) => cells[key] ?? '')))
  }
  writeComputed(sheet, keys.length, room, messages)
  const paces = sheet.getRange(FIRST_ROW, keys.length + 3, room, 1)
  sheet.setConditionalFormatRules([...objectiveRules(sheet, room), ...paceRules(paces)])
}
