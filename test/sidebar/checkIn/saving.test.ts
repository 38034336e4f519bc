import { describe, expect, test } from 'vitest'
import { answers, violations } from '../openFrame'
import { lists, saves, savesAll } from '../openSidebar'
import { field, focused, result, row, save, sidebarTests, two } from './inSidebar'

const inSidebar = sidebarTests()

describe('saving', () => {
  test('saved rows say so, with the way they went', () =>
    inSidebar(
      {
        list: () => lists(two),
        save: () => saves([{ plan: 'q3', id: 'signups', result: 'saved', current: 160, progress: 0.6 }]),
      },
      async (page) => {
        await field(page, 'Weekly signups').fill('160')
        await save(page).click()
        await result(page).getByText('1 saved').waitFor()
        await row(page, 'Weekly signups').getByText('Saved · progress 50% → 60%').waitFor()
        expect(await field(page, 'Weekly signups').inputValue()).toBe('')
        expect(await field(page, 'Weekly signups').getAttribute('placeholder')).toBe('160')
        expect(await violations(page)).toEqual([])
      },
    ))

  test('changed by somebody else meanwhile: both values, and the person chooses', () =>
    inSidebar(
      {
        list: () => lists(two),
        save: (input, { length }) =>
          length > 1
            ? savesAll(input)
            : saves([
                { plan: 'q3', id: 'signups', result: 'conflict', current: 155, message: 'Changed.' },
                { plan: 'q3', id: 'trials', result: 'saved', current: 130 },
              ]),
      },
      async (page, { saved }) => {
        await field(page, 'Weekly signups').fill('+12')
        await field(page, 'Trials').fill('130')
        await save(page).click()
        await page.getByText('now 155. You typed 162.').waitFor()
        await page.getByRole('button', { name: '1 row needs a look' }).waitFor()
        expect(await field(page, 'Weekly signups').inputValue()).toBe('162')
        expect(await save(page).getAttribute('aria-disabled')).toBe('true')
        expect(await violations(page)).toEqual([])
        await page.getByRole('button', { name: 'Use 162 Weekly signups' }).click()
        await page.getByRole('button', { name: 'Save 1 update' }).click()
        await result(page).getByText('1 saved').waitFor()
        expect(saved[1]?.entries).toEqual([{ plan: 'q3', id: 'signups', seen: 155, value: 162 }])
        expect(saved[1]?.request).not.toBe(saved[0]?.request)
      },
    ))

  test('refused: the reason stands in the row and the value stays', () =>
    inSidebar(
      {
        list: () => lists(two),
        save: () =>
          saves([{ plan: 'q3', id: 'trials', result: 'refused', message: 'This cell is protected.' }]),
      },
      async (page) => {
        await field(page, 'Trials').fill('130')
        await save(page).click()
        await row(page, 'Trials').getByText('This cell is protected.').waitFor()
        expect(await field(page, 'Trials').inputValue()).toBe('130')
      },
    ))

  test.each([
    { why: 'Google failed', told: { failure: 'We are sorry' } as const, text: 'could not do this' },
    {
      why: 'the server says why not',
      told: answers({ ok: false, message: 'Somebody else is saving.' }),
      text: 'Somebody else is saving.',
    },
  ])('$why: everything typed stays, and the retry carries the same request', ({ told, text }) =>
    inSidebar(
      { list: () => lists(two), save: (input, { length }) => (length === 1 ? told : savesAll(input)) },
      async (page, { saved }) => {
        await field(page, 'Trials').fill('130')
        await save(page).click()
        await result(page).getByText(text).waitFor()
        expect(await field(page, 'Trials').inputValue()).toBe('130')
        expect(await violations(page)).toEqual([])
        await page.getByRole('button', { name: 'Try again' }).click()
        await result(page).getByText('1 saved').waitFor()
        expect(saved[1]).toEqual(saved[0])
        expect(saved[0]?.request).toMatch(/^[0-9a-f]{32}$/)
      },
    ),
  )

  test('a save that is never answered is given up after a minute and can be sent again', () =>
    inSidebar(
      {
        list: () => lists(two),
        save: (input, { length }) => (length === 1 ? { silence: true } : savesAll(input)),
      },
      async (page, { saved }) => {
        await field(page, 'Trials').fill('130')
        await save(page).click()
        await page.getByRole('button', { name: 'Saving 1 update…' }).waitFor()
        await save(page).click({ force: true })
        await page.clock.runFor(61_000)
        await result(page).getByText('has not answered').waitFor()
        await page.getByRole('button', { name: 'Try again' }).click()
        await result(page).getByText('1 saved').waitFor()
        expect(saved.map(({ request }) => request)).toEqual([saved[0]?.request, saved[0]?.request])
      },
      { clock: true },
    ))
})

describe('undo', () => {
  test('says what it puts back, and does it only then; by keyboard', () => {
    let request = ''
    return inSidebar(
      {
        list: () => lists(two),
        undo: (input) => {
          request = input.request
          return answers({
            ok: true,
            value: {
              undone: [
                { plan: 'q3', id: 'signups', result: 'kept', message: 'Somebody changed this to 170 since.' },
                { plan: 'q3', id: 'trials', result: 'undone' },
              ],
              keyResults: [{ ...two.keyResults[0], current: 170 }, two.keyResults[1]],
            },
          })
        },
      },
      async (page, { saved }) => {
        await field(page, 'Weekly signups').fill('160')
        await field(page, 'Trials').fill('130')
        await page.keyboard.press('Control+Enter')
        await page.getByRole('button', { name: 'Undo the last save' }).press('Enter')
        await page.getByText('Trials: 130 → 120').waitFor()
        expect(await violations(page)).toEqual([])
        await page.keyboard.press('Escape')
        expect(await focused(page)).toBe('Undo the last save')
        expect(request).toBe('')
        await page.keyboard.press('Enter')
        await page.keyboard.press('Enter')
        await result(page).getByText('1 update undone').waitFor()
        await row(page, 'Weekly signups').getByText('Somebody changed this to 170').waitFor()
        expect(request).toBe(saved[0]?.request)
        expect(await field(page, 'Trials').getAttribute('placeholder')).toBe('120')
        expect(await field(page, 'Weekly signups').getAttribute('placeholder')).toBe('170')
        expect(await page.getByRole('button', { name: 'Undo the last save' }).count()).toBe(0)
      },
    )
  })

  test('what fails can be tried again', () => {
    let tries = 0
    return inSidebar(
      {
        list: () => lists(two),
        undo: () =>
          ++tries === 1
            ? answers({ ok: false, message: 'Somebody else is saving.' })
            : answers({
                ok: true,
                value: { undone: [{ plan: 'q3', id: 'trials', result: 'undone' }], keyResults: [] },
              }),
      },
      async (page) => {
        await field(page, 'Trials').fill('130')
        await page.keyboard.press('Control+Enter')
        for (const text of ['Somebody else is saving.', '1 update undone']) {
          await page.getByRole('button', { name: 'Undo the last save' }).click()
          await page.getByRole('button', { name: 'Undo 1 update' }).click()
          await result(page).getByText(text).waitFor()
        }
      },
    )
  })
})
