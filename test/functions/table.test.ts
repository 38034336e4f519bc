import { describe, expect, test } from 'vitest'
import { column, gives, type Rows, type Shown, shownAt, typed } from './typed'

const HEADINGS = [
  'Objective',
  'Key result',
  'Type',
  'Start',
  'Target',
  'Current',
  'Weight',
  'State',
  'Due',
  'Parent',
]
const QUARTER = '"2026-07-01"; "2026-09-29"; "2026-08-15"'
const TABLE = `=OKR_TABLE(A1:P; ${QUARTER})`
const COMPUTED = ['Progress', 'Expected', 'Pace']

/** What OKR_TABLE shows for these rows under the usual headings, without its own headings. */
function table(...rows: string[][]): Shown {
  const shown = gives(TABLE, [HEADINGS, ...rows])
  if (!Array.isArray(shown)) return shown
  expect(shown[0]).toEqual(COMPUTED)
  return shown.slice(1)
}

/** Only their progress. */
function progress(...rows: string[][]): unknown[] {
  const shown = table(...rows)
  return Array.isArray(shown) ? shown.map(([first]) => first) : [shown]
}

/** The same, of one key result under an objective without a row of its own. */
function keyResult(cells: Partial<Record<(typeof HEADINGS)[number], string>>): unknown {
  const row = {
    Objective: 'Grow',
    'Key result': 'Contracts',
    Start: '0',
    Target: '48',
    Current: '12',
    ...cells,
  }
  const shown = table(HEADINGS.map((heading) => row[heading as keyof typeof row] ?? ''))
  return Array.isArray(shown) ? shown[0] : shown
}

const GROW = [
  ['Grow in the north'],
  ['Grow in the north', 'Contracts', '', '0', '48', '12'],
  ['Grow in the north', 'Days of a sales cycle', '', '40', '25', '34'],
]

describe('a table', () => {
  test('key results and their objective: progress, expected, pace', () => {
    expect(table(...GROW)).toEqual([
      [0.325, 0.5, 'behind'],
      [0.25, 0.5, 'behind'],
      [0.4, 0.5, 'on pace'],
    ])
  })

  test('an open range ends at the last used row; a blank row inside stays blank', () => {
    const shown = table(GROW[0] ?? [], GROW[1] ?? [], [], GROW[2] ?? [])
    expect(shown).toEqual([
      [0.325, 0.5, 'behind'],
      [0.25, 0.5, 'behind'],
      ['', '', ''],
      [0.4, 0.5, 'on pace'],
    ])
  })

  test('headings alone give headings', () => {
    expect(gives(TABLE, [HEADINGS])).toEqual([COMPUTED])
  })

  test('weights', () => {
    const rows = GROW.map((row, index) => [...row, ...(index > 0 ? [['', '3', '1'][index] ?? ''] : [])])
    expect(progress(...rows)).toEqual([0.2875, 0.25, 0.4])
  })

  test('what people type is read as in the other formulas', () => {
    expect(
      progress(
        ['Grow', 'Revenue', '', '0', "'240万", "'120万"],
        ['Grow', 'Margin', '', "'20%", "'60%", "'45%"],
        ['Grow', 'Calls', '', '0', '４８', '１２'],
        ['Grow', 'Launch', 'yes/no', '', '', 'done'],
      ),
    ).toEqual([0.5, 0.625, 0.25, 1])
  })

  test('objectives without key results have no value yet', () => {
    expect(table(['Grow'], ['Hire'])).toEqual([
      ['', '', ''],
      ['', '', ''],
    ])
  })

  test('key results may have the same title under different objectives', () => {
    expect(
      progress(['Grow', 'Contracts', '', '0', '48', '12'], ['Keep', 'Contracts', '', '0', '48', '36']),
    ).toEqual([0.25, 0.75])
  })
})

