import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '../../../host/core/host'
import { mailSettingsWordsOf } from '../../../src/messages/mailSettingsWords'
import { launchBrowser } from '../../browser'
import { ANA, BO, call } from '../../slice/addOn'
import { sent, switchOn, type TeamRow, withTeam } from '../../slice/team'
import { openDialog } from '../openDialog'
import { timesClosed, violations } from '../openFrame'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

const ROWS: readonly TeamRow[] = [
  { objective: 'Win new customers', title: 'Sign contracts', owner: ANA, current: 10 },
  { objective: 'Win new customers', title: 'Find leads', owner: BO, current: 30 },
]

const MENU = { en: 'Send weekly email…', zh: '发送每周邮件…' } as const
type Language = keyof typeof MENU

const teamIn = (language: Language): Host =>
  withTeam(ROWS, {
    people: [
      { mail: ANA, name: 'Ana', role: 'owner', locale: 'en' },
      { mail: BO, name: 'Bo', role: 'editor', locale: language },
    ],
  })

/** The dialog as the menu opens it for Bo, in front of that host. */
async function open(host: Host, { language = 'en' as Language, width = 640 } = {}): Promise<Page> {
  const bo = host.as(BO).open()
  bo.menu(MENU[language])
  const html = bo.screen.dialog?.content ?? ''
  const page = await openDialog(browser, html, {
    width,
    height: 640,
    tell: (name, input) => host.as(BO).run(name, input),
  })
  await page.locator('form, [role=alert]').first().waitFor()
  return page
}

test('it is a dialog, named as in the menu', () => {
  const host = teamIn('en')
  host.as(BO).open().menu(MENU.en)
  expect(host.as(BO).screen.dialog).toMatchObject({ title: 'Send weekly email', modal: true })
})

describe.each(['en', 'zh'] as const)('in %s, by keyboard', (language) => {
  const { mailSettings: words, intl } = mailSettingsWordsOf(language)

  test('nothing is sent before somebody is chosen and it is switched on; then it is, paused and stopped', async () => {
    const host = teamIn(language)
    const page = await open(host, { language })
    expect(await page.locator('html').getAttribute('lang')).toBe(intl)
    expect(await violations(page)).toEqual([])
    for (const address of [ANA, BO]) expect(await page.getByLabel(address).isChecked()).toBe(false)

    await page.getByRole('button', { name: words.buttons.switchOn }).press('Enter')
    await page.getByRole('alert').getByText(words.needRecipients).waitFor()
    expect(call(host, 'mailStatus', {}, BO).schedule).toBeUndefined()

    await page.getByLabel(BO).press('Space')
    await page.getByRole('combobox', { name: words.times.checkInDay, exact: true }).selectOption('3')
    await page.getByRole('button', { name: words.buttons.switchOn }).press('Enter')
    await page.getByText(words.said.on, { exact: true }).waitFor()
    expect(await violations(page)).toEqual([])
    expect(call(host, 'mailStatus', {}, BO)).toMatchObject({
      schedule: { weekday: 3, digestWeekday: 2, hour: 9 },
      approved: [BO],
      waiting: [ANA],
    })
    await page.getByText(words.trouble.waiting(1)).waitFor()
    host.clock.runUntil('2026-07-08T12:00:00Z')
    expect(sent(host).map((line) => line.slice(0, 14))).toEqual(['2026-07-08 bo:'])

    await page.getByLabel(words.buttons.pause).selectOption('2')
    await page.getByText(words.said.paused, { exact: true }).waitFor()
    expect(call(host, 'mailStatus', {}, BO).pausedUntil).toBe('2026-07-16')
    await page.getByRole('button', { name: words.buttons.resume }).press('Enter')
    await page.getByText(words.said.resumed, { exact: true }).waitFor()
    await page.getByRole('button', { name: words.buttons.stop }).press('Enter')
    await page.getByText(words.said.stopped, { exact: true }).waitFor()
    expect(host.stores.triggers).toEqual([])
    await page.keyboard.press('Escape')
    expect(await timesClosed(page)).toBe(1)
  })

  test('a preview is the real mail, shown in the dialog; a test goes to the reader alone', async () => {
    const host = teamIn(language)
    const page = await open(host, { language })
    await page
      .getByRole('button', { name: words.mails.previewOf(words.mails.digest), exact: true })
      .press('Enter')
    const mail = page.frameLocator('iframe')
    await mail.getByRole('heading', { name: 'Our OKRs Q3 2026' }).waitFor()
    expect(await mail.getByText('Win new customers').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: words.preview.test }).press('Enter')
    await page.getByText(words.preview.sent(BO)).waitFor()
    expect(host.outbox.map(({ from, to }) => [from, ...to])).toEqual([[BO, BO]])
    await page.keyboard.press('Escape')
    await page.getByRole('group', { name: words.mails.legend }).waitFor()
    expect(await timesClosed(page)).toBe(0)
  })
})

