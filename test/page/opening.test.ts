import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hasDisplay } from '../../host/serve/openBrowser'
import { launchBrowser } from '../browser'
import { foreignWorkbook } from './foreignWorkbook'
import { Desk, ownFolder, type Started, startServer } from './openPage'

const folder = ownFolder()
let server: Started
let browser: Browser
let desk: Desk

/** A file that is whole as JSON but no workbook inside. */
const UNUSABLE = { revision: 3, file: { title: 'Lost', person: '', host: { version: 1, people: [] } } }

beforeAll(async () => {
  writeFileSync(join(folder.path, 'open.json'), JSON.stringify(UNUSABLE))
  ;[server, browser] = await Promise.all([startServer(folder.path), launchBrowser()])
  desk = await Desk.open(browser, server.address)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  folder.remove()
})

const choose = async (name: string, content: string | Buffer) => {
  const [chooser] = await Promise.all([
    desk.page.waitForEvent('filechooser'),
    desk.page.getByRole('button', { name: 'Open my sheet' }).click(),
  ])
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
}

test('a file the host cannot open is put aside and said; the sample is shown', async () => {
  await desk.page.getByText(/could not be opened .* It is kept as .*broken-/).waitFor()
  expect(await desk.cell('Sales team OKRs!A1')).toBe('Sales team OKRs')
})

test.each([
  { why: 'a picture', name: 'photo.png', content: 'pixels', says: '“photo.png” is no sheet' },
  { why: 'no workbook', name: 'plan.xlsx', content: 'Objective', says: '“plan.xlsx” is no sheet' },
  {
    why: 'a workbook by the wrong name',
    name: 'plan.csv',
    content: 'PK\u0003\u0004',
    says: 'This is an Excel workbook',
  },
  { why: 'no text', name: 'bytes.csv', content: Buffer.from([0, 1, 2, 255]), says: 'This is not a CSV file' },
])('$why is refused in one sentence, and nothing is lost', async ({ name, content, says }) => {
  await choose(name, content)
  await desk.page.getByText(says).waitFor()
  expect(await desk.cell('Sales team OKRs!A1')).toBe('Sales team OKRs')
})

test('typing over a computed cell is told with what its warning says, and taken back by a click', async () => {
  const before = await desk.cell('Sales team OKRs!Q6')
  await desk.page.evaluate(() => {
    const { workspace } = globalThis as unknown as {
      workspace: import('../../host/page/workspace').Workspace
    }
    const { model } = workspace.host.workbook
    const sheetId = model.getters.getSheetIdByName('Sales team OKRs') as string
    model.dispatch('UPDATE_CELL', { sheetId, col: 16, row: 5, content: '0.9' })
  })
  await desk.page.getByText('protected with a warning. Computed by OKR Sheets').waitFor()
  await desk.page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => desk.cell('Sales team OKRs!Q6')).toBe(before)
})

test('a workbook of another program keeps its merges, hidden columns, formats and formulas', async () => {
  const loaded = desk.page.waitForEvent('load')
  await choose('plan.xlsx', foreignWorkbook())
  await loaded
  await desk.ready()
  expect(await desk.cell('Plan!A1')).toBe('Growth team, Q3 2026')
  expect(await desk.cell('Plan!C3')).toBe('46%')
  expect(await desk.cell('Plan!D3')).toBe('92%')
  const look = await desk.page.evaluate(() => {
    const { workspace } = globalThis as unknown as {
      workspace: import('../../host/page/workspace').Workspace
    }
    const { getters } = workspace.host.workbook.model
    const sheetId = getters.getSheetIdByName('Plan') as string
    return {
      merges: getters.getMerges(sheetId).map(({ left, right, top, bottom }) => [left, top, right, bottom]),
      hidden: getters.getHiddenColsGroups(sheetId),
    }
  })
  expect(look).toEqual({ merges: [[0, 0, 3, 0]], hidden: [[1]] })
})

