import { describe, expect, test } from 'vitest'
import { anApp, typedWorkbook } from './fakes'

const exception = (message: string) => expect.objectContaining({ name: 'Exception', message })

describe('sheets of a file', () => {
  test('the first has id 0; a new one gets another, and becomes the active one', () => {
    const { file, sheet, app } = anApp()
    const added = file.insertSheet('Check-ins')
    expect([sheet.getSheetId(), added.getSheetId() > 0, app.getActiveSheet().getName()]).toEqual([
      0,
      true,
      'Check-ins',
    ])
    expect([added.getMaxRows(), added.getMaxColumns(), added.getLastRow()]).toEqual([1000, 26, 0])
    expect(file.getSheetById(added.getSheetId())?.getName()).toBe('Check-ins')
  })

  test('position and default names', () => {
    const { file } = anApp()
    file.insertSheet('Front', 0)
    file.insertSheet()
    file.insertSheet(0)
    expect(file.getSheets().map((one) => one.getName())).toEqual(['Sheet3', 'Front', 'Sheet2', 'Sheet1'])
    expect(file.getSheetByName('Front')?.getIndex()).toBe(2)
    expect(file.getNumSheets()).toBe(4)
  })

  test.each(['Sheet1', 'sheet1', 'SHEET1'])('the name %s is taken', (name) => {
    const { file } = anApp()
    const says = exception(`A sheet with the name "${name}" already exists. Please enter another name.`)
    expect(() => file.insertSheet(name)).toThrow(says)
    const other = file.insertSheet('Other')
    expect(() => other.setName(name)).toThrow(says)
  })

  test('a copy of a template sheet, with its cells, notes and looks, where it is asked for', () => {
    const { file, sheet } = anApp(typedWorkbook([['Objective', '=1+1']]))
    sheet.getRange('A1').setNote('what we want').setBackground('gold')
    file.insertSheet('Between')
    const copy = file.insertSheet('Team B', 0, { template: sheet })
    expect(file.getSheets().map((one) => one.getName())).toEqual(['Team B', 'Sheet1', 'Between'])
    expect(file.getActiveSheet().getName()).toBe('Team B')
    expect(copy.getRange('A1:B1').getValues()).toEqual([['Objective', 2]])
    expect([copy.getRange('A1').getNote(), copy.getRange('A1').getBackground()]).toEqual([
      'what we want',
      '#ffd700',
    ])
    copy.getRange('A1').setValue('Changed')
    expect(sheet.getRange('A1').getValue()).toBe('Objective')
  })
  test('a copy of a hidden template is in view, wherever it goes', () => {
    const { file } = anApp()
    const template = file.insertSheet('Template').hideSheet()
    file.insertSheet('Last', 2)
    const copy = file.insertSheet('New', 3, { template })
    expect(file.getSheets().map((one) => one.getName())).toEqual(['Sheet1', 'Template', 'Last', 'New'])
    expect(copy.isSheetHidden()).toBe(false)
  })

  test.each([
    { why: 'blank', name: ' ', says: 'it must have 1 to 100 characters' },
    { why: 'too long', name: 'x'.repeat(101), says: 'it must have 1 to 100 characters' },
    { why: 'with a sign the engine lacks', name: 'Q3/Q4', says: 'it does not know / in names' },
  ])('a name that is $why is refused in plain words', ({ name, says }) => {
    const { file, sheet } = anApp()
    expect(() => file.insertSheet(name)).toThrow(says)
    expect(() => sheet.setName(name)).toThrow(says)
    expect(file.getSheets().map((one) => one.getName())).toEqual(['Sheet1'])
  })

  test('a sheet that is missing is null', () => {
    const { file } = anApp()
    expect([file.getSheetByName('None'), file.getSheetById(99)]).toEqual([null, null])
  })

  test('renaming keeps formulas and handles', () => {
    const { file, sheet } = anApp(typedWorkbook([['5']]))
    const other = file.insertSheet('Other')
    other.getRange('A1').setFormula('=Sheet1!A1')
    sheet.setName('Team Ops')
    expect(sheet.getName()).toBe('Team Ops')
    expect(other.getRange('A1').getFormula()).toBe("='Team Ops'!A1")
  })

  test('the last sheet cannot be deleted; a deleted one is gone', () => {
    const { file, sheet } = anApp()
    expect(() => file.deleteSheet(sheet)).toThrow(exception("You can't remove all the sheets in a document."))
    const other = file.insertSheet('Other')
    file.deleteSheet(other)
    expect(file.getSheets().map((one) => one.getName())).toEqual(['Sheet1'])
    expect(() => other.getRange('A1')).toThrow('not found')
    const range = file.insertSheet('Again').getRange('A1')
    file.deleteSheet(range.getSheet())
    expect(() => range.getValue()).toThrow(/^Sheet \d+ not found$/)
    expect(() => range.setValue(1)).toThrow(/^Sheet \d+ not found$/)
  })

  test('a hidden sheet can be deleted beside a single visible one', () => {
    const { file, sheet } = anApp()
    file.deleteSheet(file.insertSheet('Draft').hideSheet())
    expect(file.getSheets().map((one) => [one.getName(), one.isSheetHidden()])).toEqual([
      [sheet.getName(), false],
    ])
  })

  test('hiding and showing', () => {
    const { file, sheet } = anApp()
    const people = file.insertSheet('People').hideSheet()
    expect([people.isSheetHidden(), sheet.isSheetHidden()]).toEqual([true, false])
    expect(people.showSheet().isSheetHidden()).toBe(false)
    people.hideSheet()
    expect(() => sheet.hideSheet()).toThrow("You can't hide all the sheets")
  })

  test('id, address, name, locale and zone of the file', () => {
    const { file, workbook } = anApp()
    workbook.locale = 'de_DE'
    workbook.timeZone = 'Europe/Berlin'
    expect([file.getId(), file.getName()]).toEqual(['local', 'Untitled spreadsheet'])
    expect(file.getUrl()).toBe('https://docs.google.com/spreadsheets/d/local/edit')
    expect([file.getSpreadsheetLocale(), file.getSpreadsheetTimeZone()]).toEqual(['de_DE', 'Europe/Berlin'])
  })

  test('toasts reach the person, five seconds unless said', () => {
    const { file, toasts } = anApp()
    file.toast('Saved')
    file.toast('Saved', 'OKR', -1)
    expect(toasts).toEqual([
      ['Saved', undefined, 5],
      ['Saved', 'OKR', -1],
    ])
  })

  test('there is no user interface outside of an open editor', () => {
    expect(() => anApp().app.getUi()).toThrow(
      exception('Cannot call SpreadsheetApp.getUi() from this context.'),
    )
  })
})