describe('a state', () => {
  test.each([
    { state: 'On track', why: 'says how it goes' },
    { state: '进行中', why: 'says how it goes, in Chinese' },
    { state: 'Waiting for legal', why: 'says nothing of counting' },
  ])('$state counts: it $why', ({ state }) => {
    expect(keyResult({ State: state })).toEqual([0.25, 0.5, 'behind'])
  })

  test.each(['On-hold', 'Paused (budget)', '暂停中'])('%s stops the row', (state) => {
    expect(keyResult({ State: state })).toEqual([0.25, '', ''])
  })

  test('a slip in a word that stops a row is asked about, not guessed', () => {
    expect(keyResult({ State: 'Pausd' })).toEqual([
      '⚠ State is ‘Pausd’. Choose one of: paused, active.',
      '',
      '',
    ])
  })
})

describe('expected and pace of a row', () => {
  test.each([
    {
      why: 'a keep type has no expected',
      cells: { Type: 'at least', Target: '10' },
      row: [1, '', 'on pace'],
    },
    { why: 'not kept', cells: { Type: 'at most', Target: '10' }, row: [0, '', 'far behind'] },
    {
      why: 'yes/no is expected like anything else',
      cells: { Type: 'yes/no', Start: '', Target: '', Current: 'no' },
      row: [0, 0.5, 'far behind'],
    },
    { why: 'its own due ends its pace', cells: { Due: '2026-08-20' }, row: [0.25, 0.9, 'far behind'] },
    { why: 'its own due is past', cells: { Due: '2026-08-14' }, row: [0.25, 1, 'past due'] },
    { why: 'achieved', cells: { Current: '60' }, row: [1, 0.5, 'achieved'] },
    { why: 'paused keeps its progress', cells: { State: 'paused' }, row: [0.25, '', ''] },
    { why: 'cancelled too', cells: { State: '取消' }, row: [0.25, '', ''] },
    { why: 'no current yet', cells: { Current: '' }, row: [0, 0.5, 'far behind'] },
    {
      why: 'a blank start of type increase',
      cells: { Start: '', Type: 'increase' },
      row: [0.25, 0.5, 'behind'],
    },
  ])('$why', ({ cells, row }) => {
    expect(keyResult(cells)).toEqual(row)
  })

  test('too early for anybody', () => {
    const shown = gives('=OKR_TABLE(A1:P; "2026-07-01"; "2026-09-29"; "2026-07-05")', [HEADINGS, ...GROW])
    expect(shown).toEqual([
      COMPUTED,
      ...[0.325, 0.25, 0.4].map((progress) => [progress, 4 / 90, 'too early']),
    ])
  })

  test('paused key results do not count for their objective', () => {
    expect(
      progress(['Grow'], ['Grow', 'a', '', '0', '10', '2', '', 'paused'], ['Grow', 'b', '', '0', '10', '6']),
    ).toEqual([0.6, 0.2, 0.6])
  })
})

