import { LANGUAGES, type Messages, messagesOf } from '../../messages'
import type { Sheet } from '../tab'
import { ACT, COMPUTED_FILL } from './templateLook'
import { FIRST_ROW, HEADING_ROW } from './templateRows'

/** One formula for the whole block: columns found by heading, rows inserted under the heading stay inside. */
export function writeComputed(sheet: Sheet, inputs: number, room: number, { sheet: words }: Messages): void {
  const first = inputs + 1
  const lastInput = sheet.getRange(1, inputs).getA1Notation().replace(/\d+/, '')
  const heading = sheet.getRange(HEADING_ROW, first)
  // `;` separates arguments in every locale (platform 2.26).
  heading.setFormula(`=OKR_TABLE(A${HEADING_ROW}:${lastInput}; B2; D2; F2)`)
  heading.setNote(words.computedNote)
  const block = sheet.getRange(HEADING_ROW, first, room + 1, 3)
  block.setBackground(COMPUTED_FILL).setVerticalAlignment('middle')
  sheet.getRange(FIRST_ROW, first, room, 2).setNumberFormat('0%')
  const protection = block.protect()
  protection.setDescription(words.computedProtection)
  // A warning, never a lock.
  protection.setWarningOnly(true)
}

const PACE_COLOURS = {
  good: { text: '#137333', fill: '#e6f4ea', paces: ['onPace', 'achieved'] },
  watch: { text: '#7a4a00', fill: '#fef3d6', paces: ['behind'] },
  act: { ...ACT, paces: ['farBehind', 'pastDue'] },
} as const

/** Colours of the paces in a column. Rules look at the words in the cells: custom functions cannot stand in a rule. */
export function paceRules(range: GoogleAppsScript.Spreadsheet.Range) {
  return Object.values(PACE_COLOURS).flatMap(({ text, fill, paces }) =>
    paces.flatMap((pace) =>
      LANGUAGES.map((language) =>
        SpreadsheetApp.newConditionalFormatRule()
          .whenTextEqualTo(messagesOf(language).paces[pace].toLowerCase())
          .setFontColor(text)
          .setBackground(fill)
          .setRanges([range])
          .build(),
      ),
    ),
  )
}
