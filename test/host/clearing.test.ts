import { describe, expect, test } from 'vitest'
import { anApp } from './fakes'

/** A1 holds a value, a colour, a note and a rule; B2 is beside it. */
function filled() {
  const app = anApp()
  const cell = app.sheet.getRange('A1')
  cell
    .setValue(45)
    .setBackground('gold')
    .setNumberFormat('0.0')
    .setNote('from the board')
    .setDataValidation(app.app.newDataValidation().requireNumberGreaterThan(1).build())
  app.sheet.getRange('B2').setValue('beside').setNote('kept')
  const state = () => [
    cell.getValue(),
    cell.getBackground(),
    cell.getNumberFormat() === '0.0',
    cell.getNote(),
    cell.getDataValidation() !== null,
  ]
  return { ...app, cell, state }
}

type App = ReturnType<typeof filled>
const BLANK = ''
const WHITE = '#ffffff'
const GOLD = '#ffd700'
const NOTE = 'from the board'

describe('clearing', () => {
  test.each([
    { how: 'range.clear()', go: ({ cell }: App) => cell.clear(), left: [BLANK, WHITE, false, NOTE, true] },
    {
      how: 'range.clearContent()',
      go: ({ cell }: App) => cell.clearContent(),
      left: [BLANK, GOLD, true, NOTE, true],
    },
    {
      how: 'range.clearFormat()',
      go: ({ cell }: App) => cell.clearFormat(),
      left: [45, WHITE, false, NOTE, true],
    },
    {
      how: 'range.clearNote()',
      go: ({ cell }: App) => cell.clearNote(),
      left: [45, GOLD, true, BLANK, true],
    },
    {
      how: 'range.clearDataValidations()',
      go: ({ cell }: App) => cell.clearDataValidations(),
      left: [45, GOLD, true, NOTE, false],
    },
    {
      how: 'range.clear of contents and notes',
      go: ({ cell }: App) => cell.clear({ contentsOnly: true, commentsOnly: true }),
      left: [BLANK, GOLD, true, BLANK, true],
    },
    {
      how: 'range.clear of rules',
      go: ({ cell }: App) => cell.clear({ validationsOnly: true }),
      left: [45, GOLD, true, NOTE, false],
    },
    {
      how: 'range.clear with an option that is false',
      go: ({ cell }: App) => cell.clear({ formatOnly: false }),
      left: [BLANK, WHITE, false, NOTE, true],
    },
    { how: 'sheet.clear()', go: ({ sheet }: App) => sheet.clear(), left: [BLANK, WHITE, false, NOTE, true] },
    {
      how: 'sheet.clearContents()',
      go: ({ sheet }: App) => sheet.clearContents(),
      left: [BLANK, GOLD, true, NOTE, true],
    },
    {
      how: 'sheet.clearFormats()',
      go: ({ sheet }: App) => sheet.clearFormats(),
      left: [45, WHITE, false, NOTE, true],
    },
    {
      how: 'sheet.clearNotes()',
      go: ({ sheet }: App) => sheet.clearNotes(),
      left: [45, GOLD, true, BLANK, true],
    },
    {
      how: 'sheet.clear of formats',
      go: ({ sheet }: App) => sheet.clear({ formatOnly: true }),
      left: [45, WHITE, false, NOTE, true],
    },
  ])('$how', ({ go, left }) => {
    const app = filled()
    go(app)
    expect(app.state()).toEqual(left)
  })
  test('of a range leaves its neighbours alone', () => {
    const { cell, sheet } = filled()
    cell.clear({ contentsOnly: true, commentsOnly: true })
    expect([sheet.getRange('B2').getValue(), sheet.getRange('B2').getNote()]).toEqual(['beside', 'kept'])
  })
  test('isBlank minds content alone', () => {
    const { sheet, cell } = filled()
    expect([cell.isBlank(), sheet.getRange('A1:B2').isBlank(), sheet.getRange('C1:D9').isBlank()]).toEqual([
      false,
      false,
      true,
    ])
    expect(cell.clearContent().isBlank()).toBe(true)
    expect(cell.setFormula('=""').isBlank()).toBe(false)
  })
})