describe('problems', () => {
  test.each([
    {
      why: 'text that is no number',
      cells: { Current: 'Q3-ish' },
      text: '⚠ Current is not a number: ‘Q3-ish’. Enter a number.',
    },
    {
      why: 'an error value',
      cells: { Current: '=NA()' },
      text: '⚠ Current is not a number: ‘#N/A’. Enter a number.',
    },
    {
      why: 'a cell that shows its own problem passes it on',
      cells: { Current: '⚠ The 3rd of 8: Date is missing. Enter it.' },
      text: '⚠ The 3rd of 8: Date is missing. Enter it.',
    },
    { why: 'no target', cells: { Target: '' }, text: '⚠ Target is missing. Enter it.' },
    {
      why: 'a date where a number belongs',
      cells: { Current: '2026-08-01' },
      text: '⚠ Current is a date (2026-08-01), but a number belongs there. Enter it as a number.',
    },
    {
      why: 'a boolean where a number belongs',
      cells: { Current: 'TRUE' },
      text: '⚠ Current is not a number: ‘TRUE’. Enter a number.',
    },
    {
      why: 'a percent beside plain numbers',
      cells: { Target: '60', Current: "'45%" },
      text: '⚠ Current is a percent (45%) beside plain numbers. Write all of them the same way.',
    },
    {
      why: 'no objective',
      cells: { Objective: '' },
      text: '⚠ ‘Contracts’ has no objective. Enter the objective it belongs to.',
    },
    {
      why: 'a negative weight',
      cells: { Weight: '-2' },
      text: '⚠ A weight is -2. A weight cannot be negative.',
    },
    {
      why: 'no way to go',
      cells: { Start: '48' },
      text: '⚠ Start and Target are both 48. Change one, or set Type to ‘at least’ or ‘at most’.',
    },
  ])('$why', ({ cells, text }) => {
    expect(keyResult(cells)).toEqual([text, '', ''])
  })

  test('the objective names the child that keeps it from its figure; the others go on', () => {
    expect(
      table(
        ['Grow'],
        ['Grow', 'Contracts', '', '0', '48', 'Q3-ish'],
        ['Grow', 'Calls', '', '0', '10', '5'],
        ['Keep'],
        ['Keep', 'Churn', '', '5', '3', '4'],
      ),
    ).toEqual([
      ['⚠ ‘Contracts’: Current is not a number: ‘Q3-ish’. Enter a number.', '', ''],
      ['⚠ Current is not a number: ‘Q3-ish’. Enter a number.', '', ''],
      [0.5, 0.5, 'on pace'],
      [0.5, 0.5, 'on pace'],
      [0.5, 0.5, 'on pace'],
    ])
  })

  test('a key result without an objective does not fall to the one above', () => {
    expect(table(['Grow'], ['Grow', 'a', '', '0', '10', '2'], ['', 'b', '', '0', '10', '8'])).toEqual([
      [0.2, 0.5, 'far behind'],
      [0.2, 0.5, 'far behind'],
      ['⚠ ‘b’ has no objective. Enter the objective it belongs to.', '', ''],
    ])
  })

  test('even where no key result has one', () => {
    expect(progress(['Grow'], ['', 'a', '', '0', '10', '2'])).toEqual([
      '',
      '⚠ ‘a’ has no objective. Enter the objective it belongs to.',
    ])
  })

  test('an objective text that is there twice', () => {
    expect(progress(['Grow'], ['Grow', 'a', '', '0', '10', '2'], ['Grow'])).toEqual([
      '⚠ ‘Grow’ appears more than once. Give each its own name.',
      0.2,
      '⚠ ‘Grow’ appears more than once. Give each its own name.',
    ])
  })

  test.each([
    {
      why: 'no headings',
      formula: `=OKR_TABLE(A2:P; ${QUARTER})`,
      error: 'No table of key results was found. It needs a heading row with at least Key result and Target.',
    },
    {
      why: 'a single cell',
      formula: `=OKR_TABLE(A1; ${QUARTER})`,
      error: 'No table of key results was found. It needs a heading row with at least Key result and Target.',
    },
    {
      why: 'no as-of',
      formula: '=OKR_TABLE(A1:P; "2026-07-01"; "2026-09-29")',
      error: 'As of is missing. Enter it.',
    },
    {
      why: 'the end before the start',
      formula: '=OKR_TABLE(A1:P; "2026-09-29"; "2026-07-01"; "2026-08-15")',
      error: 'The end (2026-07-01) comes before the start (2026-09-29). Correct one of the dates.',
    },
    {
      why: 'a column of days',
      formula: '=OKR_TABLE(A1:P; R1:R2; "2026-09-29"; "2026-08-15")',
      error: 'Start date is a range of 2 × 1 cells. Choose one cell.',
    },
  ])('of the whole call: $why', ({ formula, error }) => {
    expect(gives(formula, [HEADINGS, ...GROW])).toEqual({ error })
  })
})