describe('rows and columns', () => {
  test('inserting moves content and formulas', () => {
    const { sheet } = anApp(typedWorkbook([['1'], ['2'], ['=A1+A2']]))
    sheet.insertRowsAfter(1, 2)
    expect(sheet.getRange('A5').getFormula()).toBe('=A1+A4')
    sheet.insertRowsBefore(1, 1)
    expect(sheet.getRange('A6').getFormula()).toBe('=A2+A5')
    expect(sheet.getMaxRows()).toBe(1003)
    sheet.insertColumnsAfter(26, 3)
    expect(sheet.getMaxColumns()).toBe(29)
  })

  test('deleting takes notes along', () => {
    const { sheet } = anApp(typedWorkbook([['a'], ['b'], ['c']]))
    sheet.getRange('A3').setNote('of c')
    sheet.deleteRow(1)
    expect([sheet.getRange('A2').getValue(), sheet.getRange('A2').getNote()]).toEqual(['c', 'of c'])
    sheet.deleteRows(1, 2)
    expect(sheet.getLastRow()).toBe(0)
    sheet.deleteColumns(2, 20)
    expect(sheet.getMaxColumns()).toBe(6)
  })

  test.each([
    { why: 'beyond the grid', first: 1000, count: 2, says: 'Those rows are out of bounds.' },
    { why: 'row 0', first: 0, count: 1, says: 'Those rows are out of bounds.' },
    { why: 'every row', first: 1, count: 1000, says: "You can't delete all the rows on the sheet." },
    {
      why: 'all but the frozen',
      first: 2,
      count: 999,
      says: 'Sorry, it is not possible to delete all non-frozen rows.',
    },
  ])('does not delete $why', ({ first, count, says }) => {
    const { sheet } = anApp()
    sheet.setFrozenRows(1)
    expect(() => sheet.deleteRows(first, count)).toThrow(exception(says))
  })

  test('appendRow writes after the last content and grows the grid', () => {
    const { sheet } = anApp(typedWorkbook([['a'], ['b']]))
    sheet.deleteRows(3, 998)
    sheet.appendRow(['c', '=1+1', new Date('2026-07-01T00:00:00Z')])
    sheet.appendRow(['d', null, "'=1"])
    expect([sheet.getLastRow(), sheet.getMaxRows()]).toEqual([4, 4])
    expect(sheet.getRange('A3:C4').getValues()).toEqual([
      ['c', 2, new Date('2026-07-01T00:00:00Z')],
      ['d', '', '=1'],
    ])
    expect(() => sheet.appendRow([])).toThrow('match the method signature for SpreadsheetApp.Sheet.appendRow')
  })

  test('an appended row is wider than the grid', () => {
    const { sheet } = anApp()
    sheet.deleteColumns(3, 24)
    sheet.appendRow([1, 2, 3, 4])
    expect([sheet.getMaxColumns(), sheet.getRange('D1').getValue()]).toEqual([4, 4])
  })

  test('hidden columns, frozen rows, widths', () => {
    const { sheet } = anApp()
    sheet.hideColumns(16)
    sheet.hideColumns(3, 2)
    sheet.showColumns(4)
    expect([3, 4, 16].map((column) => sheet.isColumnHiddenByUser(column))).toEqual([true, false, true])
    sheet.setFrozenRows(3)
    sheet.setFrozenColumns(2)
    sheet.setFrozenRows(2)
    expect([sheet.getFrozenRows(), sheet.getFrozenColumns()]).toEqual([2, 2])
    sheet.setColumnWidths(1, 2, 240)
    sheet.setColumnWidth(2, 90)
    expect([sheet.getColumnWidth(1), sheet.getColumnWidth(2)]).toEqual([240, 90])
    sheet.setFrozenRows(0)
    expect(sheet.getFrozenRows()).toBe(0)
  })
})

