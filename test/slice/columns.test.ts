import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sheetFromCsv } from '../../host/core/engine/csv'
import type { Host } from '../../host/core/host'
import {
  ANA,
  adopt,
  call,
  ENGLISH,
  find,
  list,
  logRows,
  openAddOn,
  save,
  withAdopted,
  withTemplate,
} from './addOn'

/** What people do to a tab, as a script does it. */
const SHAPE = `
function shape(what, a, b) {
  const sheet = SpreadsheetApp.getActive().getSheetById(Number(a[0])) || SpreadsheetApp.getActive().getSheets()[0]
  const [at, other] = b
  if (what === 'insertRow') sheet.insertRowsAfter(at, 1)
  if (what === 'insertColumn') sheet.insertColumnsAfter(at, 1)
  if (what === 'hideColumn') sheet.hideColumns(at)
  if (what === 'deleteRow') sheet.deleteRow(at)
  if (what === 'sort') sheet.getRange(3, 1, other, sheet.getLastColumn()).sort(at)
  if (what === 'sortVisible') sheet.getRange(3, 1, other, at).sort(2)
  if (what === 'rename') sheet.setName(at)
  if (what === 'type') sheet.getRange(at).setValue(other)
}`

const HEADINGS = ['Objective', 'Key result', 'Owner', 'Start', 'Target', 'Current', 'Weight', 'Comment']
const TITLES = ['Contracts', 'Win rate', 'Calls', 'Churn', 'Days to reply', 'Referrals']
const row = (title: string, n: number) => [
  'Grow',
  title,
  n % 2 ? 'Ana' : 'Bo',
  0,
  100,
  10 + n,
  n + 1,
  `note ${n}`,
]

function adopted(): { host: Host; shape(what: string, ...args: (string | number)[]): void } {
  const host = openAddOn({
    files: [{ name: 'shape.gs', source: SHAPE }],
  })
  const csv = ['Q3 2026', HEADINGS.join(','), ...TITLES.map((title, n) => row(title, n).join(','))]
  sheetFromCsv(host.workbook, 'Plan', csv.join('\n'))
  const id = host.workbook.sheets().find(({ name }) => name === 'Plan')?.id ?? ''
  host.workbook.activate(id)
  host.as(ANA).open()
  adopt(host)
  list(host)
  return { host, shape: (what, ...args) => void host.as(ANA).run('shape', what, [id], args) }
}

const tabName = (host: Host) => host.workbook.sheets().find(({ name }) => name.startsWith('Plan'))?.name ?? ''
const grid = (host: Host) => host.values(`'${tabName(host)}'!A1:Z20`)

describe('headings between two check-ins', () => {
  test('renamed to something else: nothing is written, the column is named, its heading goes back, and that can be undone', () => {
    const { host, shape } = adopted()
    const before = list(host)
    shape('type', 'F2', 'W34')
    const seen = list(host)
    expect(seen.plans[0]?.readOnly).toContain('‘Current’')
    const logged = logRows(host).length
    const one = find(before, 'Calls')
    expect(save(host, [{ id: one.id, seen: 12, value: 50 }])).toMatchObject({
      value: { saved: [{ result: 'refused', message: expect.stringContaining('‘Current’') }] },
    })
    expect(host.display('Plan!F3:F8').flat()).toEqual(['10', '11', '12', '13', '14', '15'])
    expect(logRows(host)).toHaveLength(logged)

    const checked = call(host, 'checkPlan', {})
    expect(checked.findings[0]).toMatchObject({ cell: 'F2', fix: 'Put the heading back', severity: 'error' })
    const { undo } = call(host, 'fixFinding', {
      plan: checked.plan?.id ?? '',
      id: checked.findings[0]?.id ?? '',
    })
    expect(undo).toContain('repaired')
    expect(host.display('Plan!F2')).toEqual([['Current']])
    expect(save(host, [{ id: one.id, seen: 12, value: 50 }])).toMatchObject({
      value: { saved: [{ result: 'saved' }] },
    })
    call(host, 'undoLast', {})
    expect(host.display('Plan!F2')).toEqual([['W34']])
  })

  test('a column of numbers called Actual is put in: the values stay in Current', () => {
    const { host, shape } = adopted()
    shape('insertColumn', 4)
    shape('type', 'E2', 'Actual')
    shape('type', 'E5', 77)
    const seen = find(list(host), 'Calls')
    expect(seen.current).toBe(12)
    save(host, [{ id: seen.id, seen: 12, value: 50 }])
    expect(host.display('Plan!E5:G5')).toEqual([['77', '100', '50']])
  })

  test('the weights are deleted: after a word that they are not needed any more, work goes on', () => {
    const { host, shape } = adopted()
    shape('type', 'G2', '')
    for (let at = 3; at <= 8; at++) shape('type', `G${at}`, '')
    host.workbook.insertColumns('Plan', 6, 1)
    const checked = call(host, 'checkPlan', {})
    expect(checked.findings[0]?.text).toContain('‘Weight’')
    shape('type', 'H2', 'Remarks')
    const again = call(host, 'checkPlan', {})
    expect(again.findings[0]).toMatchObject({ severity: 'error' })
    call(host, 'fixFinding', { plan: again.plan?.id ?? '', id: again.findings[0]?.id ?? '' })
    expect(list(host).plans[0]?.readOnly).toBeUndefined()
  })
})

