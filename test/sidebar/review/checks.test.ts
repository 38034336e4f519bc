import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '../../../host/core/host'
import { reviewWordsOf } from '../../../src/messages/reviewWords'
import { launchBrowser } from '../../browser'
import { ANA, addSales, CHINESE, ENGLISH, list, openAddOn, withTemplate } from '../../slice/addOn'
import { openDialog } from '../openDialog'
import { timesClosed, violations } from '../openFrame'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

interface Opening {
  menu?: string
  width?: number
  onCall?(name: string, input: { cell: string }): void
}

/** The page as the menu opens it, in front of that host. */
async function open(
  host: Host,
  { menu = 'Review the cycle…', width = 420, onCall }: Opening = {},
): Promise<Page> {
  host.as(ANA).open().menu(menu)
  const html = host.as(ANA).screen.dialog?.content ?? ''
  return openDialog(browser, html, {
    width,
    height: 520,
    tell(name, input: { cell: string }) {
      onCall?.(name, input)
      return host.as(ANA).run(name, input)
    },
  })
}

function damaged({ tab, language }: { tab: string; language: 'en' | 'zh' } = ENGLISH): Host {
  const host = withTemplate({}, { language })
  list(host)
  host.as(ANA).type(`'${tab}'!Q6`, '99%')
  return host
}

test('it stands beside the sheet, named as in the menu', () => {
  const host = withTemplate()
  host.as(ANA).open().menu('Review the cycle…')
  expect(host.as(ANA).screen.dialog).toMatchObject({ title: 'Review the cycle', modal: false })
})

describe.each([
  { language: 'en' as const, where: ENGLISH, menu: 'Review the cycle…' },
  { language: 'zh' as const, where: CHINESE, menu: 'Review the cycle…' },
])('a plan in $language', ({ language, where, menu }) => {
  const { doctor, intl } = reviewWordsOf(language)

  test('by keyboard: the worst comes first, is put right, and comes back by undo', async () => {
    const host = damaged(where)
    const page = await open(host, { menu })
    const row = page.getByRole('listitem').first()
    await row.getByRole('button', { name: doctor.jump('Q6') }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe(intl)
    expect(await violations(page)).toEqual([])
    const count = await page.getByRole('listitem').count()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(doctor.count(count))

    await page.getByRole('tab', { selected: true }).focus()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe(doctor.jump('Q6'))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText(doctor.fixed, { exact: true }).waitFor()
    expect(await page.getByRole('listitem').count()).toBe(count - 1)
    expect(host.display(`'${where.tab}'!Q6`)[0]).not.toEqual(['99%'])
    expect(await violations(page)).toEqual([])

    await page.getByRole('button', { name: doctor.undo, exact: true }).press('Enter')
    await page.getByText(doctor.undone(1, 0), { exact: true }).waitFor()
    expect(host.display(`'${where.tab}'!Q6`)).toEqual([['99%']])
    expect(await page.getByRole('button', { name: doctor.undo, exact: true }).count()).toBe(0)
    await page.keyboard.press('Escape')
    expect(await timesClosed(page)).toBe(1)
  })
})

test('wording: its strength in words, each remark with its row; its list opens and jumps by keyboard', async () => {
  const host = withTemplate()
  for (const row of [5, 6, 7, 8, 10]) host.as(ANA).type(`'${ENGLISH.tab}'!B${row}`, `Visits ${row} per week`)
  const jumps: string[] = []
  const page = await open(host, { onCall: (name, { cell }) => void (name === 'jumpTo' && jumps.push(cell)) })
  await page.getByRole('tab', { name: 'Checks', selected: true }).press('ArrowRight')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Wording')
  await page.getByRole('heading', { level: 1, name: 'Wording: ' }).waitFor()
  const summary = page.locator('summary')
  expect(await page.locator('details').getAttribute('open')).toBeNull()
  await summary.press('Enter')
  const row = page.locator('.wording details > ul > li', { hasText: 'Visits 7 per week' }).first()
  expect(await row.innerText()).toContain('Which result should come of it? K-3')
  expect(await violations(page)).toEqual([])
  await row.getByRole('button', { name: 'Go to B7' }).press('Enter')
  await expect.poll(() => jumps).toEqual(['B7'])
})

test.each([300, 480])('at %i px nothing is wider than the page', async (width) => {
  const page = await open(damaged(), { width })
  await page.getByRole('listitem').first().waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
})

test('where nothing is set up a sentence says so, and it can be looked at again', async () => {
  const host = openAddOn()
  const page = await open(host)
  await page.getByRole('alert').getByText('no OKR plan').waitFor()
  expect(await violations(page)).toEqual([])
  addSales(host)
  await page.getByRole('button', { name: 'Check again' }).click()
  await page.getByRole('listitem').first().waitFor()
})