describe('single rows and columns', () => {
  test('are inserted on either side, and deleted', () => {
    const { sheet } = anApp(typedWorkbook([['a', 'b'], ['c']]))
    sheet
      .insertRowBefore(1)
      .insertRowAfter(2)
      .insertColumnBefore(2)
      .insertColumnAfter(3)
      .insertColumnsBefore(1, 2)
    expect(sheet.getRange('A1:F4').getValues()).toEqual([
      ['', '', '', '', '', ''],
      ['', '', 'a', '', 'b', ''],
      ['', '', '', '', '', ''],
      ['', '', 'c', '', '', ''],
    ])
    sheet.deleteColumn(1).deleteColumn(1).deleteRow(1)
    expect(sheet.getSheetValues(1, 1, -1, -1)).toEqual([
      ['a', '', 'b'],
      ['', '', ''],
      ['c', '', ''],
    ])
  })
  test('insertRows and insertColumns give nothing back', () => {
    const { sheet } = anApp(typedWorkbook([['a']]))
    expect([sheet.insertRows(1), sheet.insertColumns(1, 2)]).toEqual([undefined, undefined])
    expect(sheet.getRange('C2').getValue()).toBe('a')
  })
  test('are hidden and shown, by number or by range', () => {
    const { sheet } = anApp()
    sheet.hideRows(3, 2)
    sheet.hideRow(sheet.getRange('A9'))
    sheet.hideColumn(sheet.getRange('B1:C1'))
    const hidden = () => [3, 4, 5, 9].map((row) => sheet.isRowHiddenByUser(row))
    expect(hidden()).toEqual([true, true, false, true])
    expect(['A1', 'B1', 'C7'].map((a1) => sheet.isColumnHiddenByUser(sheet.getRange(a1) as never))).toEqual([
      false,
      true,
      true,
    ])
    sheet.showRows(4)
    sheet.unhideRow(sheet.getRange('A9'))
    sheet.unhideColumn(sheet.getRange('C1'))
    expect(hidden()).toEqual([true, false, false, false])
    expect([2, 3].map((column) => sheet.isColumnHiddenByUser(column))).toEqual([true, false])
  })
  test('heights, gridlines and the colour of the tab read back', () => {
    const { sheet } = anApp()
    sheet.setRowHeights(2, 2, 40)
    sheet.setTabColor('Teal')
    sheet.setHiddenGridlines(true)
    expect([sheet.getRowHeight(3), sheet.getTabColor(), sheet.hasHiddenGridlines()]).toEqual([
      40,
      '#008080',
      true,
    ])
  })
})