type Step =
  | {
      do:
        | 'insertRow'
        | 'insertColumn'
        | 'hideColumn'
        | 'deleteRow'
        | 'sort'
        | 'rename'
        | 'retitle'
        | 'addColumn'
      at: number
    }
  | { do: 'checkIn'; at: number; value: number }

const steps = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constantFrom(
        'insertRow',
        'insertColumn',
        'hideColumn',
        'deleteRow',
        'sort',
        'rename',
        'retitle',
        'addColumn',
      ) as fc.Arbitrary<'sort'>,
      at: fc.nat({ max: 5 }),
    }),
    fc.record({
      do: fc.constant('checkIn' as const),
      at: fc.nat({ max: 5 }),
      value: fc.integer({ min: 20, max: 90 }),
    }),
  ) as fc.Arbitrary<Step>,
  { minLength: 3, maxLength: 7 },
)

test('whatever people do to the tab between check-ins, no wrong cell is written and no history changes hands', () =>
  fc.assert(
    fc.property(steps, (all) => {
      const { host, shape } = adopted()
      const idOf = new Map(list(host).keyResults.map(({ title, id }) => [title, id]))
      const levels = new Map(TITLES.map((title, n) => [title, 10 + n]))
      let name = 0
      const place = (text: string): { row: number; column: number } | undefined => {
        const cells = grid(host)
        const at = cells.findIndex((line) => line.includes(text))
        return at < 0 ? undefined : { row: at, column: cells[at]?.indexOf(text) ?? 0 }
      }
      for (const step of all) {
        const titles = [...levels.keys()]
        const title = titles[step.at % titles.length] as string
        const at = place(title) as { row: number; column: number }
        switch (step.do) {
          case 'insertRow':
            shape('insertRow', at.row + 1)
            break
          case 'insertColumn':
            shape('insertColumn', step.at + 1)
            break
          case 'addColumn':
            shape('insertColumn', step.at + 1)
            shape(
              'type',
              `${String.fromCharCode(66 + step.at)}2`,
              ['Actual', 'Team', 'Status', 'Goal', 'Baseline', 'W34'][step.at] as string,
            )
            break
          case 'hideColumn':
            shape('hideColumn', step.at + 1)
            break
          case 'deleteRow':
            if (titles.length < 3) break
            shape('deleteRow', at.row + 1)
            levels.delete(title)
            break
          case 'sort':
            shape('sort', at.column + 1, 12)
            break
          case 'rename':
            shape('rename', `Plan ${++name}`)
            break
          case 'retitle': {
            const renamed = `${title}+`
            shape('type', `${String.fromCharCode(65 + at.column)}${at.row + 1}`, renamed)
            levels.set(renamed, levels.get(title) as number)
            idOf.set(renamed, idOf.get(title) as string)
            levels.delete(title)
            break
          }
          case 'checkIn': {
            const seen = find(list(host), title)
            const before = grid(host)
            save(host, [{ id: seen.id, seen: seen.current, value: step.value }])
            levels.set(title, step.value)
            const column = before[1]?.indexOf('Current') ?? -1
            const own = before[1]?.indexOf('OKR id') ?? 99
            const changed = grid(host).flatMap((line, r) =>
              line.flatMap((cell, c) => (c < own && cell !== before[r]?.[c] ? [`${r}:${c}`] : [])),
            )
            expect(changed).toEqual(before[at.row]?.[column] === step.value ? [] : [`${at.row}:${column}`])
          }
        }
        const seen = list(host)
        expect(seen.plans[0]?.readOnly).toBeUndefined()
        expect(new Map(seen.keyResults.map((it) => [it.title, it.current]))).toEqual(levels)
        for (const it of seen.keyResults) expect(it.id, it.title).toBe(idOf.get(it.title))
      }
      for (const entry of logRows(host).filter(({ Kind }) => Kind === 'check-in'))
        expect([...idOf.values()]).toContain(entry['Subject id'])
    }),
    { numRuns: 8 },
  ))

