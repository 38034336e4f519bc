import type { Messages } from '../../messages'
import type { Sheet } from '../tab'
import { type ColumnKey, FIRST_ROW, HEADING_ROW } from './templateRows'

type Range = GoogleAppsScript.Spreadsheet.Range
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule

export const TEXT = '#202124'
export const LABEL_TEXT = '#5f6368'
const REPEATED_TEXT = '#9aa0a6'
const HEADING_FILL = '#e8eaed'
export const COMPUTED_FILL = '#f1f3f4'
export const ACT = { text: '#a50e0e', fill: '#fce8e6' }

const WIDTHS: Partial<Record<ColumnKey, number>> = {
  objective: 220,
  keyResult: 270,
  owner: 116,
  unit: 86,
  weight: 84,
  note: 240,
  parent: 160,
}
const DEFAULT_WIDTH = 92
/** Figures stand at the right of their cells, and so do their headings. */
const FIGURES: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  'start',
  'threshold',
  'target',
  'stretch',
  'current',
  'weight',
  'attainment',
  'factor',
  'weighted',
  'due',
  'lastCheckIn',
])
const LONG_TEXTS: readonly ColumnKey[] = ['keyResult', 'note']

/** How a plan's inputs look, room to type included. */
export function decorate(sheet: Sheet, keys: readonly ColumnKey[], room: number): void {
  const columnOf = (key: ColumnKey) => keys.indexOf(key) + 1
  const headings = sheet.getRange(HEADING_ROW, 1, 1, keys.length + 3)
  headings.setFontWeight('bold').setBackground(HEADING_FILL).setWrap(true).setVerticalAlignment('middle')
  keys.forEach((key, index) => {
    if (FIGURES.has(key)) sheet.getRange(HEADING_ROW, index + 1, room + 1, 1).setHorizontalAlignment('right')
  })
  sheet.getRange(HEADING_ROW, keys.length + 1, 1, 2).setHorizontalAlignment('right')
  sheet.getRange(FIRST_ROW, 1, room, keys.length).setVerticalAlignment('middle')
  for (const key of LONG_TEXTS) sheet.getRange(FIRST_ROW, columnOf(key), room, 1).setWrap(true)
  keys.forEach((key, index) => {
    sheet.setColumnWidth(index + 1, WIDTHS[key] ?? DEFAULT_WIDTH)
  })
  sheet.setFrozenRows(HEADING_ROW)
  sheet.setFrozenColumns(2)
}

/**
 * An objective is bold where it has its row and light grey where key results repeat it. Rules, so that it stays right in rows
 * people add, sort or clear; their formulas need no separator, which depends on the locale.
 */
export function objectiveRules(sheet: Sheet, room: number): Rule[] {
  const objectives = sheet.getRange(FIRST_ROW, 1, room, 1)
  const rule = (formula: string) =>
    SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setRanges([objectives])
  return [
    rule(`=$B${FIRST_ROW}<>""`).setFontColor(REPEATED_TEXT).build(),
    rule(`=$B${FIRST_ROW}=""`).setFontColor(TEXT).setBold(true).build(),
  ]
}

/** Weights of a scorecard that do not sum to 100 %; no separator and no decimal sign, which depend on the locale. */
export const weightRule = (weights: Range): Rule =>
  SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=($A${FIRST_ROW}<>"")*($B${FIRST_ROW}="")*(ABS($D${FIRST_ROW}-1)*1000>1)`)
    .setFontColor(ACT.text)
    .setBackground(ACT.fill)
    .setRanges([weights])
    .build()

/** Drop-downs that suggest and do not refuse: a refused value would stop our own writes half-way (platform 3.14). */
export function offerChoices(
  range: Range,
  key: 'type' | 'state' | 'confidence',
  { types, states, sheet: words }: Messages,
): void {
  const choices = {
    type: Object.values(types),
    state: Object.values(states),
    confidence: [3, 2, 1].map((value) => words.confidence[value] ?? ''),
  }[key]
  range.setDataValidation(
    SpreadsheetApp.newDataValidation().requireValueInList(choices, true).setAllowInvalid(true).build(),
  )
}