describe('objectives that contribute to others', () => {
  const parent = (objective: string, above: string) => [objective, '', '', '', '', '', '', '', '', above]

  test('own key results and contributing objectives are one pool, at any depth and in any order', () => {
    expect(
      progress(
        ['Berlin', 'Calls', '', '0', '10', '2'],
        parent('Berlin', 'Europe'),
        parent('Europe', 'Company'),
        ['Europe', 'Fairs', '', '0', '10', '6'],
        ['Company'],
        ['Company', 'Brand', '', '0', '10', '9'],
      ),
    ).toEqual([0.2, 0.2, 0.4, 0.6, 0.65, 0.9])
  })

  test('a short name will do', () => {
    expect(
      progress(['O1 Grow'], parent('O1.1 Berlin', 'O1'), ['O1.1 Berlin', 'Calls', '', '0', '10', '2']),
    ).toEqual([0.2, 0.2, 0.2])
  })

  test('a chain of 40', () => {
    const chain = Array.from({ length: 40 }, (_, n) => parent(`Level ${n}`, n > 0 ? `Level ${n - 1}` : ''))
    const shown = table(...chain, ['Level 39', 'Calls', '', '0', '10', '2'])
    expect(shown).toEqual(Array.from({ length: 41 }, () => [0.2, 0.5, 'far behind']))
  })

  test('an unknown parent is a problem of its row', () => {
    expect(
      progress(['Company'], parent('Europe', 'Compny'), ['Europe', 'Fairs', '', '0', '10', '6']),
    ).toEqual([
      '',
      '⚠ ‘Compny’, the parent of ‘Europe’, is not in the list. Correct the name or leave it empty.',
      0.6,
    ])
  })

  test('a loop is a problem of its rows', () => {
    const loop = '⚠ These lead back to themselves: Egg → Hen → Egg. Take one parent away.'
    expect(
      progress(
        parent('Egg', 'Hen'),
        parent('Hen', 'Egg'),
        ['Hen', 'Feed', '', '0', '10', '6'],
        ['Grow', 'Calls', '', '0', '10', '2'],
      ),
    ).toEqual([loop, loop, 0.6, 0.2])
  })
})

describe('columns are found by their headings', () => {
  test('in another order, among others', () => {
    const rows = [
      ['Notes of the week', 'Current', 'KR', 'Ticket', 'Baseline', 'Goal value', 'Objective'],
      ['5 calls a day', '12', 'Contracts', '17', '0', '48', 'Grow'],
    ]
    expect(gives(TABLE, rows)).toEqual([COMPUTED, [0.25, 0.5, 'behind']])
  })

  test('in Chinese, with Chinese results', () => {
    const rows = [
      ['目标', '关键结果', '类型', '起始值', '目标值', '当前值', '权重'],
      ['增长', '', '', '', '', '', ''],
      ['增长', '签约客户数', '增加', '', '48家', '12家', ''],
      ['增长', '销售周期', '降低', '40', '25', '快了', ''],
    ]
    expect(gives(TABLE, rows)).toEqual([
      ['完成率', '应达进度', '进度评价'],
      ['⚠ “销售周期”：当前值不是数字：“快了”。请填写数字。', '', ''],
      [0.25, 0.5, '落后'],
      ['⚠ 当前值不是数字：“快了”。请填写数字。', '', ''],
    ])
  })

  test('in both', () => {
    const rows = [
      ['目标 Objective', '关键结果 Key Result', '起始 Start', '目标值 Target', '当前 Current'],
      ['增长', '签约客户数', '0', '48', '12'],
    ]
    expect(gives(TABLE, rows)).toMatchObject([expect.any(Array), [0.25, 0.5, expect.any(String)]])
  })
})

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

  test('the block stands beside the table', () => {
    expect(computed(tab(), 9)).toEqual([
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
    const sheet = tab()
    sheet.person.type('M5', '0.8')
    expect(sheet.host.display('L3:L4')).toEqual(column('#REF!', ''))
    expect(sheet.host.errorAt('L3')).toBe(
      'Array result was not expanded because it would overwrite data in M5.',
    )
    sheet.person.type('M5', '')
    expect(computed(sheet, 4)).toEqual([COMPUTED, [0.325, 0.5, 'behind']])
  })

  test('one execution for the whole plan; date cells cost one question, for the zone', () => {
    const { formulaExecutions, formulaCalls } = typed(TAB).host.meter.of(() => undefined)
    expect([formulaExecutions, formulaCalls]).toEqual([0, {}])
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
    const sheet = tab()
    const { formulaExecutions } = sheet.host.meter.of(() => sheet.person.type('F5', '24'))
    expect(formulaExecutions).toBe(1)
    expect(sheet.host.values('L5')).toEqual([[0.5]])
  })

  test.each(['=NOW()', '=RAND()*10', '=F6+RANDBETWEEN(1; 3)'])(
    'a Current of %s is refused, with the reason',
    (volatile) => {
      const sheet = tab()
      sheet.person.type('F5', volatile)
      expect(sheet.host.errorAt('L3')).toBe(
        'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN().',
      )
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
