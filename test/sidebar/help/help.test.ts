import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { functionHelp } from '../../../src/functions/help'
import { helpWordsOf } from '../../../src/messages/helpWords'
import { launchBrowser } from '../../browser'
import { timesClosed, violations } from '../openFrame'
import { dialogOf, openHelp, type Where } from './openHelp'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

const open = (where: Where = {}) => openHelp(browser, dialogOf(where).content)
/** As if opened at one of them. */
const openAt = (name: string) =>
  openHelp(
    browser,
    dialogOf().content.replace('data-opening="{', `data-opening="{&quot;at&quot;:&quot;${name}&quot;,`),
  )

test('it stands beside the sheet, named as in the menu', () => {
  expect(dialogOf()).toMatchObject({ title: 'Formulas', modal: false, width: 520, height: 560 })
  expect(dialogOf({ language: 'zh' })).toMatchObject({ title: '公式说明' })
})

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  const { help, functions, intl } = helpWordsOf(language)

  test('every function is there with its arguments and examples, and everybody can use it', async () => {
    const page = await open({ language })
    expect(await page.locator('html').getAttribute('lang')).toBe(intl)
    await page.getByText(help.shown(functionHelp.length, functionHelp.length), { exact: true }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.evaluate('document.querySelectorAll("details").forEach((it) => { it.open = true })')
    for (const { name, about, args, examples } of functionHelp) {
      const entry = page.locator(`#${name}`)
      const text = await entry.innerText()
      expect(text).toContain(functions[name]?.about ?? about)
      for (const arg of args) expect(text).toContain(functions[name]?.args[arg.name] ?? arg.about)
      expect(await entry.getByRole('button').count()).toBe(examples.length)
    }
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(520)
    await page.context().close()
  })

  test('a word that is nowhere is answered with a way on', async () => {
    const page = await open({ language })
    await page.keyboard.type('zebra')
    await page.getByText(help.none('zebra')).waitFor()
    await page.getByText(help.shown(0, functionHelp.length)).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: help.showAll }).click()
    expect(await page.locator('details').count()).toBe(functionHelp.length)
    await page.context().close()
  })
})

test('by keyboard: type, go to what was found, copy its example, paste it', async () => {
  const page = await open()
  const { help } = helpWordsOf('en')
  // The keyboard is in the search field from the start.
  await page.keyboard.type('how far rollup weight')
  await page.getByText(help.shown(0, functionHelp.length)).waitFor()
  await page.getByLabel(help.search).fill('okr_attainment')
  expect(await page.locator('details').count()).toBe(1)
  // So few are open at once: its heading, then its first example.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText(help.copied).waitFor()
  await page.keyboard.press('Escape')
  expect(await page.getByLabel(help.search).inputValue()).toBe('')
  expect(await timesClosed(page)).toBe(0)
  await page.keyboard.press('ControlOrMeta+v')
  expect(await page.getByLabel(help.search).inputValue()).toBe('=OKR_ATTAINMENT(0, 200, 250)')
  await page.context().close()
})

test('Escape in an empty field closes it', async () => {
  const page = await open()
  await page.keyboard.type('a')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  expect(await timesClosed(page)).toBe(1)
  await page.context().close()
})

test('where nothing may be copied, the formula is selected', async () => {
  const page = await open()
  const { help } = helpWordsOf('en')
  await page.evaluate('document.execCommand = () => false')
  await page.getByLabel(help.search).fill('okr_attainment')
  await page.getByRole('button', { name: help.copyOf('=OKR_ATTAINMENT(20, 10, 25)') }).click()
  await page.getByText(help.selected).waitFor()
  expect(await page.evaluate('String(getSelection())')).toBe('=OKR_ATTAINMENT(20, 10, 25)')
  await page.context().close()
})

test('formulas are written as the spreadsheet takes them, whatever the language', async () => {
  const page = await open({ locale: 'de_DE' })
  await page.getByLabel('Search formulas').fill('okr_rollup')
  const entry = page.locator('#OKR_ROLLUP')
  await entry.getByText('OKR_ROLLUP(progress; [weights]; [states])', { exact: true }).waitFor()
  await entry.getByText('=OKR_ROLLUP({0,2; 0,6}; {3; 1})', { exact: true }).waitFor()
  expect(await entry.locator('b').allInnerTexts()).toContain('0,3')
  await page.context().close()
})

test('opened at a function, it is open, in sight and has the keyboard; others stay closed', async () => {
  const page = await openAt('OKR_PACE')
  expect(await page.evaluate('document.activeElement.parentElement.id')).toBe('OKR_PACE')
  expect(await page.locator('details[open]').count()).toBe(1)
  const box = await page.locator('#OKR_PACE').boundingBox()
  expect(box?.y).toBeGreaterThan(40)
  expect(box?.y).toBeLessThan(200)
  await page.context().close()
})
