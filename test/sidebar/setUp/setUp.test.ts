import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sheetFromCsv } from '../../../host/core/engine/csv'
import type { Host } from '../../../host/core/host'
import { messagesOf } from '../../../src/messages'
import { setUpWordsOf } from '../../../src/messages/setUpWords'
import { launchBrowser } from '../../browser'
import { ANA, list, openAddOn } from '../../slice/addOn'
import { openDialog } from '../openDialog'
import { timesClosed, violations } from '../openFrame'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** The dialog as the menu opens it. */
async function open(host: Host, { language = 'en' as 'en' | 'zh', width = 680 } = {}): Promise<Page> {
  host.as(ANA).open().menu(messagesOf(language).menu.setUp)
  const html = host.as(ANA).screen.dialog?.content ?? ''
  return openDialog(browser, html, {
    width,
    height: 600,
    tell: (name, input) => host.as(ANA).run(name, input),
  })
}

const SAMPLE = readFileSync(new URL('../../samples/01-team-tracker-en.csv', import.meta.url), 'utf8')
const withTab = (csv: string, name = 'Q3 plan', locale = 'en'): Host => {
  const host = openAddOn({ people: [{ mail: ANA, name: 'Ana', role: 'owner', locale }] })
  sheetFromCsv(host.workbook, name, csv)
  return host
}

const PLAIN =
  'Growth Q3 2026\nObjective,Key result,Owner,Start,Target,Current\nGrow,Contracts,Ana,6,12,9\nGrow,Win rate,Bo,20%,30%,'

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  const { setUp, intl } = setUpWordsOf(language)

  test('a sure table is looked after by two clicks: the menu and the button; stopping it can be undone', async () => {
    const host = withTab(PLAIN, 'Q3 plan', language)
    const page = await open(host, { language })
    await page.getByRole('heading', { level: 1, name: setUp.found('Q3 plan', 1, 2, 3, 4) }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe(intl)
    expect(await page.getByRole('row', { name: 'Contracts' }).innerText()).toMatch(/6 → 12\s+9\s+50%/)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: setUp.confirm }).click()
    await page.getByRole('heading', { level: 1, name: setUp.done('Q3 plan', 1, 2) }).waitFor()
    expect(list(host).keyResults).toHaveLength(2)
    expect(await violations(page)).toEqual([])

    await page.getByRole('button', { name: setUp.stop }).press('Enter')
    await page.getByRole('button', { name: setUp.stopSure }).press('Enter')
    await page.getByText(setUp.stopped('Q3 plan')).waitFor()
    await page.getByRole('button', { name: setUp.undo }).press('Enter')
    await page.getByRole('heading', { level: 1, name: setUp.already('Q3 plan') }).waitFor()
    expect(list(host).keyResults).toHaveLength(2)
  })

  test('an empty tab shows the templates; one click adds one, its examples are cleared and come back', async () => {
    const host = withTab('', 'Sheet9', language)
    const page = await open(host, { language })
    await page.getByText(setUp.emptySheet).waitFor()
    const { title } = (await import('../../../src/templates/salesTeam')).salesTeam
    const use = page.getByRole('button', { name: setUp.use(title[language]), exact: true })
    await use.waitFor()
    expect(await violations(page)).toEqual([])
    await use.click()
    await page.getByRole('heading', { level: 1, name: setUp.added(title[language]) }).waitFor()
    expect(host.as(ANA).run('lookAtTab', { columns: [] })).toContain(title[language])
    const before = list(host).keyResults.length
    expect(before).toBeGreaterThan(5)
    await page.getByRole('button', { name: setUp.clear }).click()
    await page.getByRole('button', { name: setUp.undo }).click()
    await page.getByText(setUp.undone).waitFor()
    expect(list(host).keyResults).toHaveLength(before)
    expect(await violations(page)).toEqual([])
  })
})

const { setUp, meanings } = setUpWordsOf('en')

test('what is not sure is asked: a column by its drop-down, the days where the sheet does not say them', async () => {
  const host = withTab(
    'Objective,Key result,Owner,Start,Target,Last week,This week\nGrow,Contracts,Ana,6,12,7,9',
  )
  const page = await open(host)
  await page.getByText(setUp.cycleAsk).waitFor()
  const confirm = page.getByRole('button', { name: setUp.confirm })
  expect(await confirm.getAttribute('aria-disabled')).toBe('true')
  await confirm.click({ force: true })
  expect(() => list(host)).toThrow('no OKR plan')

  const details = page.locator('details')
  if (!(await details.evaluate((it) => (it as HTMLDetailsElement).open)))
    await page.locator('summary').click()
  await page.getByRole('combobox', { name: /Column F.*Last week/ }).selectOption({ label: meanings.current })
  await expect.poll(() => page.getByRole('row', { name: 'Contracts' }).innerText()).toMatch(/7/)
  await page.getByRole('radio', { name: setUp.cycles.quarter }).check()
  await confirm.click()
  await page.getByRole('heading', { level: 1, name: setUp.done('Q3 plan', 1, 1) }).waitFor()
  expect(list(host)).toMatchObject({
    plan: { cycle: { start: '2026-07-01', end: '2026-09-30' } },
    keyResults: [{ title: 'Contracts', current: 7 }],
  })
})