describe('a duplicated tab', () => {
  test.each([
    { why: 'of a template', tab: ENGLISH.tab, make: () => withTemplate() },
    { why: 'of a table of the team’s own', tab: 'Our plan', make: () => withAdopted(6) },
  ])('$why becomes a plan of its own, with its own ids; the other is not touched', ({ tab, make }) => {
    const host = make()
    const before = list(host)
    const original = host.workbook.sheets().find(({ name }) => name === tab)?.id ?? ''
    const cells = host.values(`'${tab}'!A1:S19`)
    host.workbook.model.dispatch('DUPLICATE_SHEET', {
      sheetId: original,
      sheetIdTo: '4242',
      sheetNameTo: 'Copy',
    })
    host.workbook.activate('4242')
    expect(list(host).keyResults.map(({ id }) => id)).toEqual(before.keyResults.map(({ id }) => id))
    host.as(ANA).open()
    expect(call(host, 'lookAtTab', { columns: [] }).copy).toBe(true)
    adopt(host)
    const { plans, keyResults } = list(host)
    expect(plans.map(({ title }) => title)).toContain('Copy')
    const copied = keyResults.filter(({ plan }) => plan === plans[0]?.id)
    const ids = new Set(before.keyResults.map(({ id }) => id))
    expect(copied).toHaveLength(before.keyResults.length)
    expect(copied.filter(({ id }) => ids.has(id))).toEqual([])
    const one = copied[0] as (typeof copied)[number]
    save(host, [{ id: one.id, seen: one.current, value: 88 }])
    expect(host.values(`'${tab}'!A1:S19`)).toEqual(cells)
  })
})

describe('columns of ours under other headings', () => {
  test('ids whose heading somebody changed stay the ids: no second history', () => {
    const { host, shape } = adopted()
    const before = list(host)
    shape('type', 'I2', 'Ref.')
    const after = list(host)
    expect(after.keyResults.map(({ id }) => id)).toEqual(before.keyResults.map(({ id }) => id))
    expect(after.plans[0]?.readOnly).toBeUndefined()
    expect(grid(host)[1]).toEqual([
      ...HEADINGS,
      'Ref.',
      'Progress',
      'Expected',
      'Pace',
      ...Array(14).fill(null),
    ])
  })

  test('a computed column whose heading somebody changed is still ours, and no second block appears', () => {
    const { host, shape } = adopted()
    shape('type', 'K2', 'Planned')
    const one = find(list(host), 'Calls')
    save(host, [{ id: one.id, seen: one.current, value: 40 }])
    const [, headings = [], ...rows] = grid(host)
    expect(headings.slice(8, 13)).toEqual(['OKR id', 'Progress', 'Planned', 'Pace', null])
    expect(rows.find(([, title]) => title === 'Calls')?.[9]).toBe(0.4)
  })
})
