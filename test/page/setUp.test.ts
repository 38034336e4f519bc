import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { messagesOf } from '../../src/messages'
import { setUpWordsOf } from '../../src/messages/setUpWords'
import { launchBrowser } from '../browser'
import { Desk, ownFolder, type Started, startServer } from './openPage'

const folder = ownFolder()
let server: Started
let browser: Browser
let desk: Desk

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(folder.path), launchBrowser()])
  desk = await Desk.open(browser, server.address)
  desk.page.setDefaultTimeout(20_000)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  folder.remove()
})

const { menu } = messagesOf('en')
const { setUp } = setUpWordsOf('en')
const openSetUp = () => desk.menu('Extensions', menu.name, menu.setUp)

test('a tracker opened as a file is looked after by the menu and one button', async () => {
  const [chooser] = await Promise.all([
    desk.page.waitForEvent('filechooser'),
    desk.page.getByRole('button', { name: 'Open my sheet' }).click(),
  ])
  const buffer = readFileSync(new URL('../samples/01-team-tracker-en.csv', import.meta.url))
  const loaded = desk.page.waitForEvent('load')
  await chooser.setFiles({ name: 'tracker.csv', mimeType: 'text/csv', buffer })
  await loaded
  await desk.ready()
  await openSetUp()
  await desk.dialog
    .getByRole('heading', { level: 1, name: /^Found 4 objectives and 15 key results/ })
    .waitFor()
  await desk.dialog.getByRole('button', { name: setUp.confirm }).click()
  await desk.dialog
    .getByRole('heading', { level: 1, name: /is set up: 4 objectives, 15 key results/ })
    .waitFor()
  await desk.dialog.getByRole('button', { name: setUp.checkIn }).click()
  await desk.sidebar.getByRole('textbox').first().waitFor()
  await desk.page.locator('.dialog-page').waitFor({ state: 'hidden' })
  expect(desk.errors).toEqual([])
})

test('a template is a new tab after one click in the gallery, and the person is on it', async () => {
  await openSetUp()
  await desk.dialog.getByRole('tab', { name: setUp.views.template }).click()
  await desk.dialog.getByRole('button', { name: setUp.use('Marketing OKRs'), exact: true }).click()
  await desk.dialog.getByRole('heading', { level: 1, name: setUp.added('Marketing OKRs') }).waitFor()
  expect(await desk.page.locator('.o-sheet.active').innerText()).toContain('Marketing OKRs')
  await desk.dialog.getByRole('button', { name: setUp.clear }).click()
  await desk.dialog.getByRole('button', { name: setUp.undo }).waitFor()
  expect(await desk.cell('Marketing OKRs!B5')).toBe('')
  expect(desk.errors).toEqual([])
})
