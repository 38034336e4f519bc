import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sheetFromCsv } from '../../host/core/engine/csv'
import type { Host } from '../../host/core/host'
import type { NodeHostOptions } from '../../host/node/openHost'
import {
  ANA,
  adopt,
  BO,
  call,
  column,
  find,
  list,
  newRequest,
  openAddOn,
  reply,
  save,
  showTab,
  VI,
} from './addOn'
import { exported } from './exported'

const SMALL = [
  'Growth, Q3 2026,,,,,,',
  'Objective,Key result,Owner,Start,Target,Current,Comment',
  'Grow,Contracts,Ana,6,12,9,',
  ',Win rate,Bo,20%,30%,25%,',
  'Keep,Churn,Cem,5%,3%,,last quarter’s trend',
].join('\n')

const withTab = (csv = SMALL, options: NodeHostOptions = {}, name = 'Q3 plan'): Host => {
  const host = openAddOn(options)
  sheetFromCsv(host.workbook, name, csv)
  host.as(ANA).open()
  return host
}

const looked = (host: Host, columns: Parameters<typeof columnsOf>[1] = [], mail = ANA) =>
  call(host, 'lookAtTab', { columns: columnsOf(host, columns) }, mail)

type Choice = { column: number; meaning: 'keyResult' | 'note' | 'ignore' | 'current' | 'target' }
const columnsOf = (_: Host, columns: Choice[]) => columns

describe('a look at a tab', () => {
  test('says what was found, where, and writes nothing', () => {
    const host = withTab()
    const before = JSON.stringify(host.workbook.exportData())
    const { table, ...view } = looked(host)
    expect(view).toEqual({
      sheet: expect.any(Number),
      title: 'Q3 plan',
      today: '2026-08-03',
      others: [],
      empty: false,
    })
    expect(table).toMatchObject({
      headingRow: 2,
      firstRow: 3,
      lastRow: 5,
      objectives: 2,
      keyResults: 3,
      cycle: { start: '2026-07-01', end: '2026-09-30' },
      further: [],
      scores: { first: 'I', last: 'K' },
      addsLog: true,
    })
    expect(
      table?.columns.map(({ letter, meaning, certainty, sample }) => [letter, meaning, certainty, sample]),
    ).toEqual([
      ['A', 'objective', 'sure', 'Grow'],
      ['B', 'keyResult', 'sure', 'Contracts'],
      ['C', 'owner', 'sure', 'Ana'],
      ['D', 'start', 'sure', '6'],
      ['E', 'target', 'sure', '12'],
      ['F', 'current', 'sure', '9'],
      ['G', 'note', 'sure', 'last quarter’s trend'],
    ])
    expect(table?.examples).toEqual([
      {
        row: 3,
        objective: 'Grow',
        title: 'Contracts',
        start: '6',
        target: '12',
        current: '9',
        progress: 0.5,
      },
      {
        row: 4,
        objective: 'Grow',
        title: 'Win rate',
        start: '20%',
        target: '30%',
        current: '25%',
        progress: 0.5,
      },
      { row: 5, objective: 'Keep', title: 'Churn', start: '5%', target: '3%', progress: 0 },
    ])
    expect(table?.questions).toEqual([
      { text: 'There is no current value. What is it now?', cells: ['F5'], count: 1 },
    ])
    expect(JSON.stringify(host.workbook.exportData())).toBe(before)
  })

  test('the same question about many cells is one', () => {
    const rows = Array.from({ length: 2000 }, (_, n) => `Grow,Result ${n},Ana,0,10,`)
    const { table } = looked(withTab(['Objective,Key result,Owner,Start,Target,Current', ...rows].join('\n')))
    expect(table?.keyResults).toBe(2000)
    expect(table?.questions).toEqual([
      { text: 'There is no current value. What is it now?', cells: ['F2', 'F3', 'F4'], count: 2000 },
    ])
    expect(table?.examples).toHaveLength(3)
  })

  test('what a person says a column is decides how it is read', () => {
    const host = withTab('Objective,Key result,Owner,Target,Last week,This week\nGrow,Contracts,Ana,12,7,9')
    const current = looked(host).table?.examples[0]?.current
    const said = looked(host, [{ column: 4, meaning: 'current' }]).table
    expect(current).not.toBe('7')
    expect(said?.examples[0]?.current).toBe('7')
    expect(said?.columns[4]).toMatchObject({ meaning: 'current', certainty: 'sure' })
  })

  test.each([
    { why: 'an empty tab', csv: '', empty: true, words: 'the sheet is empty' },
    { why: 'a shopping list', csv: 'Item,Price\nMilk,1.20', empty: false, words: '2 rows were read' },
    {
      why: 'headings that lack a value',
      csv: 'Objective,Comment\nGrow,soon',
      empty: false,
      words: 'Row 1 came nearest',
    },
  ])('$why holds no table, and it is said what was looked for', ({ csv, empty, words }) => {
    const view = looked(withTab(csv))
    expect(view.table).toBeUndefined()
    expect(view).toMatchObject({ empty, nothing: expect.stringContaining(words) })
    expect(view.nothing).toContain('Looked for a row of headings')
  })

  test('tables on other tabs are named, but neither hidden ones nor those looked after nor our own', () => {
    const host = withTab(SMALL, {
      files: [
        {
          name: 'hide.gs',
          source: "function hide() { SpreadsheetApp.getActive().getSheetByName('Old').hideSheet() }",
        },
      ],
    })
    adopt(host)
    for (const name of ['Team A', 'Old', 'Team B']) sheetFromCsv(host.workbook, name, SMALL)
    sheetFromCsv(host.workbook, 'Notes', 'Minutes,\nAna said yes,')
    host.as(ANA).call('hide')
    expect(looked(host).others.map(({ title }) => title)).toEqual(['Team A', 'Team B'])
    showTab(host, 'Team A')
    expect(looked(host)).toMatchObject({ title: 'Team A', others: [{ title: 'Team B' }] })
  })

  test('a second table on the tab is told', () => {
    const host = withTab(`${SMALL}\n,,,,,,\nMetric,Baseline,Goal,Actual,Owner,,\nNPS,20,40,31,Bo,,`)
    expect(looked(host).table?.further).toEqual([{ table: 1, headingRow: 7 }])
  })

  test('in the language of the person, not of the table', () => {
    const host = withTab(SMALL, { people: [{ mail: ANA, name: 'Ana', role: 'owner', locale: 'zh-CN' }] })
    expect(looked(host).table?.questions[0]?.text).toBe('还没有当前值。现在是多少？')
  })

  test('a question can be looked at: its cell is selected, on whatever tab', () => {
    const host = withTab()
    const { sheet } = looked(host)
    sheetFromCsv(host.workbook, 'Notes', 'Minutes')
    showTab(host, 'Notes')
    call(host, 'showCell', { sheet, cell: 'F5' })
    expect(looked(host).title).toBe('Q3 plan')
  })
})

