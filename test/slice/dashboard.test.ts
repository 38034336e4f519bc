import { describe, expect, test } from 'vitest'
import type { Host } from '../../host/core/host'
import {
  ANA,
  addSales,
  BO,
  CHINESE,
  call,
  find,
  list,
  openAddOn,
  save,
  withAdopted,
  withTemplate,
} from './addOn'

const MENU = 'Open dashboard'

function opened(host: Host, mail = ANA, menu = MENU): Host {
  host.as(mail).open().menu(menu)
  return host
}

const tabNames = (host: Host) => host.workbook.sheets().map(({ name }) => name)

/** The rows that show something, each as the texts of its filled cells. */
const rows = (host: Host, tab = 'Dashboard'): string[][] =>
  host.display(`'${tab}'!A1:V80`).flatMap((cells) => {
    const filled = cells.filter((cell) => cell !== '')
    return filled.length > 0 ? [filled] : []
  })

const rowsUsed = (host: Host): number =>
  host.display('Dashboard!A1:A80').reduce((last, [cell], index) => (cell === '' ? last : index + 1), 0)

/** What the last message box said. */
const asked = (host: Host, mail = ANA) => host.as(mail).screen.questions.at(-1)?.prompt

const cellsOf = (host: Host) =>
  Array.from({ length: 40 * 22 }, (_, n) =>
    host.workbook.cell('Dashboard', `${String.fromCharCode(65 + (n % 22))}${Math.floor(n / 22) + 1}`),
  )

const rowWith = (host: Host, first: string): string[] => rows(host).find(([cell]) => cell === first) ?? []

