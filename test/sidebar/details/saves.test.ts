import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anItem, anObjective, conversation, HOSTILE, someDetails } from '../../../sidebar/details/someDetails'
import type { Page as Shown } from '../../../src/rpc/details/detailsContract'
import { launchBrowser } from '../../browser'
import { violations } from '../openFrame'
import { type Answers, openDetails, serves } from './openDetails'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** Everything is saved, and the page is as `after` then. */
const saves =
  (before: Shown, after: Shown): Answers =>
  (name, input) => {
    if (name === 'saveChanges') {
      const { changes } = input as { changes: { kind: string }[] }
      const changed = changes.map(({ kind }) => ({ kind, result: 'saved' }))
      return { ok: true, value: { changed, undoable: true, page: after } }
    }
    if (name === 'addComment') return { ok: true, value: { undoable: true, page: after } }
    if (name === 'undoSave') return { ok: true, value: { undone: [{ result: 'undone' }], keyResults: [] } }
    return serves(before)(name, input)
  }

const inputOf = (calls: { name: string; input: unknown }[], name: string) =>
  calls.filter((it) => it.name === name).map(({ input }) => input as Record<string, unknown>)

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

test('by keyboard alone: a target with its reason, both scores shown before it is saved, and the way back', async () => {
  const after = someDetails({
    history: [anItem({ kind: 'target', was: 200, value: 250, note: 'Two regions joined' })],
  })
  const { page, calls, close } = await openDetails(browser, saves(someDetails(), after))
  await page.getByRole('button', { name: 'Change…' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('250')
  await page.getByText('By the target of 200 it stands at 47%, by 250 at 31%.').waitFor()
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.getByText('Say why: the reason stands in the history').waitFor()
  expect(inputOf(calls, 'saveChanges'), 'nothing is saved without a reason').toEqual([])
  await page.keyboard.type('Two regions joined')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.getByRole('status').getByText('Saved.').waitFor()
  expect(inputOf(calls, 'saveChanges')).toEqual([
    {
      request: expect.stringMatching(/^[0-9a-f]{32}$/),
      plan: 'q3',
      id: 'signups',
      changes: [{ kind: 'target', seen: 200, value: 250 }],
      reason: 'Two regions joined',
    },
  ])
  expect(await focused(page), 'the form is closed and the focus is where it was opened').toBe('Change…')
  await page.getByText('200 → 250').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('status').getByText('Undone.').waitFor()
  expect(inputOf(calls, 'undoSave')).toEqual([{ request: inputOf(calls, 'saveChanges')[0]?.request }])
  await close()
})

test('what somebody changed meanwhile is told beside its field, keeps what was typed, and can be saved again', async () => {
  const now = someDetails({ fields: [{ kind: 'target', value: 220, place: 'cell' }] })
  let tries = 0
  const { page, calls, close } = await openDetails(browser, (name, input) => {
    if (name !== 'saveChanges') return serves(someDetails())(name, input)
    const message = 'Somebody changed this to 220 meanwhile.'
    const changed = [
      tries++ ? { kind: 'target', result: 'saved' } : { kind: 'target', result: 'conflict', message },
    ]
    return { ok: true, value: { changed, undoable: false, page: now } }
  })
  await page.getByRole('button', { name: 'Change…' }).click()
  await page.getByLabel('Target').fill('250')
  await page.getByLabel('Why?').fill('Two regions joined')
  await page.getByRole('button', { name: 'Save 1 change' }).click()
  await page.getByText('Somebody changed this to 220 meanwhile.').waitFor()
  expect(await page.getByLabel('Target').inputValue()).toBe('250')
  expect(await page.getByLabel('Target').getAttribute('aria-invalid')).toBe('true')
  await page.getByRole('button', { name: 'Save 1 change' }).click()
  await page.getByRole('button', { name: 'Change…' }).waitFor()
  const [first, second] = inputOf(calls, 'saveChanges')
  expect(second?.changes).toEqual([{ kind: 'target', seen: 220, value: 250 }])
  expect(second?.request).not.toBe(first?.request)
  await close()
})

test('a save that fails keeps everything, and trying again carries the same request', async () => {
  let works = false
  const { page, calls, close } = await openDetails(browser, (name, input) =>
    name === 'saveChanges' && !works
      ? { ok: false, message: 'Google Sheets did not answer.' }
      : saves(someDetails(), someDetails())(name, input),
  )
  await page.getByRole('button', { name: 'Change…' }).click()
  await page.getByLabel('State').selectOption('paused')
  await page.getByText('It will no longer count in what it belongs to.').waitFor()
  await page.getByLabel('Why?').fill('No budget')
  await page.getByRole('button', { name: 'Save 1 change' }).click()
  await page.getByRole('alert').getByText('Google Sheets did not answer.').waitFor()
  works = true
  await page.getByRole('button', { name: 'Save 1 change' }).click()
  await page.getByRole('status').getByText('Saved.').waitFor()
  const [first, second] = inputOf(calls, 'saveChanges')
  expect(second).toEqual(first)
  await close()
})

test('closing the form with Esc loses nothing, and an owner needs no reason', async () => {
  const { page, calls, close } = await openDetails(browser, saves(someDetails(), someDetails()))
  await page.getByRole('button', { name: 'Change…' }).click()
  await page.getByLabel('Owner').fill('Mei, Bo')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Change…' }).click()
  expect(await page.getByLabel('Owner').inputValue()).toBe('Mei, Bo')
  await page.getByRole('button', { name: 'Save 1 change' }).click()
  await page.getByRole('status').getByText('Saved.').waitFor()
  expect(inputOf(calls, 'saveChanges')[0]).toMatchObject({
    changes: [{ kind: 'owner', seen: 'Ana', value: 'Mei, Bo' }],
    reason: '',
  })
  await close()
})

test('what the table has no column for, and what a formula makes, is said and not offered', async () => {
  const { page, close } = await openDetails(
    browser,
    serves(
      someDetails({
        fields: [
          { kind: 'target', value: 200, place: 'formula' },
          { kind: 'start', value: 100, place: 'cell' },
          { kind: 'state', value: 'active', place: 'noColumn' },
          { kind: 'owner', place: 'noColumn' },
        ],
      }),
    ),
  )
  await page.getByRole('button', { name: 'Change…' }).click()
  await page.getByText('The table has no column for State and Owner.').waitFor()
  await page.getByText('Target: made by a formula').waitFor()
  expect(await page.getByRole('textbox').count(), 'start, reason, comment').toBe(3)
  expect(await page.getByRole('combobox').count()).toBe(0)
  await close()
})

test('a comment is kept until it is saved, and an answer stands below what it answers', async () => {
  const talk = someDetails({ history: conversation() })
  let works = false
  const { page, calls, close } = await openDetails(browser, (name, input) =>
    name === 'addComment' && !works ? { ok: false, message: 'Busy.' } : saves(talk, talk)(name, input),
  )
  await page.getByLabel('Comment', { exact: true }).fill(HOSTILE)
  await page.reload()
  expect(await page.getByLabel('Comment', { exact: true }).inputValue()).toBe(HOSTILE)
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  await page.getByRole('alert').getByText('Busy.').waitFor()
  works = true
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  await page.getByRole('status').getByText('Saved.').waitFor()
  expect(await page.getByLabel('Comment', { exact: true }).inputValue()).toBe('')
  await page.getByRole('button', { name: /^Reply · Comment, Bo Berg/ }).click()
  await page.keyboard.type('Who can help?')
  await page.keyboard.press('ControlOrMeta+Enter')
  await page.getByLabel('Reply to Bo Berg').waitFor({ state: 'detached' })
  const said = inputOf(calls, 'addComment')
  expect(said.map(({ text, answers }) => [text, answers])).toEqual([
    [HOSTILE, undefined],
    [HOSTILE, undefined],
    ['Who can help?', 'question'],
  ])
  expect(said[1]?.request).toBe(said[0]?.request)
  expect(said[2]?.request).not.toBe(said[0]?.request)
  const threads = await page.locator('section > ol > li').allInnerTexts()
  expect(threads[0]).toMatch(/Can we reuse[\s\S]*Yes, all of it[\s\S]*Then let us plan it/)
  await close()
})

test('who may only speak is offered no changes, and who may only look neither', async () => {
  for (const mayComment of [true, false]) {
    const { page, close } = await openDetails(
      browser,
      serves(someDetails({ readOnly: 'This tab is protected.', mayComment })),
    )
    await page.getByText('This tab is protected.').waitFor()
    expect(await page.getByRole('button', { name: 'Change…' }).count()).toBe(0)
    expect(await page.getByLabel('Comment', { exact: true }).count()).toBe(mayComment ? 1 : 0)
    expect((await page.getByRole('button', { name: /Reply/ }).count()) > 0).toBe(mayComment)
    await close()
  }
})

test('an objective shows the sum that makes it up, leads to its parts and its parent, and back', async () => {
  const { page, calls, close } = await openDetails(browser, serves(someDetails(), anObjective()), {
    opening: { plan: 'q3', objective: 'Win new customers' },
  })
  await page.getByRole('heading', { level: 1, name: 'Win new customers' }).waitFor()
  const parts = await page.locator('section').first().getByRole('listitem').allInnerTexts()
  expect(parts.map((text) => text.replace(/\s+/g, ' '))).toEqual([
    'Weekly signups 50% (expected 51%) ● On pace 50% of the whole, brings 25%',
    'Cut monthly churn from 5% to 3%, so that growth is not eaten up 20% (expected 51%) ■ Far behind 30% of the whole, brings 6%',
    'Fair in Lyon 50% Paused · Not counted',
    'Resellers sell it too 50% (expected 51%) ● On pace Contributing objective · 20% of the whole, brings 10%',
  ])
  await page.getByRole('img', { name: '7 values, from 5% on Tue, Jul 7 to 41% on Mon, Aug 17.' }).waitFor()
  await page.getByRole('button', { name: 'Weekly signups' }).click()
  await page.getByRole('heading', { level: 1, name: 'Weekly signups' }).waitFor()
  expect(await focused(page), 'read out first').toBe('Weekly signups')
  await page.getByRole('button', { name: 'Win new customers' }).click()
  await page.getByRole('heading', { level: 1, name: 'Win new customers' }).waitFor()
  await page.getByRole('button', { name: 'Grow in Europe' }).click()
  await expect.poll(() => inputOf(calls, 'objectiveDetails').length).toBe(3)
  expect(calls.map(({ input }) => input)).toEqual([
    { plan: 'q3', objective: 'Win new customers' },
    { plan: 'q3', id: 'signups' },
    { plan: 'q3', objective: 'Win new customers' },
    { plan: 'q3', objective: 'Grow in Europe' },
  ])
  await close()
})
