import type { CellValue } from '../cell'
import { asDay } from '../core/calendar'
import { quarterOf } from '../core/quarter'
import { type LanguageCode, type Messages, messagesOf } from '../messages'
import type { Template, TemplateKeyResult } from '../templates/template'
import type { Book } from './book'
import { asText } from './ownTable'
import type { PlanRef, Settings } from './settings'
import { addTab, type Sheet } from './tab'

type Columns = Messages['sheet']['plan']
type Row = Partial<Record<keyof Columns, CellValue>>

const HEADING_ROW = 3
const FIRST_ROW = HEADING_ROW + 1
const SPARE_ROWS = 30

const WIDTHS: Partial<Record<keyof Columns, number>> = {
  objective: 220,
  keyResult: 270,
  owner: 116,
  unit: 76,
  weight: 64,
  note: 240,
  parent: 160,
}
/** Figures stand at the right of their cells, and so do their headings. */
const FIGURES: readonly (keyof Columns)[] = ['start', 'target', 'current', 'weight', 'due', 'lastCheckIn']
const DEFAULT_WIDTH = 92

/**
 * Puts a template into the spreadsheet as a new tab at the end and makes it a running plan of the current quarter. Never over
 * anything: the tab is new, and where its name is taken it gets a number.
 */
export function addTemplate(
  book: Book,
  settings: Settings,
  template: Template,
  language: LanguageCode,
  id: string,
): { sheet: Sheet; ref: PlanRef } {
  const messages = messagesOf(language)
  const keys = Object.keys(messages.sheet.plan) as (keyof Columns)[]
  const sheet = addTab(book.spreadsheet, template.title[language])
  const { rows, formats, objectiveRows } = contentOf(book, template, messages)
  writeFrame(book, sheet, template.title[language], messages)
  const cells = rows.map((row) => keys.map((key) => row[key] ?? ''))
  const columnOf = (key: keyof Columns) => keys.indexOf(key) + 1
  sheet.getRange(HEADING_ROW, 1, 1, keys.length).setValues([keys.map((key) => messages.sheet.plan[key])])
  const body = sheet.getRange(FIRST_ROW, 1, rows.length, keys.length)
  body.setNumberFormats(rows.map((_, row) => keys.map((key) => formatOf(key, formats[row] ?? GENERAL))))
  body.setValues(cells)
  writeComputed(sheet, keys.length, rows.length, messages)
  decorate(sheet, keys, rows.length, objectiveRows)
  const withDropDowns = ['type', 'state', 'confidence'] as const
  for (const key of withDropDowns) offerChoices(sheet, columnOf(key), rows.length + SPARE_ROWS, key, messages)
  // Parent is for plans that hang below others; it stands right before the ids.
  sheet.hideColumns(columnOf('parent'), 2)
  const ref: PlanRef = { id, sheetId: sheet.getSheetId(), kind: 'template', language }
  settings.plans.push(ref)
  return { sheet, ref }
}

const GENERAL = 'General'
const DATE = 'yyyy-mm-dd'

const formatOf = (key: keyof Columns, value: string): string => {
  if (key === 'start' || key === 'target' || key === 'current') return value
  if (key === 'due' || key === 'lastCheckIn') return DATE
  return GENERAL
}

function contentOf(book: Book, template: Template, messages: Messages) {
  const { code, types, states, sheet } = messages
  const { end } = quarterOf(book.today())
  const rows: Row[] = []
  const formats: string[] = []
  const objectiveRows: number[] = []
  for (const { title, owner, keyResults } of template.objectives) {
    objectiveRows.push(rows.length)
    formats.push(GENERAL)
    rows.push({ objective: asText(title[code]), owner: asText(owner[code]), state: states.active })
    for (const it of keyResults) {
      formats.push(numberFormat(it, code))
      rows.push({
        objective: asText(title[code]),
        keyResult: asText(it.title[code]),
        owner: asText(it.owner[code]),
        type: it.type && types[it.type],
        start: it.start,
        target: it.target,
        current: it.format === 'yesNo' ? yesNo(it.current, messages) : it.current,
        unit: asText(it.unit[code]),
        weight: it.weight,
        state: states[it.state ?? 'active'],
        due: book.dateOf(asDay(end - (it.dueBeforeEnd ?? 0))),
        confidence: it.confidence && asText(sheet.confidence[it.confidence] ?? ''),
        lastCheckIn:
          it.checkedInDaysAgo === undefined
            ? undefined
            : book.dateOf(asDay(book.today() - it.checkedInDaysAgo)),
        note: asText(it.note?.[code] ?? ''),
      })
    }
  }
  return { rows, formats, objectiveRows }
}

const yesNo = (current: number | undefined, { sheet }: Messages): CellValue | undefined =>
  current === undefined ? undefined : current >= 1 ? sheet.yes : sheet.no

/** Patterns in US syntax whatever the locale (platform 3.29). */
function numberFormat({ format }: TemplateKeyResult, language: LanguageCode): string {
  switch (format) {
    case 'percent':
      return '0%'
    case 'currency':
      // The way Sheets itself writes a currency, whatever the locale.
      return language === 'zh' ? '[$¥]#,##0' : '[$$]#,##0'
    case 'decimal':
      return '0.0'
    case 'number':
      return '#,##0'
    case 'yesNo':
      return GENERAL
  }
}

