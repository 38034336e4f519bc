import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { messagesOf } from '../../src/messages'
import { helpWordsOf } from '../../src/messages/helpWords'
import { launchBrowser } from '../browser'
import { violations } from '../sidebar/openFrame'
import { Desk, ownFolder, type Started, startServer } from './openPage'

const folder = ownFolder()
let server: Started
let browser: Browser
let desk: Desk

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(folder.path), launchBrowser()])
  desk = await Desk.open(browser, server.address)
  desk.page.setDefaultTimeout(10_000)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  folder.remove()
})

const { menu } = messagesOf('en')
const { help } = helpWordsOf('en')
const dialog = () => desk.page.getByRole('dialog', { name: 'Formulas' })
const field = () => desk.dialog.getByLabel(help.search)
const openHelp = async () => {
  await desk.menu('Extensions', menu.name, menu.formulas)
  await field().waitFor()
}
/** The keyboard is back in the grid, at once or, on a busy machine, a little later. */
const typedIntoTheGrid = (text: string) =>
  expect
    .poll(async () => {
      await desk.page.keyboard.press('ControlOrMeta+Home')
      await desk.page.keyboard.type(text)
      await desk.page.keyboard.press('Enter')
      return desk.cell('A1')
    })
    .toBe(text)
/** As if the script had opened that page there. */
const openAs = (modal: boolean) =>
  desk.page.evaluate((modal) => {
    const { workspace } = globalThis as unknown as {
      workspace: { actor: { screen: { dialog: object | undefined } }; changed(): void }
    }
    workspace.actor.screen.dialog = { ...workspace.actor.screen.dialog, modal }
    workspace.changed()
  }, modal)

beforeEach(async () => {
  if (await dialog().isVisible()) await dialog().getByRole('button', { name: 'Close dialog' }).click()
  await dialog().waitFor({ state: 'hidden' })
})

test('a modeless dialog: the keyboard is in its page at once, and goes back to the grid', async () => {
  await openHelp()
  await expect.poll(() => field().evaluate((it) => it === document.activeElement)).toBe(true)
  await desk.page.keyboard.type('rollup')
  await desk.dialog.locator('#OKR_ROLLUP').waitFor()
  expect(await violations(desk.page, '.grid')).toEqual([])
  await desk.page.keyboard.press('Escape')
  await desk.page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'hidden' })
  await typedIntoTheGrid('back')
  expect(desk.errors).toEqual([])
})

test('beside it the sheet and the sidebar can be used', async () => {
  await openHelp()
  await desk.menu('Extensions', menu.name, menu.checkIn)
  await desk.sidebar.getByRole('textbox').first().fill('12')
  await desk.page.locator('.o-grid-overlay').click({ position: { x: 60, y: 150 } })
  expect(await dialog().isVisible()).toBe(true)
  expect(await desk.sidebar.getByRole('textbox').first().inputValue()).toBe('12')
  await desk.page.getByRole('button', { name: 'Close sidebar' }).click()
  expect(await dialog().isVisible()).toBe(true)
})

test('it is as large as asked, can be moved by its title, and is closed by its button or Escape there', async () => {
  await openHelp()
  const frame = desk.page.locator('.dialog-page iframe')
  expect(await frame.boundingBox()).toMatchObject({ width: 520, height: 560 })
  const before = await dialog().boundingBox()
  await desk.page.getByRole('heading', { name: 'Formulas' }).hover()
  await desk.page.mouse.down()
  await desk.page.mouse.move(300, 300)
  await desk.page.mouse.up()
  const after = await dialog().boundingBox()
  expect(after?.x).toBeLessThan((before?.x ?? 0) - 50)
  await dialog().getByRole('button', { name: 'Close dialog' }).press('Escape')
  await dialog().waitFor({ state: 'hidden' })
})

test('its page sets its size and reaches nothing of the page around it', async () => {
  await openHelp()
  const frame = desk.page.locator('.dialog-page iframe')
  const told = await desk.dialog.locator('body').evaluate(() => {
    const { host } = (
      globalThis as unknown as { google: { script: { host: Record<string, (px: number) => void> } } }
    ).google.script
    host.setWidth?.(640)
    host.setHeight?.(300)
    try {
      return String(parent.document)
    } catch (error) {
      return (error as Error).name
    }
  })
  expect(told).toBe('SecurityError')
  await expect.poll(() => frame.boundingBox()).toMatchObject({ width: 640, height: 300 })
  expect((await frame.getAttribute('sandbox'))?.split(' ').sort()).toEqual([
    'allow-downloads',
    'allow-forms',
    'allow-modals',
    'allow-popups',
    'allow-popups-to-escape-sandbox',
    'allow-same-origin',
    'allow-scripts',
  ])
})

test('a modal dialog holds everything else, and Escape on its frame closes it', async () => {
  await openHelp()
  await openAs(true)
  await expect.poll(() => field().evaluate((it) => it === document.activeElement)).toBe(true)
  expect(await violations(desk.page, '.grid')).toEqual([])
  await expect(
    desk.page.getByRole('button', { name: 'Open my sheet' }).click({ timeout: 500 }),
  ).rejects.toThrow()
  await dialog().getByRole('button', { name: 'Close dialog' }).focus()
  await desk.page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'hidden' })
  await typedIntoTheGrid('again')
  expect(desk.errors).toEqual([])
})

test('larger than the window, it stays inside it', async () => {
  await openHelp()
  await desk.page.setViewportSize({ width: 480, height: 500 })
  const box = await dialog().boundingBox()
  expect(box?.width).toBeLessThanOrEqual(480)
  expect(box?.height).toBeLessThanOrEqual(500)
  await desk.page.setViewportSize({ width: 1440, height: 900 })
})
