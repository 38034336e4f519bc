import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Workspace } from '../../host/page/workspace'
import { messagesOf } from '../../src/messages'
import { checkInWordsOf } from '../../src/messages/checkInWords'
import { launchBrowser } from '../browser'
import { violations } from '../sidebar/openFrame'
import { Desk, ownFolder, type Started, startServer } from './openPage'

/** One server and one file for all of them: the English journey leaves what the later tests find. */
const folder = ownFolder()
let server: Started
let browser: Browser
let desk: Desk

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(folder.path), launchBrowser()])
  desk = await Desk.open(browser, server.address)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  folder.remove()
})

const stored = () =>
  JSON.parse(readFileSync(`${folder.path}/open.json`, 'utf8')) as { file: { title: string } }

/** Menu, check-in in the sidebar, the formula's cell, the next Monday, the mail. */
async function checkInAndRead(language: 'en' | 'zh', progressCell: string): Promise<void> {
  const { menu } = messagesOf(language)
  const { checkIn } = checkInWordsOf(language)
  await desk.menu('Extensions', menu.name, menu.checkIn)
  const value = desk.sidebar.getByRole('textbox').first()
  await value.fill('900000')
  await desk.sidebar.getByRole('button', { name: checkIn.save(1) }).click()
  await desk.sidebar.getByText(checkIn.outcome.saved(1)).waitFor()
  expect(await desk.cell(progressCell)).toBe('90%')
  await desk.panel(/^Clock/)
  await desk.page.getByRole('button', { name: 'Next Monday' }).click()
  await desk.page.getByRole('button', { name: /^Read the \d+ mails that went out$/ }).click()
  const mail = desk.page.frameLocator('iframe.mail-frame')
  await mail.getByRole('heading', { level: 1 }).waitFor()
  expect(await mail.locator('body').textContent()).toContain('90')
}

test('a newcomer checks in, turns the clock to Monday and reads the mail', async () => {
  expect(await desk.cell('Sales team OKRs!Q6')).not.toBe('90%')
  await desk.page.getByText('A sales team in the middle of its quarter.').waitFor()
  await checkInAndRead('en', 'Sales team OKRs!Q6')
  await desk.page.getByRole('button', { name: 'Raw .eml' }).click()
  await expect.poll(() => desk.page.getByLabel('Source').inputValue()).toMatch(/^From: .+\r?\nTo: /m)
  await desk.saved()
  expect(desk.errors).toEqual([])
})

test('a restart keeps everything: cells, mails, the time, the person', async () => {
  await desk.close()
  await server.stop()
  server = await startServer(folder.path)
  desk = await Desk.open(browser, server.address)
  expect(await desk.cell('Sales team OKRs!Q6')).toBe('90%')
  await expect
    .poll(() => desk.page.getByRole('tab').allInnerTexts())
    .toEqual([
      'Outbox · 8',
      'Clock · Mon 17 Aug 2026, 10:00',
      'People · Ines Carvalho',
      'Meter · 3 round trips',
    ])
  expect(await desk.page.getByText('A sales team in the middle').count()).toBe(0)
})

test('a link in a mail leads to its row in the grid', async () => {
  await desk.panel(/^Outbox/)
  const selected = () =>
    desk.page.evaluate(() => {
      const { workbook } = (globalThis as unknown as { workspace: Workspace }).workspace.host
      return workbook.selection.top + 1
    })
  const link = desk.page.frameLocator('.mail-frame').locator('a[href*="range=A"]').last()
  const [, row] = /range=A(\d+)$/.exec((await link.getAttribute('href')) ?? '') ?? []
  expect(await selected()).not.toBe(Number(row))
  await link.click()
  await expect.poll(selected).toBe(Number(row))
  await desk.ready()
})

test('people see the file as theirs: one only looks, one has no add-on', async () => {
  await desk.panel(/^People/)
  await desk.page.getByRole('radio', { name: /Noor Haddad/ }).click()
  expect(await desk.cell('Sales team OKRs!Q3')).toBe('#NAME?')
  await desk.page.getByRole('radio', { name: /Vera Lindqvist/ }).click()
  expect(await desk.cell('Sales team OKRs!Q3')).toBe('Progress')
  await desk.page.locator('.o-grid-overlay').click({ position: { x: 350, y: 150 } })
  await desk.page.keyboard.type('mine now')
  await desk.page.keyboard.press('Enter')
  await desk.page.getByText('This person can only look at the file.').waitFor()
  await desk.page.getByRole('radio', { name: /Ines Carvalho/ }).click()
  await desk.saved()
})

test('the same in Chinese, after starting over; what was open can be brought back', async () => {
  const loaded = desk.page.waitForEvent('load')
  await desk.menu('File', 'Start over with the sample', '中文')
  await loaded
  await desk.ready()
  await checkInAndRead('zh', '销售团队 OKR!Q6')
  await desk.saved()
  expect(stored().file.title).toBe('北风销售 OKR')
  const again = desk.page.waitForEvent('load')
  await desk.page.getByRole('button', { name: 'Bring back' }).click()
  await again
  await desk.ready()
  expect(await desk.cell('Sales team OKRs!Q6')).toBe('90%')
})

/** As if a script had asked. */
const ask = () =>
  desk.page.evaluate(() => {
    const { workspace } = globalThis as unknown as { workspace: Workspace }
    const seen = globalThis as unknown as { answered?: string }
    seen.answered = undefined
    void workspace
      .ask({ kind: 'alert', title: 'Delete the rows', prompt: 'For good?', buttons: 'YES_NO' })
      .then(({ button }) => {
        seen.answered = button
      })
  })

test('a question of a script waits for its answer', async () => {
  for (const [label, button] of [
    ['No', 'NO'],
    ['Yes', 'YES'],
  ] as const) {
    await ask()
    const question = desk.page.getByRole('dialog', { name: 'Delete the rows' })
    await question.getByText('For good?').waitFor()
    await question.getByRole('button', { name: label }).click()
    await question.waitFor({ state: 'hidden' })
    expect(await desk.page.evaluate('answered')).toBe(button)
  }
})

test('everybody can use the panels and the questions', async () => {
  for (const panel of [/^Outbox/, /^Clock/, /^People/, /^Meter/]) {
    await desk.panel(panel)
    expect(await violationsHere(), String(panel)).toEqual([])
  }
  await ask()
  await desk.page.getByRole('dialog').waitFor()
  expect(await violationsHere(), 'question').toEqual([])
  expect(desk.errors).toEqual([])
})

/** The grid is the engine's, with a canvas for its cells. */
const violationsHere = () => violations(desk.page, '.grid')
