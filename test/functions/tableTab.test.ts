import { describe, expect, test } from 'vitest'
import { once } from '../../src/core/once'
import { COMPUTED, GROW, HEADINGS, TABLE } from './okrTable'
import { column, type Rows, shownAt, typed } from './typed'

/** A tab as people have it: title, days, headings in row 3, the formula at the right. */
const TAB: Rows = [
  ['Sales team OKRs'],
  ['Cycle start', '2026-07-01', 'Cycle end', '2026-09-29', 'As of', '2026-08-15'],
  HEADINGS,
  ...GROW,
  ['Keep customers'],
  ['Keep customers', 'Churn', '', '5', '3', '3.2'],
]

const SCRIPT = {
  name: 'Hands.gs',
  source: `
    const sheet = () => SpreadsheetApp.getActiveSheet()
    function insertUnderHeading() { sheet().insertRowsAfter(3, 1) }
    function sortByKeyResult() { sheet().getRange('A4:J8').sort(2) }
    function fill(rows) {
      if (sheet().getMaxRows() < rows.length) sheet().insertRowsAfter(1, rows.length - sheet().getMaxRows() + 1)
      sheet().getRange(1, 1, rows.length, rows[0].length).setValues(rows)
    }`,
}

describe('a tab of a team', () => {
  /** The formula in L3, as a template writes it. */
  function tab() {
    const sheet = typed(TAB, { files: [SCRIPT] })
    sheet.person.type('L3', '=OKR_TABLE(A3:J; B2; D2; F2)')
    return sheet
  }
  const computed = (sheet: ReturnType<typeof tab>, last: number) => sheet.host.values(`L3:N${last}`)
  /** For those that leave it as it was. */
  const shared = once(tab)

  test('the block stands beside the table', () => {
    expect(computed(shared(), 9)).toEqual([
      COMPUTED,
      [0.325, 0.5, 'behind'],
      [0.25, 0.5, 'behind'],
      [0.4, 0.5, 'on pace'],
      [0.9, 0.5, 'on pace'],
      [0.9, 0.5, 'on pace'],
      [null, null, null],
    ])
  })

  test('a row inserted right under the headings is inside', () => {
    const sheet = tab()
    sheet.person.run('insertUnderHeading')
    sheet.types([[], [], [], ['Grow in the north', 'Demos', '', '0', '10', '10']])
    expect(sheet.host.values('L3:L7').flat()).toEqual(['Progress', 1, 0.55, 0.25, 0.4])
  })

  test('sorted by hand: every row keeps its own figures', () => {
    const sheet = tab()
    sheet.person.run('sortByKeyResult')
    const titles = sheet.host.values('B4:B8').flat()
    const progress = Object.fromEntries(
      sheet.host
        .values('L4:L8')
        .map(([value], index) => [titles[index] ?? sheet.host.values(`A${index + 4}`)[0]?.[0], value]),
    )
    expect(titles.slice(0, 3)).toEqual(['Churn', 'Contracts', 'Days of a sales cycle'])
    expect(progress).toEqual({
      Contracts: 0.25,
      'Days of a sales cycle': 0.4,
      Churn: 0.9,
      'Grow in the north': 0.325,
      'Keep customers': 0.9,
    })
  })

  test('a value typed over a result: nothing is expanded, and the cell says where it is in the way', () => {
    const sheet = shared()
    sheet.person.type('M5', '0.8')
    expect(sheet.host.display('L3:L4')).toEqual(column('#REF!', ''))
    expect(sheet.host.errorAt('L3')).toBe(
      'Array result was not expanded because it would overwrite data in M5.',
    )
    sheet.person.type('M5', '')
    expect(computed(sheet, 4)).toEqual([COMPUTED, [0.325, 0.5, 'behind']])
  })

  test('one execution for the whole plan; date cells cost one question, for the zone', () => {
    const sheet = typed(TAB)
    const measured = sheet.host.meter.of(() => sheet.person.type('L3', '=OKR_TABLE(A3:J; B2; D2; F2)'))
    expect(measured.formulaExecutions).toBe(1)
    expect(measured.formulaCalls).toEqual({
      'SpreadsheetApp.getActiveSpreadsheet': 1,
      'Spreadsheet.getSpreadsheetTimeZone': 1,
    })
  })

  test('nothing is asked where nothing needs locale or zone', () => {
    const sheet = typed([HEADINGS, ...GROW])
    const { formulaExecutions, formulaCalls } = sheet.host.meter.of(() => sheet.gives(TABLE))
    expect([formulaExecutions, formulaCalls]).toEqual([1, {}])
  })

  test('a change of one cell is one execution more', () => {
    const sheet = shared()
    const { formulaExecutions } = sheet.host.meter.of(() => sheet.person.type('F5', '24'))
    expect(formulaExecutions).toBe(1)
    expect(sheet.host.values('L5')).toEqual([[0.5]])
    sheet.person.type('F5', '12')
  })

  test.each(['=NOW()', '=RAND()*10', '=F6+RANDBETWEEN(1; 3)'])(
    'a Current of %s is refused, with the reason',
    (volatile) => {
      const sheet = shared()
      sheet.person.type('F5', volatile)
      expect(sheet.host.errorAt('L3')).toBe(
        'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN().',
      )
      sheet.person.type('F5', '12')
    },
  )

  test.each([1, 2000])('%i key results', (count) => {
    const sheet = typed([], { files: [SCRIPT] })
    const rows = Array.from({ length: count }, (_, n) => [
      `Objective ${n % 7}`,
      `Key result ${n}`,
      '',
      0,
      1000,
      n % 1000,
      '',
      '',
      '',
      '',
    ])
    sheet.person.run('fill', [HEADINGS, ...rows])
    const { formulaExecutions } = sheet.host.meter.of(() => sheet.gives(TABLE))
    expect(formulaExecutions).toBe(1)
    const progress = sheet.host.values(`T2:T${count + 2}`).flat()
    expect(progress).toEqual([...rows.map((_, n) => (n % 1000) / 1000), null])
  })
})

test('the formula of a template fills its block', () => {
  const { host, person } = typed([])
  person.open()
  person.run('startFrom', { request: 'one', template: 'salesTeam', language: 'en', cycle: 'quarter' })
  const block = host.values("'Sales team OKRs'!Q3:S20")
  expect(block[0]).toEqual(COMPUTED)
  expect(block.flat().filter((value) => typeof value === 'string' && value.startsWith('⚠'))).toEqual([])
  expect(shownAt(host)).toBe(null)
})