test('what is saved as .xlsx opens again with its values, formats, merges, notes, rules and what is hidden', async () => {
  await desk.page.evaluate(() => {
    const { workspace } = globalThis as unknown as {
      workspace: import('../../host/page/workspace').Workspace
    }
    const { workbook } = workspace.host
    const sheetId = workbook.getters.getSheetIdByName('Plan') as string
    const states = { left: 4, right: 4, top: 2, bottom: 8 }
    workbook.apply((dispatch) => {
      dispatch('UPDATE_CELL', { sheetId, col: 0, row: 5, content: '46204', format: 'yyyy-mm-dd' })
      dispatch('UPDATE_CELL', { sheetId, col: 0, row: 6, content: "'007" })
      dispatch('HOST_SET_NOTE', { sheetId, col: 2, row: 2, note: 'Share of <new> "accounts"\n& trials' })
      dispatch('HIDE_COLUMNS_ROWS', { sheetId, dimension: 'ROW', elements: [8] })
      const criterion = { type: 'isValueInList', values: ['on track', 'at risk'], displayStyle: 'arrow' }
      dispatch('ADD_DATA_VALIDATION_RULE', {
        sheetId,
        ranges: [workbook.getters.getRangeDataFromZone(sheetId, states)],
        rule: { id: 'state', isBlocking: true, criterion },
      })
    })
  })
  const [download] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.menu('File', 'Save as .xlsx'),
  ])
  const loaded = desk.page.waitForEvent('load')
  await choose('again.xlsx', readFileSync(await download.path()))
  await loaded
  await desk.ready()
  const cells = ['A1', 'C3', 'D3', 'A6', 'A7'].map((a1) => desk.cell(`Plan!${a1}`))
  expect(await Promise.all(cells)).toEqual(['Growth team, Q3 2026', '46%', '92%', '2026-07-01', '007'])
  const kept = await desk.page.evaluate(() => {
    const { workspace } = globalThis as unknown as {
      workspace: import('../../host/page/workspace').Workspace
    }
    const { workbook } = workspace.host
    const { getters } = workbook
    const sheetId = getters.getSheetIdByName('Plan') as string
    const rule = getters.getValidationRuleForCell({ sheetId, col: 4, row: 8 })
    return {
      formula: workbook.cell('Plan', 'D3').formula,
      note: workbook.cell('Plan', 'C3').note,
      merges: getters.getMerges(sheetId).map(({ left, right, top, bottom }) => [left, top, right, bottom]),
      columns: getters.getHiddenColsGroups(sheetId),
      rows: getters.getHiddenRowsGroups(sheetId),
      rule: [rule?.criterion.type, rule?.criterion.values, rule?.isBlocking],
    }
  })
  expect(kept).toEqual({
    formula: '=C3*2',
    note: 'Share of <new> "accounts"\n& trials',
    merges: [[0, 0, 3, 0]],
    columns: [[1]],
    rows: [[8]],
    rule: ['isValueInList', ['on track', 'at risk'], true],
  })
})

test('10,000 rows open, calculate and are saved', async () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, row) => `Objective ${row % 40},Key result ${row},${row % 100}`,
  )
  const loaded = desk.page.waitForEvent('load')
  await choose('big.csv', ['Objective,Key result,Current', ...rows].join('\n'))
  await loaded
  await desk.ready()
  expect(await desk.cell('big!B10001')).toBe('Key result 9999')
  await desk.saved()
})

test('a second tab that saves is told to the first, which then writes nothing over it', async () => {
  const other = await desk.page.context().newPage()
  await other.goto(server.address)
  await other.waitForSelector('body.ready')
  const name = other.getByLabel('File name')
  // A page of 10,000 rows is still settling: what is typed too early is typed again, as a person would.
  await expect
    .poll(
      async () => {
        if ((await name.inputValue()) !== 'From the other tab') await name.fill('From the other tab')
        await other.keyboard.press('Tab')
        await other.waitForTimeout(300)
        return name.inputValue()
      },
      { timeout: 15_000 },
    )
    .toBe('From the other tab')
  await other.locator('.save-state', { hasText: 'Saved on this computer' }).waitFor()
  await desk.page.getByLabel('File name').fill('From the first tab')
  await desk.page.keyboard.press('Tab')
  await desk.page.getByText('This sheet was changed in another tab meanwhile.').waitFor()
  await other.reload()
  expect(await other.getByLabel('File name').inputValue()).toBe('From the other tab')
})

test('other sites get nothing, whatever they call this computer', async () => {
  const foreign = await fetch(`${server.address}file`, {
    method: 'PUT',
    headers: { origin: 'https://evil.example' },
  })
  expect(foreign.status).toBe(403)
})

test('a busy port is said in one sentence', async () => {
  const busy: Server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => busy.once('listening', resolve))
  const { port } = busy.address() as AddressInfo
  const ended = startServer(folder.path, ['--port', String(port)])
  await expect(ended).rejects.toThrow(
    `exit 1: Port ${port} is in use. Choose another one, or leave out --port`,
  )
  busy.close()
})

test.each([
  { why: 'a Linux machine without a screen', platform: 'linux', env: {}, shows: false },
  { why: 'X', platform: 'linux', env: { DISPLAY: ':0' }, shows: true },
  { why: 'Wayland', platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, shows: true },
  { why: 'a Mac', platform: 'darwin', env: {}, shows: true },
  { why: 'continuous integration', platform: 'darwin', env: { CI: '1' }, shows: false },
] as const)('$why: opens a browser is $shows', ({ platform, env, shows }) => {
  expect(hasDisplay(platform, env)).toBe(shows)
})