describe('how the plans stand, in a tab', () => {
  test('it is added at the end and shown: cycle, verdict, counts, objectives and owners', () => {
    const host = opened(withTemplate())
    expect(tabNames(host).at(-1)).toBe('Dashboard')
    const [title, head, verdict] = rows(host).map(([first]) => first)
    expect(title).toBe('Sales team OKRs')
    expect(head).toBe('Week 5 of 13 · Jul 1 – Sep 30, 2026 · as of Aug 3, 2026, 12:00 (Europe/London)')
    expect(verdict).toMatch(/^\d+% done, 36% expected by now\.$/)
    expect(rowWith(host, 'All objectives').length).toBeGreaterThan(1)
    expect(rowWith(host, 'Expected')).toContain('36%')
    expect(rows(host).some(([first]) => first === 'By owner')).toBe(true)
  })

  test('a check-in shows when it is opened again', () => {
    const host = opened(withTemplate())
    const before = rowWith(host, 'All objectives')
    const shown = list(host)
    const contracts = find(shown, 'ontract')
    save(host, [{ id: contracts.id, value: contracts.target ?? 0, seen: contracts.current }])
    opened(host)
    expect(rowWith(host, 'All objectives')).not.toEqual(before)
    expect(tabNames(host).filter((name) => name === 'Dashboard')).toHaveLength(1)
  })

  test('in Chinese', () => {
    const host = opened(
      withTemplate({ people: [{ mail: ANA, name: 'Ana', role: 'owner', locale: 'zh-CN' }] }, CHINESE),
      ANA,
      '打开看板',
    )
    const texts = rows(host, '看板').flat()
    expect(texts).toContain('全部目标')
    // Names of people, of the add-on and of the zone apart.
    expect(texts.join('').replace(/OKR Sheets|Europe\/London/g, '')).not.toMatch(/[a-z]{4}/)
  })

  test('nothing in it needs the add-on: values, and charts that the sheet itself draws', () => {
    const host = opened(withTemplate())
    const formulas = cellsOf(host).flatMap(({ formula }) => formula || [])
    expect(formulas.length).toBeGreaterThan(4)
    for (const formula of formulas) expect(formula).toMatch(/^=SPARKLINE\((HSTACK\(\d|[A-Z]+\d+:)/)
    expect(
      rows(host)
        .flat()
        .filter((cell) => cell.startsWith('#')),
    ).toEqual([])
  })

  test('two plans stand below each other', () => {
    const host = withTemplate()
    call(host, 'startFrom', { request: 'second', template: 'company', language: 'en', cycle: 'quarter' })
    opened(host)
    expect(rows(host).filter(([first]) => first === 'Needs attention')).toHaveLength(2)
  })
})

test('a plan without key results says what to do, and nothing is wrong with it', () => {
  const host = openAddOn()
  host.as(ANA).open()
  call(host, 'startFrom', { request: 'blank', template: 'blank', language: 'en', cycle: 'quarter' })
  opened(host)
  const texts = rows(host).flat()
  expect(texts).toContain('This plan has no key results yet. Add the first one in its tab.')
  expect(texts.filter((text) => text.startsWith('#') || text.includes('undefined'))).toEqual([])
})

describe('what is not ours stays', () => {
  test('what somebody writes beside and below it, and what they insert above it', () => {
    const host = opened(withTemplate())
    const last = rowsUsed(host)
    host.as(ANA).type('Dashboard!Y2', 'My own remark')
    host.as(ANA).type(`Dashboard!A${last + 1}`, 'Right below')
    host.as(ANA).type(`Dashboard!A${last + 3}`, '=1+1')
    host.workbook.insertRows('Dashboard', 1, 2)
    host.as(ANA).type('Dashboard!A1', 'Our wall')
    // One more row is needed now.
    addSales(host)
    opened(host)
    const shown = host.display("'Dashboard'!A1:A120").map(([cell]) => cell)
    expect(shown[0]).toBe('Our wall')
    expect(shown[2]).toBe('Sales team OKRs')
    expect(shown).toContain('Right below')
    expect(shown).toContain('2')
    expect(host.display('Dashboard!Y4')).toEqual([['My own remark']])
  })

  test('a tab somebody renamed is found; a deleted one is made again; a tab of that name is left alone', () => {
    const tabs = (body: string) => `{ const file = SpreadsheetApp.getActive(); ${body} }`
    const source = [
      `function add() ${tabs("file.insertSheet('Dashboard')")}`,
      `function rename() ${tabs("file.getSheetByName('Dashboard 2').setName('Wall')")}`,
      `function remove() ${tabs("file.deleteSheet(file.getSheetByName('Wall'))")}`,
    ].join('\n')
    const host = withTemplate({ files: [{ name: 'tabs.gs', source }] })
    host.as(ANA).call('add')
    host.as(ANA).type('Dashboard!A1', 'Ours since 2019')
    opened(host)
    expect(tabNames(host)).toContain('Dashboard 2')
    expect(host.display('Dashboard!A1')).toEqual([['Ours since 2019']])
    host.as(ANA).call('rename')
    opened(host)
    expect(tabNames(host)).not.toContain('Dashboard 2')
    host.as(ANA).call('remove')
    opened(host)
    expect(tabNames(host)).toContain('Dashboard 2')
  })

  test('stopping to look after the last plan takes the tab away with our others', () => {
    const host = opened(withAdopted(4))
    const [plan] = list(host).plans
    call(host, 'disconnectPlan', { plan: plan?.id ?? '', tabs: true })
    expect(tabNames(host)).not.toContain('Dashboard')
  })
})

describe('who may', () => {
  test('somebody who may change no plan sees the tab as it was left, or is told why there is none', () => {
    const source = 'function lock() { SpreadsheetApp.getActive().getSheets().forEach((it) => it.protect()) }'
    const host = withTemplate({ files: [{ name: 'lock.gs', source }] })
    host.as(ANA).call('lock')
    const bo = host.as(BO).open()
    bo.answer('OK').menu(MENU)
    expect(asked(host, BO)).toContain('‘Dashboard’ cannot be changed by you')
    opened(host)
    const before = rows(host)
    bo.menu(MENU)
    expect(rows(host)).toEqual(before)
  })

  test('without a plan it says what to do', () => {
    const host = openAddOn()
    host.as(ANA).open().answer('OK').menu(MENU)
    expect(asked(host)).toContain('Set up or adopt a sheet')
  })
})

test('text from the sheet stays text, whatever it looks like', () => {
  const host = withTemplate()
  host.as(ANA).type("'Sales team OKRs'!A1", '\'=IMPORTXML("http://x.test")')
  opened(host)
  expect(host.workbook.cell('Dashboard', 'A1').formula).toBe('')
  expect(rows(host)[0]?.[0]).toContain('IMPORTXML')
})

test('as many round trips for 8 key results as for 200', () => {
  const trips = (keyResults: number) => {
    const host = opened(withAdopted(keyResults))
    return host.meter.last.roundTrips
  }
  expect(trips(200)).toEqual(trips(8))
})
