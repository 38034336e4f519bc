import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '../../../host/core/host'
import { reviewWordsOf } from '../../../src/messages/reviewWords'
import { launchBrowser } from '../../browser'
import {
  ANA,
  BO,
  CHINESE,
  call,
  ENGLISH,
  list,
  logRows,
  newRequest,
  openAddOn,
  VI,
  withTemplate,
} from '../../slice/addOn'
import { judgedRows, rowTitled } from '../../slice/closings'
import { openDialog } from '../openDialog'
import { violations } from '../openFrame'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

const en = reviewWordsOf('en').closing

/** The page as the menu opens it, at the close of the plan, in front of that host. */
async function open(host: Host, { width = 420, mail = ANA, view = 'Close' } = {}): Promise<Page> {
  host.as(ANA).open().menu('Review the cycle…')
  const html = host.as(ANA).screen.dialog?.content ?? ''
  const page = await openDialog(browser, html, {
    width,
    height: 520,
    tell: (name, input: object) => host.as(mail).run(name, input),
  })
  await page.getByRole('tab', { name: view }).click()
  await page.locator('.close h1').waitFor()
  return page
}

/** The same file, so much later. */
const later = (host: Host, now: string): Host => openAddOn({ state: host.save(), now })
const row = (page: Page, words: string) => page.locator('li.at-close', { hasText: words })
const status = (page: Page) => page.locator('.close [role="status"]')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