test('the columns of a plan are changed in the same dialog, kept or not, and the change taken back', async () => {
  const host = withTab(
    'Growth Q3 2026\nObjective,Key result,Owner,Start,Target,Last week,This week\nGrow,Contracts,Ana,6,12,7,9',
  )
  const { setUp, meanings } = setUpWordsOf('en')
  const page = await open(host)
  await page.getByRole('button', { name: setUp.confirm }).click()
  await page.getByRole('button', { name: setUp.checkIn }).waitFor()
  await page.getByText(setUp.columnsOfPlan).click()
  const column = page.getByRole('combobox', { name: setUp.column('F') })
  const example = page.getByRole('row', { name: 'Contracts' })
  await column.selectOption({ label: meanings.current })
  await example.getByRole('cell', { name: '7', exact: true }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: setUp.leaveColumns }).click()
  await example.waitFor({ state: 'detached' })
  expect(list(host).keyResults[0]?.current).toBe(9)

  await page.getByText(setUp.columnsOfPlan).click()
  await column.selectOption({ label: meanings.current })
  await page.getByRole('button', { name: setUp.changeColumns }).press('Enter')
  await page.getByText(setUp.columnsChanged('Q3 plan')).waitFor()
  expect(list(host).keyResults[0]?.current).toBe(7)
  await page.getByRole('button', { name: setUp.undo }).press('Enter')
  await page.getByText(setUp.undone).waitFor()
  expect(list(host).keyResults[0]?.current).toBe(9)
})

test('another table on the tab is a click away', async () => {
  const host = withTab(`${PLAIN}\n,,,,,\nMetric,Baseline,Goal,Actual,Who,\nNPS,20,40,31,Bo,`)
  const { setUp } = setUpWordsOf('en')
  const page = await open(host)
  await page.getByRole('button', { name: setUp.furtherTable(6) }).press('Enter')
  await page.getByRole('row', { name: 'NPS' }).waitFor()
  await page.getByRole('button', { name: setUp.furtherTable(2) }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: setUp.confirm }).click()
  await page.getByRole('button', { name: setUp.checkIn }).waitFor()
  expect(list(host).keyResults.map(({ title }) => title)).toEqual(['NPS'])
})

test('days of one’s own: the last may not come before the first', async () => {
  const host = withTab('Objective,Key result,Owner,Start,Target,Current\nGrow,Contracts,Ana,6,12,9')
  const page = await open(host)
  await page.getByRole('radio', { name: setUp.otherDates }).check()
  await page.getByLabel(setUp.from).fill('2026-08-01')
  await page.getByLabel(setUp.to).fill('2026-07-01')
  await page.getByText(setUp.wrongDates).waitFor()
  expect(await page.getByRole('button', { name: setUp.confirm }).getAttribute('aria-disabled')).toBe('true')
  await page.getByLabel(setUp.to).fill('2026-10-31')
  await page.getByRole('button', { name: setUp.confirm }).click()
  await page.getByRole('heading', { level: 1, name: setUp.done('Q3 plan', 1, 1) }).waitFor()
  expect(list(host).plan.cycle).toEqual({ start: '2026-08-01', end: '2026-10-31' })
})

test('where nothing is found it is said what was looked for, and a table on another tab is a click away', async () => {
  const host = withTab(PLAIN)
  sheetFromCsv(host.workbook, 'Notes', 'Minutes\nAna said yes')
  const notes = host.workbook.sheets().find(({ name }) => name === 'Notes')
  host.workbook.activate(String(notes?.id))
  const page = await open(host)
  await page.getByText('Looked for a row of headings').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Q3 plan' }).click()
  await page.getByRole('heading', { level: 1, name: setUp.found('Q3 plan', 1, 2, 3, 4) }).waitFor()
})

test('a question shows its cell; Escape closes; the arrow keys change the view', async () => {
  const host = withTab(SAMPLE)
  const page = await open(host)
  const show = page.getByRole('button', { name: /^Show [A-Z]+\d+$/ }).first()
  await show.press('Enter')
  await page.getByRole('tab', { name: setUp.views.adopt }).focus()
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate('document.activeElement.textContent')).toBe(setUp.views.template)
  await page.keyboard.press('Escape')
  expect(await timesClosed(page)).toBe(1)
})

test.each([340, 680])('at %i px nothing is wider than the page', async (width) => {
  const page = await open(withTab(SAMPLE), { width })
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  await page.getByRole('tab', { name: setUp.views.template }).click()
  await page.getByRole('button', { name: setUp.use('OKRs'), exact: true }).waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
})