describe('adopting', () => {
  test('adds scores and ids at the right end and a tab for the log, as was said', () => {
    const host = withTab()
    const { plan, table } = adopt(host)
    expect(plan).toEqual({ id: expect.any(String), kind: 'adopted', last: true })
    expect(table?.scores).toEqual({ first: 'I', last: 'K' })
    expect(host.display("'Q3 plan'!I2:K5")).toEqual([
      ['Progress', 'Expected', 'Pace'],
      ['50%', '36%', 'on pace'],
      ['50%', '36%', 'on pace'],
      ['0%', '36%', 'far behind'],
    ])
    expect(list(host).keyResults.map(({ title }) => title)).toEqual(['Contracts', 'Win rate', 'Churn'])
  })

  test('asks for the cycle only where the sheet does not state it', () => {
    const host = withTab(SMALL.replace('Growth, Q3 2026', 'Growth'))
    const { sheet, table } = looked(host)
    expect(table?.cycle).toBeUndefined()
    const input = { request: newRequest(), sheet, columns: [], seen: table?.seen ?? '' }
    const before = exported(host)
    expect(reply(host, 'adoptTable', input)).toMatchObject({
      ok: false,
      message: expect.stringContaining('cycle'),
    })
    expect(
      reply(host, 'adoptTable', { ...input, cycle: { start: '2026-09-30', end: '2026-07-01' } }),
    ).toMatchObject({
      ok: false,
    })
    expect(exported(host)).toEqual(before)
    const cycle = { start: '2026-08-01', end: '2026-10-31' }
    expect(call(host, 'adoptTable', { ...input, cycle }).adopted).toBe(true)
    expect(list(host).plan.cycle).toEqual(cycle)
  })

  test('a table that has become another one meanwhile is shown again, and nothing is written', () => {
    const host = withTab()
    const { sheet, table } = looked(host)
    host.as(BO).type("'Q3 plan'!B6", 'Referrals')
    const before = exported(host)
    const input = { request: newRequest(), sheet, columns: [], seen: table?.seen ?? '' }
    const { adopted, view } = call(host, 'adoptTable', input)
    expect(adopted).toBe(false)
    expect(view.table?.keyResults).toBe(4)
    expect(exported(host)).toEqual(before)
    expect(call(host, 'adoptTable', { ...input, seen: view.table?.seen ?? '' }).adopted).toBe(true)
  })

  test('twice, by a retry or by two people at once, makes one plan', () => {
    const host = withTab()
    const { sheet, table } = looked(host)
    const input = { request: newRequest(), sheet, columns: [], seen: table?.seen ?? '' }
    const first = call(host, 'adoptTable', input)
    const cells = exported(host)
    expect(call(host, 'adoptTable', input).view.plan).toEqual(first.view.plan)
    expect(call(host, 'adoptTable', { ...input, request: newRequest() }, BO).view.plan).toEqual(
      first.view.plan,
    )
    expect(exported(host)).toEqual(cells)
    expect(list(host).plans).toHaveLength(1)
  })

  test.each([
    { why: 'a person who may only look', mail: VI, shape: '' },
    { why: 'an editor on a protected tab', mail: BO, shape: 'sheet.protect()' },
  ])('$why is told so before anything is tried', ({ mail, shape }) => {
    const source = `function shape() { const sheet = SpreadsheetApp.getActive().getSheetByName('Q3 plan'); ${shape} }`
    const host = withTab(SMALL, { files: [{ name: 'shape.gs', source }] })
    host.as(ANA).call('shape')
    host.as(mail).open()
    const before = exported(host)
    const { sheet, table, readOnly } = looked(host, [], mail)
    expect(readOnly).toContain('‘Q3 plan’ cannot be changed by you')
    const input = { request: newRequest(), sheet, columns: [], seen: table?.seen ?? '' }
    expect(reply(host, 'adoptTable', input, mail)).toMatchObject({ ok: true, value: { adopted: false } })
    expect(exported(host)).toEqual(before)
    expect(looked(host, [], mail).plan).toBeUndefined()
  })

  test('what the columns were said to be holds at every later read, also when they have moved', () => {
    const source = `function move() {
      const sheet = SpreadsheetApp.getActive().getSheetByName('Q3 plan')
      sheet.insertColumnsAfter(1, 1)
    }`
    const host = withTab(
      'Plan Q3 2026\nObjective,Key result,Owner,Start,Target,Last week,This week\nGrow,Contracts,Ana,6,12,7,9',
      { files: [{ name: 'move.gs', source }] },
    )
    const said = [
      { column: 5, meaning: 'current' as const },
      { column: 6, meaning: 'ignore' as const },
    ]
    const { sheet, table } = looked(host, said)
    call(host, 'adoptTable', { request: newRequest(), sheet, columns: said, seen: table?.seen ?? '' })
    expect(find(list(host), 'Contracts').current).toBe(7)
    host.as(ANA).call('move')
    const moved = find(list(host), 'Contracts')
    expect(moved.current).toBe(7)
    save(host, [{ id: moved.id, seen: 7, value: 8 }])
    expect(host.display("'Q3 plan'!G3:H3")).toEqual([['8', '9']])
    expect(looked(host).table?.examples[0]?.current).toBe('8')
  })

  test('stopping takes away what was added, and undo brings it back', () => {
    const host = withTab()
    const before = exported(host)
    const { plan } = adopt(host)
    const adopted = exported(host)
    const after = call(host, 'disconnectPlan', { plan: plan?.id ?? '', tabs: false })
    expect(after.plan).toBeUndefined()
    expect(after.table?.keyResults).toBe(3)
    expect(exported(host)).toEqual(before)
    call(host, 'undoLast', {})
    expect(exported(host)).toEqual(adopted)
    expect(column(host, 'A', 'Q3 plan')).toBeDefined()
    call(host, 'disconnectPlan', { plan: plan?.id ?? '', tabs: true })
    expect(host.workbook.sheets().map(({ name }) => name)).not.toContain('Check-ins')
  })
})

test.each(['01-team-tracker-en', '02-sales-okr-zh', '03-outline-company-mixed'])(
  'the table of %s is found with every column and three examples',
  (name) => {
    const host = withTab(readFileSync(new URL(`../samples/${name}.csv`, import.meta.url), 'utf8'))
    const { table } = looked(host)
    expect(table?.examples).toHaveLength(3)
    expect(table?.examples.every(({ title, target }) => title && target)).toBe(true)
    adopt(host, { start: '2026-07-01', end: '2026-09-30' })
    expect(list(host).keyResults.length).toBeGreaterThan(2)
  },
)