describe('copies', () => {
  test('of a sheet into its file, at the end; of the active one, beside it', () => {
    const { file, sheet } = anApp(typedWorkbook([['Keep', '=1+1']]))
    file.insertSheet('Other')
    expect(sheet.copyTo(file).getName()).toBe('Copy of Sheet1')
    file.setActiveSheet(sheet)
    const beside = file.duplicateActiveSheet()
    expect(file.getSheets().map((one) => one.getSheetName())).toEqual([
      'Sheet1',
      'Copy of Sheet1 2',
      'Other',
      'Copy of Sheet1',
    ])
    expect([file.getActiveSheet().getName(), beside.getRange('A1:B1').getValues()]).toEqual([
      'Copy of Sheet1 2',
      [['Keep', 2]],
    ])
    file.deleteActiveSheet()
    expect(file.getSheetByName('Copy of Sheet1 2')).toBeNull()
  })
})

test('a file speaks for its active sheet', () => {
  const { file, app, sheet } = anApp(typedWorkbook([['a', 'b']]))
  file.appendRow(['c', 5])
  expect([file.getLastRow(), file.getLastColumn(), file.getDataRange().getA1Notation()]).toEqual([
    2,
    2,
    'A1:B2',
  ])
  expect(file.getRange('Sheet1!B2').getValue()).toBe(5)
  file.setActiveRange(sheet.getRange('B1:B2'))
  expect([
    file.getActiveRange()?.getA1Notation(),
    app.getActiveRange()?.getCell(2, 1).getA1Notation(),
  ]).toEqual(['B1:B2', 'B2'])
  expect(() => sheet.getRange('B1:B2').getCell(3, 1)).toThrow('Cell reference out of range')
})

test('locale and zone of a file are set, if they are ones', () => {
  const { file, sheet } = anApp()
  file.setSpreadsheetLocale('de_DE')
  file.setSpreadsheetTimeZone('Europe/Berlin')
  expect([file.getSpreadsheetLocale(), file.getSpreadsheetTimeZone()]).toEqual(['de_DE', 'Europe/Berlin'])
  expect(sheet.getRange('A1').setValue('1,5').getValue()).toBe(1.5)
  expect(() => file.setSpreadsheetLocale('xx_QQ')).toThrow('Invalid argument: locale')
  expect(() => file.setSpreadsheetTimeZone('Mars/Olympus')).toThrow('Invalid argument: timezone')
})

describe('looks', () => {
  test('of an untouched cell', () => {
    const cell = anApp().sheet.getRange('Z99')
    expect([
      cell.getBackground(),
      cell.getFontColor(),
      cell.getFontSize(),
      cell.getFontFamily(),
      cell.getFontWeight(),
      cell.getFontStyle(),
      cell.getFontLine(),
    ]).toEqual(['#ffffff', '#000000', 10, 'Arial', 'normal', 'normal', 'none'])
  })
  test('read back as they were set, one by one or for all', () => {
    const range = anApp().sheet.getRange('A1:B1')
    range
      .setFontLine('line-through')
      .setFontSizes([[8, 14]])
      .setFontStyles([['italic', 'normal']])
    range.setFontColor('RebeccaPurple').setBackground('red').setBackground(null)
    expect(range.getFontLines()).toEqual([['line-through', 'line-through']])
    expect(range.getFontSizes()).toEqual([[8, 14]])
    expect(range.getFontStyles()).toEqual([['italic', 'normal']])
    expect(range.getFontColors()).toEqual([['#663399', '#663399']])
    expect(range.getBackgrounds()).toEqual([['#ffffff', '#ffffff']])
    expect(range.setFontLine('underline').getFontLine()).toBe('underline')
  })
})