test('what another person sends is told, and can be taken over', async () => {
  const host = teamIn('en')
  switchOn(host, [ANA, BO])
  const page = await open(host)
  await page.getByText('ana@example.com sends the mails of this file').waitFor()
  await page.getByRole('button', { name: 'Choose all' }).click()
  await page.getByRole('button', { name: 'Take over and switch on' }).click()
  await page.getByText('Switched on.', { exact: true }).waitFor()
  expect(call(host, 'mailStatus', {}, ANA).duty).toMatchObject({ mail: BO })
})

test('an address that is none is refused; one that is is added with its tick; limits of pace are shared', async () => {
  const host = teamIn('en')
  const page = await open(host)
  const field = page.getByLabel('Another address')
  await field.fill('boss at example.com')
  await field.press('Enter')
  await page.getByRole('alert').getByText('‘boss at example.com’ is no mail address.').waitFor()
  await field.fill('boss@example.net')
  await field.press('Enter')
  expect(await page.getByLabel('boss@example.net').isChecked()).toBe(true)
  await page.getByLabel('Behind from', { exact: false }).first().fill('30')
  await page.getByRole('button', { name: 'Switch on' }).click()
  await page.getByRole('alert').getByText('far behind above behind').waitFor()
  await page.getByLabel('Far behind from').fill('40')
  await page.getByRole('button', { name: 'Switch on' }).click()
  await page.getByText('Switched on.', { exact: true }).waitFor()
  expect(call(host, 'mailStatus', {}, ANA).thresholds).toEqual({ behindAfter: 0.3, farBehindAfter: 0.4 })
  expect(call(host, 'mailStatus', {}, BO).approved).toEqual(['boss@example.net'])

  const silence = page.getByLabel('Needs attention after')
  expect(await silence.inputValue()).toBe('10')
  await silence.fill('0')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByRole('alert').getByText('Enter whole days from 1 to 90.').waitFor()
  await silence.fill('4')
  await page.getByLabel('Reminders end after').selectOption('1')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('Saved.', { exact: true }).waitFor()
  expect(call(host, 'mailStatus', {}, ANA).patience).toEqual({ staleAfter: 4, requests: 1 })
})

test('the summary may come less often than check-ins are asked for', async () => {
  const host = teamIn('en')
  const page = await open(host)
  const rhythm = page.getByLabel('Summary how often')
  expect(await rhythm.locator('option').allInnerTexts()).toEqual([
    'Every week',
    'Every second week, next Tue, Jul 7',
    'Every second week, next Tue, Jul 14',
    'Once a month, on its first working day',
  ])
  await rhythm.selectOption('Once a month, on its first working day')
  await page.getByLabel(ANA).check()
  await page.getByRole('button', { name: 'Switch on' }).click()
  await page.getByText('Switched on.', { exact: true }).waitFor()
  expect(call(host, 'mailStatus', {}, BO).schedule).toMatchObject({ digestRhythm: 'month', weekday: 1 })
  expect(await rhythm.inputValue()).toBe('3')
  await page.getByLabel('Check-ins how often').selectOption({ index: 1 })
  expect(await rhythm.locator('option').first().innerText()).toBe('As often as check-ins')
})

test('a reminder needs a request', async () => {
  const page = await open(teamIn('en'))
  await page.getByRole('checkbox', { name: 'Check-in request' }).uncheck()
  expect(await page.getByRole('checkbox', { name: 'Reminder' }).isDisabled()).toBe(true)
  expect(await page.getByRole('checkbox', { name: 'Reminder' }).isChecked()).toBe(false)
})

test.each([300, 640])('at %i px nothing is wider than the page', async (width) => {
  const page = await open(teamIn('en'), { width })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
})