describe.each([
  { language: 'en' as const, where: ENGLISH },
  { language: 'zh' as const, where: CHINESE },
])('in $language', ({ language, where }) => {
  const { closing, grades, review } = reviewWordsOf(language)

  test('by keyboard: a score, what was learned, a draft; then the close, and going on', async () => {
    const host = withTemplate({}, where)
    list(host)
    const page = await open(later(host, '2026-10-05T09:00:00Z'), { view: review.views.close })
    expect(await page.locator('.close h1').innerText()).toBe(closing.ended(5))
    expect(await violations(page)).toEqual([])
    const first = page.locator('li.at-close').first()
    await first.getByRole('textbox', { name: closing.scoreField }).focus()
    await page.keyboard.type('90%')
    expect(await first.locator('.grade').innerText()).toBe(`0.9 ● ${grades.green}`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Reference visits')
    await button(page, closing.saveDraft).press('Enter')
    await status(page).getByText(closing.savedDraft).waitFor()
    expect(await violations(page)).toEqual([])
    await button(page, closing.close).press('Enter')
    await status(page).getByText(closing.savedClose).waitFor()
    expect(await page.evaluate('document.activeElement.textContent')).toBe(closing.closed)
    expect(await first.getByText('Reference visits').isVisible()).toBe(true)
    expect(await page.getByRole('textbox').count()).toBe(0)
    expect(await violations(page)).toEqual([])
    await button(page, closing.reopen).press('Enter')
    await status(page).getByText(closing.nowRuns).waitFor()
    expect(await first.getByRole('textbox', { name: closing.scoreField }).inputValue()).toBe('0.9')
  })
})

test('before the end it asks once more, and nothing is closed without a yes', async () => {
  const host = withTemplate()
  list(host)
  const page = await open(host)
  expect(await page.locator('.close h1').innerText()).toBe(en.daysLeft(58))
  await button(page, en.close).click()
  expect(await page.getByText(en.early(58)).isVisible()).toBe(true)
  expect(await page.evaluate('document.activeElement.textContent')).toBe(en.closeNow)
  await button(page, en.keepRunning).click()
  expect(call(host, 'openClosing', {}).state).toBe('running')
  await button(page, en.close).click()
  await button(page, en.closeNow).click()
  await status(page).getByText(en.savedClose).waitFor()
  expect(call(host, 'openClosing', {}).state).toBe('closed')
})

test.each([
  { typed: '1.2', why: 'more than all' },
  { typed: '70', why: 'neither 0.7 nor 70%' },
  { typed: 'good', why: 'no number' },
])('‘$typed’ is no score ($why): it is said beside it, and nothing is saved', async ({ typed }) => {
  const host = withTemplate()
  list(host)
  const page = await open(host)
  const field = row(page, 'Win rate').getByRole('textbox', { name: en.scoreField })
  await field.fill(typed)
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(await row(page, 'Win rate').getByText(en.unclear).isVisible()).toBe(true)
  await button(page, en.saveDraft).click()
  await page.getByRole('alert').getByText(en.fixScores).waitFor()
  expect(logRows(host).filter(({ Kind }) => Kind === 'score')).toEqual([])
})

test('what somebody else said meanwhile stands beside what was typed; the next save decides', async () => {
  const host = withTemplate()
  list(host)
  const page = await open(host)
  const now = call(host, 'openClosing', {}, BO)
  const theirs = { ...rowTitled(now, 'Win rate'), override: 0.2, note: '<b>Bo</b> disagrees' }
  call(host, 'saveScores', { request: newRequest(), plan: now.plan, close: false, rows: [theirs] }, BO)
  const field = row(page, 'Win rate').getByRole('textbox', { name: en.scoreField })
  await field.fill('0.8')
  await button(page, en.saveDraft).click()
  await page.getByRole('alert').getByText(en.heldDraft(1)).waitFor()
  expect(await row(page, 'Win rate').getByText(en.heldWords('0.2', '<b>Bo</b> disagrees')).isVisible()).toBe(
    true,
  )
  expect(await field.inputValue()).toBe('0.8')
  await button(page, en.saveDraft).click()
  await status(page).getByText(en.savedDraft).waitFor()
  expect(rowTitled(call(host, 'openClosing', {}), 'Win rate').override).toBe(0.8)
})

test('what was typed and not saved is there again when the page is opened again', async () => {
  const host = withTemplate()
  list(host)
  const page = await open(host)
  await row(page, 'Win rate').getByRole('textbox', { name: en.scoreField }).fill('0.55')
  await page.reload()
  await page.getByRole('tab', { name: 'Close' }).click()
  const field = row(page, 'Win rate').getByRole('textbox', { name: en.scoreField })
  await field.waitFor()
  expect(await field.inputValue()).toBe('0.55')
})

test('who may only look reads the scores and finds no button that writes', async () => {
  const host = withTemplate()
  list(host)
  const page = await open(host, { mail: VI })
  await page.getByRole('alert').getByText('look at this file').waitFor()
  expect(await button(page, en.close).count()).toBe(0)
  expect(await page.getByRole('textbox').count()).toBe(0)
})

test('a closed plan shows its scores to who comes later', async () => {
  const host = withTemplate()
  const now = call(host, 'openClosing', {})
  call(host, 'saveScores', { request: newRequest(), plan: now.plan, close: true, rows: judgedRows(now) })
  const page = await open(host, { mail: BO })
  expect(await page.locator('.close h1').innerText()).toBe(en.closed)
  expect(await page.locator('.cycle-score .grade').count()).toBe(1)
})

test.each([300, 480])('at %i px nothing is wider than the page', async (width) => {
  const host = withTemplate()
  host.as(ANA).type(`'${ENGLISH.tab}'!B7`, `Win${'rate'.repeat(60)}`)
  list(host)
  const page = await open(host, { width })
  await button(page, en.close).click()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
})

test('the next cycle: what goes on is chosen, the draft stands beside, and it is a click away', async () => {
  const host = withTemplate()
  const now = call(host, 'openClosing', {})
  call(host, 'saveScores', { request: newRequest(), plan: now.plan, close: true, rows: judgedRows(now) })
  const page = await open(host)
  await button(page, en.startNext).press('Enter')
  expect(await page.evaluate('document.activeElement.textContent')).toBe(en.nextTitle)
  expect(await violations(page)).toEqual([])
  const name = page.getByRole('textbox', { name: en.tabName })
  await name.fill('Sales Q4')
  const last = page.getByLabel(en.lastDayOf)
  await last.fill('2026-09-01')
  expect(await page.getByText(en.dayOrder).isVisible()).toBe(true)
  await last.fill('2026-12-31')
  await page.getByRole('checkbox', { name: /^Win rate/ }).uncheck()
  await button(page, en.make).press('Enter')
  await page.getByText(en.nextIn('Sales Q4')).waitFor()
  expect(await violations(page)).toEqual([])
  const { next } = call(host, 'openClosing', { plan: now.plan })
  const titles = call(host, 'openClosing', { plan: next.plan }).objectives.flatMap((it) =>
    it.keyResults.map(({ title }) => title),
  )
  expect(titles).not.toContain('Win rate')
  expect(titles.length).toBeGreaterThan(3)
  await button(page, en.goThere).click()
  await expect
    .poll(() => host.workbook.sheets().find(({ id }) => id === host.workbook.activeSheetId)?.name)
    .toBe('Sales Q4')

  await page.getByRole('tab', { name: 'Checks' }).click()
  await button(page, 'Undo').click()
  await page.getByRole('tab', { name: 'Close' }).click()
  await button(page, en.startNext).waitFor()
  expect(host.workbook.sheets().some(({ name }) => name === 'Sales Q4')).toBe(false)
})

test('a draft has nothing to judge yet: it can be started', async () => {
  const host = withTemplate()
  list(host)
  host.as(ANA).type(`'${ENGLISH.tab}'!H2`, 'Draft')
  const page = await open(host)
  expect(await page.locator('.close h1').innerText()).toBe(en.draft)
  expect(await page.locator('.grade').count()).toBe(0)
  expect(await violations(page)).toEqual([])
  await button(page, en.run).click()
  await status(page).getByText(en.nowRuns).waitFor()
  expect(host.display(`'${ENGLISH.tab}'!H2`)).toEqual([['Running']])
})