/** Row 1: the title. Row 2: what the plan runs for, each value beside its label, so that a duplicated tab carries it along. */
function writeFrame(book: Book, sheet: Sheet, title: string, { sheet: words }: Messages): void {
  const { start, end } = quarterOf(book.today())
  sheet.getRange(1, 1).setValue(asText(title)).setFontSize(16).setFontWeight('bold')
  const { frame, planStates, languageName } = words
  const pairs: [string, CellValue][] = [
    [frame.cycleStart, book.dateOf(start)],
    [frame.cycleEnd, book.dateOf(end)],
    [frame.asOf, book.dateOf(book.today())],
    [frame.state, planStates.running],
    [frame.language, languageName],
  ]
  const row = sheet.getRange(2, 1, 1, pairs.length * 2)
  row.setNumberFormats([pairs.flatMap(([, value]) => [GENERAL, typeof value === 'string' ? GENERAL : DATE])])
  row.setValues([pairs.flat()])
  row.setFontColors([pairs.flatMap(() => [GREY_TEXT, '#202124'])])
  row.setHorizontalAlignment('left')
}

const GREY_TEXT = '#5f6368'
const REPEATED_TEXT = '#9aa0a6'
const HEADING_FILL = '#e8eaed'
const COMPUTED_FILL = '#f1f3f4'

/** One formula for the whole block: columns found by heading, rows inserted under the heading stay inside. */
function writeComputed(sheet: Sheet, inputs: number, rows: number, { sheet: words }: Messages): void {
  const first = inputs + 1
  const lastInput = sheet.getRange(1, inputs).getA1Notation().replace(/\d+/, '')
  const heading = sheet.getRange(HEADING_ROW, first)
  // `;` separates arguments in every locale (platform 2.26).
  heading.setFormula(`=OKR_TABLE(A${HEADING_ROW}:${lastInput}; B2; D2; F2)`)
  heading.setNote(words.computedNote)
  const block = sheet.getRange(HEADING_ROW, first, rows + 1 + SPARE_ROWS, 3)
  block.setBackground(COMPUTED_FILL).setVerticalAlignment('middle')
  sheet.getRange(FIRST_ROW, first, rows + SPARE_ROWS, 2).setNumberFormat('0%')
  const protection = block.protect()
  protection.setDescription(words.computedProtection)
  // A warning, never a lock.
  protection.setWarningOnly(true)
  colourPace(sheet, first + 2, rows + SPARE_ROWS)
}

const PACE_COLOURS = {
  good: { text: '#137333', fill: '#e6f4ea', paces: ['onPace', 'achieved'] },
  watch: { text: '#7a4a00', fill: '#fef3d6', paces: ['behind'] },
  act: { text: '#a50e0e', fill: '#fce8e6', paces: ['farBehind', 'pastDue'] },
} as const

/** Rules look at the words in the cells: custom functions cannot stand in a rule. */
function colourPace(sheet: Sheet, column: number, rows: number): void {
  const range = sheet.getRange(FIRST_ROW, column, rows, 1)
  const rules = Object.values(PACE_COLOURS).flatMap(({ text, fill, paces }) =>
    paces.flatMap((pace) =>
      (['en', 'zh'] as const).map((language) =>
        SpreadsheetApp.newConditionalFormatRule()
          .whenTextEqualTo(messagesOf(language).paces[pace].toLowerCase())
          .setFontColor(text)
          .setBackground(fill)
          .setRanges([range])
          .build(),
      ),
    ),
  )
  sheet.setConditionalFormatRules(rules)
}

function decorate(
  sheet: Sheet,
  keys: (keyof Columns)[],
  rows: number,
  objectiveRows: readonly number[],
): void {
  const width = keys.length + 3
  sheet.getRange(HEADING_ROW, 1, 1, width).setFontWeight('bold').setBackground(HEADING_FILL).setWrap(true)
  for (const key of FIGURES)
    sheet.getRange(HEADING_ROW, keys.indexOf(key) + 1).setHorizontalAlignment('right')
  sheet.getRange(HEADING_ROW, keys.length + 1, 1, 2).setHorizontalAlignment('right')
  const isObjective = new Set(objectiveRows)
  const body = sheet.getRange(FIRST_ROW, 1, rows, keys.length)
  body.setVerticalAlignment('middle')
  sheet
    .getRange(FIRST_ROW, 1, rows, 1)
    .setFontColors(
      Array.from({ length: rows }, (_, row) => [isObjective.has(row) ? '#202124' : REPEATED_TEXT]),
    )
    .setFontWeights(Array.from({ length: rows }, (_, row) => [isObjective.has(row) ? 'bold' : 'normal']))
  // A repeated objective only says whose row it is: cut off, it keeps the row low.
  for (const row of objectiveRows) sheet.getRange(FIRST_ROW + row, 1).setWrap(true)
  sheet.getRange(FIRST_ROW, keys.indexOf('keyResult') + 1, rows, 1).setWrap(true)
  sheet.getRange(FIRST_ROW, keys.indexOf('note') + 1, rows, 1).setWrap(true)
  keys.forEach((key, index) => {
    sheet.setColumnWidth(index + 1, WIDTHS[key] ?? DEFAULT_WIDTH)
  })
  sheet.setFrozenRows(HEADING_ROW)
  sheet.setFrozenColumns(2)
}

/** Drop-downs that suggest and do not refuse: a refused value would stop our own writes half-way (platform 3.14). */
function offerChoices(
  sheet: Sheet,
  column: number,
  rows: number,
  key: 'type' | 'state' | 'confidence',
  { types, states, sheet: words }: Messages,
): void {
  const choices = {
    type: Object.values(types),
    state: Object.values(states),
    confidence: [3, 2, 1].map((value) => words.confidence[value] ?? ''),
  }[key]
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList(choices, true)
    .setAllowInvalid(true)
    .build()
  sheet.getRange(FIRST_ROW, column, rows, 1).setDataValidation(rule)
}
