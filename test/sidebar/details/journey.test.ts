import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CallName } from '../../../src/rpc/contract'
import { launchBrowser } from '../../browser'
import { ANA, ENGLISH, find, list, logRows, reply, rowOf, withTemplate } from '../../slice/addOn'
import { openDetails } from './openDetails'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

test('in front of the add-on: a target moves, a question is answered, an objective is paused, and that is undone', async () => {
  const host = withTemplate({ now: '2026-08-12T11:00:00Z' })
  const { plan, id, objective } = find(list(host), 'New contracts')
  const cell = (letter: string, row: number) => host.display(`'${ENGLISH.tab}'!${letter}${row}`)[0]?.[0]
  const { page, close } = await openDetails(
    browser,
    (name, input) => reply(host, name as CallName, input as never, ANA),
    { opening: { plan, id } },
  )
  const saved = () => page.getByRole('status').getByText('Saved.').waitFor()

  await page.getByRole('button', { name: 'Change…' }).click()
  await page.getByLabel('Target').fill('15')
  await page.getByText('By the target of 12').waitFor()
  await page.getByLabel('Why?').fill('A second region joined')
  await page.keyboard.press('ControlOrMeta+Enter')
  await saved()
  expect(cell('F', rowOf(host, 'New contracts'))).toBe('15')
  await page.getByText('The target was changed. By the first one').waitFor()

  await page.getByLabel('Comment', { exact: true }).fill('Is that realistic?')
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.getByRole('button', { name: /^Reply · Comment/ }).click()
  await page.keyboard.type('The pipeline says so.')
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.getByText('The pipeline says so.').waitFor()

  await page.getByRole('button', { name: objective }).click()
  await page.getByRole('heading', { level: 1, name: objective }).waitFor()
  await page.getByRole('button', { name: 'Change…' }).click()
  await page.getByLabel('State').selectOption('paused')
  await page.getByLabel('Why?').fill('After the merger')
  await page.getByRole('button', { name: 'Save 1 change' }).click()
  await saved()
  const row = host.display(`'${ENGLISH.tab}'!A1:A60`).findIndex(([text]) => text === objective) + 1
  expect(cell('J', row)).toBe('Paused')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('status').getByText('Undone.').waitFor()
  expect(cell('J', row)).toBe('Active')

  const said = logRows(host).filter(({ Author }) => Author === ANA)
  expect(said.map(({ Kind, State }) => `${Kind} ${State}`)).toEqual([
    'target ok',
    'comment ok',
    'comment ok',
    'state withdrawn',
    'state withdrawn',
  ])
  await close()
})