describe('developer metadata', () => {
  test('of a sheet and of the file, kept with it', () => {
    const { file, sheet } = anApp()
    sheet.addDeveloperMetadata('okr.columns', '{"a":1}')
    file.addDeveloperMetadata('okr.version', '1')
    const [ofSheet] = sheet.getDeveloperMetadata()
    expect([ofSheet?.getKey(), ofSheet?.getValue()]).toEqual(['okr.columns', '{"a":1}'])
    expect(file.getDeveloperMetadata().map((entry) => entry.getKey())).toEqual(['okr.version'])
    ofSheet?.setValue('{"a":2}')
    expect(sheet.getDeveloperMetadata().map((entry) => entry.getValue())).toEqual(['{"a":2}'])
    ofSheet?.remove()
    expect(sheet.getDeveloperMetadata()).toEqual([])
  })

  test('keys may come twice, and vanish with their sheet', () => {
    const { file } = anApp()
    const other = file.insertSheet('Other').addDeveloperMetadata('k', '1').addDeveloperMetadata('k', '2')
    expect(other.getDeveloperMetadata().map((entry) => entry.getValue())).toEqual(['1', '2'])
    file.deleteSheet(other)
    expect(file.insertSheet('Other').getDeveloperMetadata()).toEqual([])
  })
})

describe('developer metadata of rows and columns', () => {
  const tagged = () => {
    const made = anApp()
    made.sheet
      .getRange('D:D')
      .addDeveloperMetadata('column', 'current', made.app.DeveloperMetadataVisibility.PROJECT)
    made.sheet.getRange('3:3').addDeveloperMetadata('heading')
    made.sheet.addDeveloperMetadata('plan', '1')
    made.file.addDeveloperMetadata('version', '2')
    return made
  }
  test('goes with its line, and is gone with it', () => {
    const { sheet } = tagged()
    sheet.insertColumnBefore(1)
    sheet.insertRowsBefore(1, 2)
    const found = () =>
      sheet
        .createDeveloperMetadataFinder()
        .find()
        .map((entry) => {
          const location = entry.getLocation()
          return `${entry.getKey()} ${location.getLocationType()} ${location.getColumn()?.getA1Notation() ?? location.getRow()?.getA1Notation() ?? ''}`
        })
    expect(found()).toEqual(['column COLUMN E1:E1002', 'heading ROW A5:AA5', 'plan SHEET '])
    sheet.deleteColumn(5)
    expect(found()).toEqual(['heading ROW A5:Z5', 'plan SHEET '])
  })
  test('a cell inside of a column does not have it, the column does', () => {
    const { sheet } = tagged()
    const keys = (a1: string) =>
      sheet
        .getRange(a1)
        .getDeveloperMetadata()
        .map((entry) => entry.getKey())
    expect([keys('D5'), keys('D:D'), keys('E:E')]).toEqual([[], ['column'], []])
    expect(sheet.getDeveloperMetadata().map((entry) => entry.getKey())).toEqual(['plan'])
  })
  test.each(['D5', 'D:E', 'A1:B2'])('%s is no place for it', (a1) => {
    expect(() => tagged().sheet.getRange(a1).addDeveloperMetadata('k')).toThrow(
      'Adding developer metadata to arbitrary ranges is not currently supported.',
    )
  })
  test('visible to all unless told; keys and visibility change', () => {
    const { file, app } = tagged()
    const all = file.createDeveloperMetadataFinder().find()
    expect(all.map((entry) => `${entry.getKey()} ${entry.getVisibility()}`)).toEqual([
      'column PROJECT',
      'heading DOCUMENT',
      'plan DOCUMENT',
      'version DOCUMENT',
    ])
    all[0]?.setKey('k2').setVisibility(app.DeveloperMetadataVisibility.DOCUMENT)
    expect([all[0]?.getKey(), String(all[0]?.getVisibility())]).toEqual(['k2', 'DOCUMENT'])
  })
  test('is found by what is asked, all of it', () => {
    const { file, app } = tagged()
    const find = () => file.createDeveloperMetadataFinder()
    const keys = (finder: GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder) =>
      finder.find().map((entry) => entry.getKey())
    expect(keys(find().withKey('plan').withValue('1'))).toEqual(['plan'])
    expect(keys(find().withKey('plan').withValue('2'))).toEqual([])
    expect(keys(find().withLocationType(app.DeveloperMetadataLocationType.SPREADSHEET))).toEqual(['version'])
    expect(keys(find().withVisibility(app.DeveloperMetadataVisibility.PROJECT))).toEqual(['column'])
    expect(keys(find().withId(find().withKey('heading').find()[0]?.getId() ?? 0))).toEqual(['heading'])
  })
})

describe('the basic filter', () => {
  test('a sheet has one, whichever range is asked', () => {
    const { sheet } = anApp()
    expect(sheet.getFilter()).toBeNull()
    sheet.getRange('A3:F20').createFilter()
    expect(() => sheet.getRange('H1:I5').createFilter()).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    )
    expect(sheet.getRange('Z99').getFilter()?.getRange().getA1Notation()).toBe('A3:F20')
  })
  test('it moves with its rows, and is removed', () => {
    const { sheet } = anApp()
    const filter = sheet.getRange('A3:F20').createFilter()
    sheet.deleteRow(1)
    expect(filter.getRange().getA1Notation()).toBe('A2:F19')
    filter.remove()
    expect(sheet.getFilter()).toBeNull()
  })
})

describe('conditional formats', () => {
  const rules = () => {
    const made = anApp()
    const { app, sheet } = made
    const range = sheet.getRange('C4:C20')
    const low = app
      .newConditionalFormatRule()
      .whenNumberLessThan(0.4)
      .setBackground('#ff0000')
      .setRanges([range])
      .build()
    const scale = app
      .newConditionalFormatRule()
      .setGradientMinpoint('#ffffff')
      .setGradientMaxpoint('#00ff00')
      .setRanges([range])
      .build()
    return { ...made, low, scale }
  }

  test('the list is replaced as a whole and read back', () => {
    const { sheet, low, scale } = rules()
    sheet.setConditionalFormatRules([low, scale])
    expect(sheet.getConditionalFormatRules().map((rule) => rule.getRanges()[0]?.getA1Notation())).toEqual([
      'C4:C20',
      'C4:C20',
    ])
    sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().slice(0, 1))
    expect(sheet.getConditionalFormatRules()).toHaveLength(1)
  })

  test('conditions read back: numbers as numbers, colours in small letters, what was not set as null', () => {
    const { app, sheet } = anApp()
    const range = sheet.getRange('A1:A9')
    const rule = () => app.newConditionalFormatRule().setRanges([range])
    sheet.setConditionalFormatRules([
      rule().whenNumberBetween(0.4, 0.7).setBackground('GOLD').setBold(true).build(),
      rule().whenTextContains('risk').setFontColor('#AA0000').build(),
      rule().whenTextEqualTo('done').setItalic(true).build(),
      rule().whenFormulaSatisfied('=$B1>0').setStrikethrough(true).build(),
    ])
    const conditions = sheet.getConditionalFormatRules().map((one) => {
      const it = one.getBooleanCondition()
      return [
        String(it?.getCriteriaType()),
        it?.getCriteriaValues(),
        it?.getBackground(),
        it?.getFontColor(),
        it?.getBold(),
      ]
    })
    expect(conditions).toEqual([
      ['NUMBER_BETWEEN', [0.4, 0.7], '#ffd700', null, true],
      ['TEXT_CONTAINS', ['risk'], null, '#aa0000', null],
      ['TEXT_EQUAL_TO', ['done'], null, null, null],
      ['CUSTOM_FORMULA', ['=$B1>0'], null, null, null],
    ])
  })

  test('they colour what they should', () => {
    const { sheet, low, app, workbook } = rules()
    sheet.getRange('C4:C5').setValues([[0.3], [0.5]])
    sheet.setConditionalFormatRules([low])
    app.flush()
    const colour = (row: number) =>
      workbook.getters.getCellComputedStyle({ sheetId: '0', col: 2, row }).fillColor
    expect([colour(3), colour(4)]).toEqual(['#ff0000', undefined])
  })

  test('they need a range, and stay on their sheet', () => {
    const { app } = anApp()
    const builder = app.newConditionalFormatRule().whenCellEmpty()
    expect(() => builder.build()).toThrow(exception('Ranges must have at least one range.'))
    expect(() => builder.whenFormulaSatisfied('=Other!A1>1')).toThrow(
      exception('Conditional format rule cannot reference a different sheet.'),
    )
  })
})

describe('the active range', () => {
  test('is what the person selected', () => {
    const { app, sheet } = anApp()
    sheet.getRange('B2:C5').activate()
    expect(app.getActiveRange().getA1Notation()).toBe('B2:C5')
  })
})
