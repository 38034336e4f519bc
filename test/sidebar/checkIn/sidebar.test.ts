import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildPage } from '../../../build/pages'
import { aKeyResult, aList, aPlan, chinese, everyKind, many } from '../../../sidebar/checkIn/aList'
import { launchBrowser } from '../../browser'
import {
  answers,
  lists,
  openSidebar,
  type Server,
  type Sidebar,
  type SidebarOptions,
  saves,
  savesAll,
  violations,
} from '../openSidebar'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function inSidebar(
  server: Server,
  act: (page: Page, sidebar: Sidebar) => Promise<void>,
  options?: SidebarOptions,
): Promise<void> {
  const sidebar = await openSidebar(browser, server, options)
  const errors: Error[] = []
  sidebar.page.on('pageerror', (error) => errors.push(error))
  try {
    await act(sidebar.page, sidebar)
    expect(errors).toEqual([])
    expect(sidebar.outside).toEqual([])
  } finally {
    await sidebar.close()
  }
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const row = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title })
const save = (page: Page) => page.locator('button[type=submit]')
const result = (page: Page) => page.getByRole('status')
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('data-value') ?? document.activeElement?.textContent,
  )

const two = aList([
  aKeyResult(),
  aKeyResult({ id: 'trials', row: 6, title: 'Trials', current: 120, progress: 0.2 }),
])

describe('the list', () => {
  test('key results of one objective under its heading, mine first, the others one click away', () =>
    inSidebar({ list: () => lists(aList(everyKind)) }, async (page) => {
      await page.getByRole('heading', { name: 'Win new customers' }).waitFor()
      expect(await page.getByRole('listitem').count()).toBe(5)
      await page.getByRole('button', { name: 'All (6)' }).click()
      expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual(
        everyKind.map(({ title }) => title),
      )
      expect(await page.getByRole('heading', { level: 2 }).count()).toBe(2)
    }))

  test('where it stands is said in words', () =>
    inSidebar({ list: () => lists(aList(everyKind)) }, async (page) => {
      await expect
        .poll(() => row(page, 'Cut monthly churn').textContent())
        .toMatch(/20% \(expected 50%\).*Far behind/)
      expect(await row(page, 'Uptime').textContent()).toMatch(/at least 99\.9%/)
    }))

  test('a value from a formula is shown and cannot be typed over; a yes/no is a box', () =>
    inSidebar({ list: () => lists(aList(everyKind)) }, async (page, { saved }) => {
      await expect.poll(() => row(page, 'Revenue').textContent()).toMatch(/\$456,000 · from a formula/)
      expect(await field(page, 'Revenue from new customers').count()).toBe(0)
      await page.getByRole('checkbox', { name: 'Done SOC 2 report published' }).check()
      await page.getByRole('group', { name: 'Confidence Revenue' }).getByLabel('At risk').check()
      await page.getByRole('button', { name: 'Save 2 updates' }).click()
      await expect
        .poll(() => saved[0]?.entries)
        .toEqual([
          { plan: 'q3', id: 'revenue', seen: 456_000, confidence: { scale: 'words', value: 2 } },
          { plan: 'q3', id: 'soc2', seen: 0, value: 1 },
        ])
    }))

  test('a row that cannot be scored says what is wrong with it', () =>
    inSidebar({ list: () => lists(aList(everyKind.slice(5))) }, async (page) => {
      await page.getByText('Start is missing').waitFor()
    }))

  test.each([
    {
      why: 'nothing set up: the server says what to do',
      told: answers({ ok: false, message: 'No plan yet.' }),
      text: 'No plan yet.',
    },
    { why: 'no key results', told: lists(aList([])), text: 'nothing to update here' },
    { why: 'an answer cut off', told: { answer: '{"ok":true,"val' }, text: 'could not do this' },
    { why: 'an answer that Google dropped', told: { answer: 'null' }, text: 'could not do this' },
    {
      why: 'several accounts',
      told: { failure: 'Error code PERMISSION_DENIED.' },
      text: 'more than one Google account',
    },
    {
      why: 'no connection',
      told: { failure: 'NetworkError: Connection failure due to HTTP 0' },
      text: 'no connection',
    },
  ])('$why', ({ told, text }) =>
    inSidebar({ list: () => told }, async (page) => {
      await page.getByText(text).waitFor()
      expect(await violations(page)).toEqual([])
    }),
  )

  test('several accounts in a browser of another language', () =>
    inSidebar(
      { list: () => ({ failure: '很抱歉，发生了服务器错误。错误代码：PERMISSION_DENIED' }) },
      async (page) => {
        await page.getByText('多个 Google 账号').waitFor()
        expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
      },
      { locale: 'zh-CN' },
    ))

  test('a list that never comes can be asked for again', () => {
    let asked = 0
    return inSidebar(
      { list: () => (++asked === 1 ? { silence: true } : lists(two)) },
      async (page) => {
        await page.getByText('Loading key results').waitFor()
        await page.clock.runFor(10_000)
        await page.getByText('Still waiting').waitFor()
        await page.clock.runFor(60_000)
        await page.getByRole('button', { name: 'Try again' }).click()
        await field(page, 'Trials').waitFor()
      },
      { clock: true },
    )
  })

  test('who may not write sees why, and no fields', () =>
    inSidebar(
      { list: () => lists(aList(everyKind, { plan: { readOnly: 'You can only look.' } })) },
      async (page) => {
        await page.getByText('You can only look.').waitFor()
        expect(await page.getByRole('textbox').count()).toBe(0)
        expect(await save(page).count()).toBe(0)
        expect(await violations(page)).toEqual([])
      },
    ))

  test('text from cells stays text', () =>
    inSidebar(
      {
        list: () =>
          lists(
            aList(
              [
                aKeyResult({
                  title: '<script>document.title="taken"</script><img src=x onerror="document.title=1">',
                  note: '</textarea><b>bold</b>',
                  problem: '<i>odd</i>',
                }),
              ],
              { plan: { title: '<h2>Q3</h2>', notices: ['<u>moved</u>'] } },
            ),
          ),
      },
      async (page) => {
        await page.getByRole('heading', { level: 3 }).getByText('<script>').waitFor()
        await page.getByRole('button', { name: /^Note/ }).click()
        await page.getByText('</textarea><b>bold</b>').waitFor()
        expect(await page.locator('#app :is(script, img, b, u)').count()).toBe(0)
        expect(await page.title()).toBe('Check in')
      },
    ))

  test.each([{ width: 300 }, { width: 150 }])('long words wrap at $width px', ({ width }) =>
    inSidebar(
      {
        list: () =>
          lists(
            aList([
              aKeyResult({ title: 'Donaudampfschiff'.repeat(60), objective: 'W'.repeat(500) }),
              aKeyResult({
                id: 'b',
                row: 6,
                title: '季度'.repeat(300),
                unit: { kind: 'number', text: 'x'.repeat(80) },
              }),
              ...everyKind.map((it) => ({ ...it, id: `${it.id}2`, row: it.row + 10 })),
            ]),
          ),
      },
      async (page) => {
        await page.getByRole('listitem').first().waitFor()
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
        expect((await page.getByRole('heading', { level: 3 }).first().boundingBox())?.height).toBeLessThan(40)
      },
      { viewport: { width, height: 700 } },
    ),
  )

  test('200 key results', () =>
    inSidebar({ list: () => lists(aList(many(200))) }, async (page, { saved }) => {
      await field(page, 'Key result 200').fill('190')
      await page.getByRole('button', { name: 'Save 1 update' }).click()
      await expect.poll(() => saved[0]?.entries).toMatchObject([{ id: 'kr199', value: 190 }])
      expect(await page.getByRole('listitem').count()).toBe(200)
    }))
})

describe('several plans', () => {
  const both = aList(
    [
      aKeyResult({ lastCheckIn: '2026-08-17' }),
      aKeyResult({ plan: 'eu', title: 'Partners signed', mine: false }),
      aKeyResult({ plan: 'eu', id: 'trials', title: 'Trials', current: 120 }),
    ],
    { plans: [aPlan(), aPlan({ id: 'eu', title: 'Europe', notices: ['The ids were put back.'] })] },
  )

  test('every plan in one list and one save, or one plan alone; what is left is counted', () =>
    inSidebar({ list: () => lists(both) }, async (page, { saved }) => {
      await page.getByText('1 of 2 left').waitFor()
      await page.getByText('Europe: The ids were put back.').waitFor()
      expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
        'Q3 planWin new customers',
        'EuropeWin new customers',
      ])
      await page.getByRole('button', { name: 'All (3)' }).click()
      await page.getByLabel('Plan', { exact: true }).selectOption('Europe')
      expect(await page.getByRole('listitem').count()).toBe(2)
      await page.getByText('2 of 2 left').waitFor()
      await field(page, 'Trials').fill('130')
      await page.getByLabel('Plan', { exact: true }).selectOption('All 2 plans')
      await field(page, 'Weekly signups').fill('160')
      await page.getByRole('button', { name: 'Save 2 updates' }).click()
      await page.getByText('1 of 3 left').waitFor()
      expect(saved.map(({ entries }) => entries)).toEqual([
        [
          { plan: 'q3', id: 'signups', seen: 150, value: 160 },
          { plan: 'eu', id: 'trials', seen: 120, value: 130 },
        ],
      ])
      expect(await violations(page)).toEqual([])
    }))

  test('the same view the next time', () =>
    inSidebar({ list: () => lists(both) }, async (page) => {
      await page.getByLabel('Plan', { exact: true }).selectOption('Europe')
      await page.getByRole('button', { name: 'All (2)' }).click()
      await page.reload()
      expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
        'Partners signed',
        'Trials',
      ])
    }))

  test('where the browser keeps nothing for us, everything else works', () =>
    inSidebar(
      { list: () => lists(both) },
      async (page) => {
        await page.getByLabel('Plan', { exact: true }).selectOption('Europe')
        await page.getByText('1 of 1 left').waitFor()
        await page.reload()
        await page.getByText('1 of 2 left').waitFor()
      },
      { noStorage: true },
    ))

  test('a plan that cannot be read says so above the others', () =>
    inSidebar(
      {
        list: () =>
          lists({
            ...both,
            keyResults: both.keyResults.slice(0, 1),
            plans: [aPlan(), aPlan({ id: 'eu', title: 'Europe', readOnly: 'No table was found.' })],
          }),
      },
      async (page) => {
        await page.getByText('Europe: No table was found.').waitFor()
        await page.getByText('It is done.').waitFor()
        expect(await field(page, 'Weekly signups').count()).toBe(1)
      },
    ))
})

describe('typing', () => {
  test('what was understood is shown, with what it makes of the progress', () =>
    inSidebar({ list: () => lists(aList(everyKind)) }, async (page) => {
      await field(page, 'Weekly signups').fill('+12')
      await page.getByText('→ 162 · progress 62% (+12)').waitFor()
      await page.getByRole('button', { name: 'No change Weekly signups' }).click()
      await page.getByText('→ 150 · no change').waitFor()
    }))

  test('what cannot be read is said, counted and not sent', () =>
    inSidebar({ list: () => lists(two) }, async (page, { saved }) => {
      await field(page, 'Weekly signups').fill('soon')
      await field(page, 'Trials').fill('130')
      await page.getByText('Value is not a number: ‘soon’').waitFor()
      expect(await field(page, 'Weekly signups').getAttribute('aria-invalid')).toBe('true')
      await page.getByRole('button', { name: '1 row cannot be read yet' }).click()
      expect(await field(page, 'Weekly signups').evaluate((it) => it === document.activeElement)).toBe(true)
      await page.getByRole('button', { name: 'Save 1 update' }).click()
      await expect.poll(() => saved[0]?.entries.map(({ id }) => id)).toEqual(['trials'])
      expect(await field(page, 'Weekly signups').inputValue()).toBe('soon')
    }))

  test('a confidence out of its scale is put back', () =>
    inSidebar({ list: () => lists(aList(everyKind)) }, async (page, { saved }) => {
      await field(page, 'Confidence Uptime').fill('12')
      await page.getByText('Enter a value from 0 to 10').waitFor()
      await field(page, 'Confidence Uptime').fill('8/10')
      await page.getByRole('button', { name: 'Save 1 update' }).click()
      await expect
        .poll(() => saved[0]?.entries)
        .toEqual([{ plan: 'q3', id: 'uptime', seen: 0.9993, confidence: { scale: '0-10', value: 8 } }])
    }))
})

describe('notes', () => {
  const note = (page: Page) => page.getByRole('textbox', { name: /^Note/ })

  test.each([
    { why: 'the value goes the wrong way', typed: '140', choose: undefined, asked: true },
    { why: 'the value goes the right way', typed: '160', choose: undefined, asked: false },
    { why: 'the confidence falls', typed: '', choose: 'At risk', asked: true },
  ])('$why: asked what changed: $asked', ({ typed, choose, asked }) =>
    inSidebar(
      { list: () => lists(aList([aKeyResult()])) },
      async (page) => {
        await field(page, 'Weekly signups').pressSequentially(typed)
        if (choose) await page.getByLabel(choose).check()
        await page.clock.runFor(1_000)
        expect(await note(page).count()).toBe(asked ? 1 : 0)
        if (!asked) return
        expect(await note(page).getAttribute('placeholder')).toBe('What changed?')
        expect(await note(page).evaluate((it) => it === document.activeElement)).toBe(false)
      },
      { clock: true },
    ),
  )

  test('chips begin a line; the first of them is the label in the log', () =>
    inSidebar({ list: () => lists(two) }, async (page, { saved }) => {
      await page.getByRole('button', { name: 'Note Trials' }).click()
      await note(page).fill('Two left.')
      await page.getByRole('button', { name: 'Thanks to…' }).click()
      await page.keyboard.type('Jonas')
      await page.getByRole('button', { name: 'Blocked by…' }).click()
      await page.keyboard.type('legal')
      await page.keyboard.press('Control+Enter')
      await expect
        .poll(() => saved[0]?.entries)
        .toEqual([
          {
            plan: 'q3',
            id: 'trials',
            seen: 120,
            note: 'Two left.\nThanks to Jonas\nBlocked by legal',
            label: 'blocker',
          },
        ])
      expect(await violations(page)).toEqual([])
    }))
})

describe('by keyboard', () => {
  test('Enter and Shift+Enter walk the values, Ctrl+Enter saves, Esc closes a note and keeps its text', () =>
    inSidebar({ list: () => lists(two) }, async (page, { saved }) => {
      await field(page, 'Weekly signups').focus()
      await page.keyboard.type('160')
      await page.keyboard.press('Enter')
      await page.keyboard.type('=')
      await page.keyboard.press('Shift+Enter')
      expect(await field(page, 'Weekly signups').evaluate((it) => it === document.activeElement)).toBe(true)
      await page.getByRole('button', { name: 'Note Trials' }).press('Enter')
      await page.keyboard.type('Waiting')
      await page.keyboard.press('Escape')
      expect(await focused(page)).toBe('Note ✓')
      expect(await page.getByRole('textbox', { name: /Note/ }).count()).toBe(0)
      expect(saved).toEqual([])
      await page.keyboard.press('Control+Enter')
      await result(page).getByText('2 saved').waitFor()
      expect(saved[0]).toMatchObject({
        entries: [
          { plan: 'q3', id: 'signups', seen: 150, value: 160 },
          { plan: 'q3', id: 'trials', seen: 120, value: 120, note: 'Waiting' },
        ],
      })
    }))

  test('arrows walk the rows too, and a row whose value a formula makes is entered at its confidence', () =>
    inSidebar({ list: () => lists(aList(everyKind)) }, async (page) => {
      await field(page, 'Weekly signups').focus()
      for (const _ of [1, 2]) await page.keyboard.press('ArrowDown')
      expect(await page.evaluate(() => document.activeElement?.closest('label')?.textContent)).toBe(
        'On track',
      )
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox')
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Shift+Enter')
      expect(
        await field(page, everyKind[1]?.title ?? '').evaluate((it) => it === document.activeElement),
      ).toBe(true)
    }))

  test('1 2 3 choose the confidence, = keeps a value, n opens the note and Esc goes back: outside of text', () =>
    inSidebar({ list: () => lists(aList(everyKind)) }, async (page, { saved }) => {
      await field(page, 'Weekly signups').focus()
      await page.keyboard.press('Tab')
      await page.keyboard.press('=')
      await page.keyboard.press('Tab')
      await page.keyboard.press('3')
      await page.keyboard.press('2')
      await page.keyboard.press('n')
      await page.keyboard.type('n123=')
      await page.keyboard.press('Escape')
      expect(await page.evaluate(() => document.activeElement?.closest('label')?.textContent)).toBe('At risk')
      await page.keyboard.press('Control+Enter')
      await expect
        .poll(() => saved[0]?.entries)
        .toEqual([
          {
            plan: 'q3',
            id: 'signups',
            seen: 150,
            value: 150,
            confidence: { scale: 'words', value: 2 },
            note: 'n123=',
          },
        ])
    }))

  test('the keys are listed where they are wanted', () =>
    inSidebar({ list: () => lists(two) }, async (page) => {
      await page.getByText('Shortcuts').press('Enter')
      await page.getByText('Next key result').waitFor()
      expect(await violations(page)).toEqual([])
    }))

  test('after the last value Enter stops at the save button', () =>
    inSidebar({ list: () => lists(two) }, async (page) => {
      await field(page, 'Trials').fill('130')
      await page.keyboard.press('Enter')
      expect(await focused(page)).toBe('Save 1 update')
    }))

  test('Tab follows the reading order', () =>
    inSidebar({ list: () => lists(two) }, async (page) => {
      await field(page, 'Weekly signups').focus()
      const stops: (string | null)[] = []
      for (let stop = 0; stop < 6; stop++) {
        await page.keyboard.press('Tab')
        stops.push(
          await page.evaluate(() => {
            const it = document.activeElement
            return (
              it?.textContent || (it?.closest('label')?.textContent ?? it?.getAttribute('data-value') ?? null)
            )
          }),
        )
      }
      expect(stops).toEqual(['No change', 'On track', 'Note', 'History', expect.anything(), 'No change'])
    }))
})

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
  const two = aList([
    aKeyResult(),
    aKeyResult({ id: 'trials', row: 6, title: 'Trials', current: 120, progress: 0.2 }),
  ])

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

describe('whose key results', () => {
  const theirs = aList(
    [
      aKeyResult({ mine: false, owners: ['Ana'] }),
      aKeyResult({ id: 'trials', title: 'Trials', mine: false, owners: ['Bo', 'Ana'] }),
      aKeyResult({ id: 'nps', title: 'NPS', mine: false, owners: ['Bo'] }),
    ],
    { who: ['Ana', 'Bo'] },
  )

  test('is asked once where nobody can know, and the answer counts at once', () => {
    const answered: object[] = []
    return inSidebar({ list: () => lists(theirs), iAm: (it) => answered.push(it) }, async (page) => {
      await page.getByLabel('Which of these is you?').selectOption('Ana')
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Remember that' }).click()
      await page.getByRole('button', { name: 'Yours to update (2)' }).waitFor()
      expect(await page.getByRole('listitem').count()).toBe(2)
      expect(await page.getByLabel('Which of these is you?').count()).toBe(0)
      expect(answered).toEqual([{ name: 'Ana' }])
    })
  })

  test('a manager sees the team, and who has not checked in', () =>
    inSidebar(
      {
        list: () =>
          lists(
            aList([
              aKeyResult({ lastCheckIn: '2026-08-17' }),
              aKeyResult({ id: 'trials', title: 'Trials', mine: false, team: true, owners: ['Bo', 'Ana'] }),
              aKeyResult({
                id: 'nps',
                title: 'NPS',
                mine: false,
                team: true,
                owners: ['Cy'],
                lastCheckIn: '2026-08-16',
              }),
              aKeyResult({ id: 'other', title: 'Other', mine: false }),
            ]),
          ),
      },
      async (page) => {
        await page.getByText('1 teammate has not checked in yet: Bo').waitFor()
        await page.getByRole('button', { name: 'My team (2)' }).click()
        expect(await page.getByRole('listitem').count()).toBe(2)
        await page.getByText('1 of 2 left').waitFor()
      },
    ))
})

describe('unsaved values', () => {
  const trials = (current: number) =>
    lists(aList([aKeyResult(), aKeyResult({ id: 'trials', title: 'Trials', current })]))

  test('are offered again the next time, and forgotten once saved', () =>
    inSidebar({ list: () => trials(120) }, async (page, { saved }) => {
      await field(page, 'Trials').fill('+10')
      await page.getByRole('button', { name: 'Note Weekly signups' }).click()
      await page.keyboard.type('Slow week')
      await page.reload()
      await page.getByText('You have 2 unsaved values').waitFor()
      expect(await field(page, 'Trials').inputValue()).toBe('')
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Put them back' }).click()
      expect(await field(page, 'Trials').inputValue()).toBe('+10')
      await page.getByRole('button', { name: 'Save 2 updates' }).click()
      await result(page).getByText('2 saved').waitFor()
      expect(saved[0]?.entries).toMatchObject([{ note: 'Slow week' }, { value: 130 }])
      await page.reload()
      await field(page, 'Trials').waitFor()
      expect(await page.getByText('unsaved').count()).toBe(0)
    }))

  test('of a cell that somebody changed since: both values, and the person chooses', () => {
    let current = 120
    return inSidebar({ list: () => trials(current) }, async (page) => {
      await field(page, 'Trials').fill('+10')
      current = 150
      await page.reload()
      await page.getByRole('button', { name: 'Put it back' }).click()
      await page.getByText('now 150. You typed 130.').waitFor()
      expect(await save(page).getAttribute('aria-disabled')).toBe('true')
    })
  })

  test('that did reach the sheet are not offered; forgotten ones neither', () => {
    let current = 120
    return inSidebar({ list: () => trials(current) }, async (page) => {
      await field(page, 'Trials').fill('130')
      current = 130
      await page.reload()
      await field(page, 'Trials').waitFor()
      expect(await page.getByText('unsaved').count()).toBe(0)
      await field(page, 'Trials').fill('131')
      await page.reload()
      await page.getByRole('button', { name: 'Forget it' }).click()
      await page.reload()
      await field(page, 'Trials').waitFor()
      expect(await page.getByText('unsaved').count()).toBe(0)
    })
  })

  test('are one person’s: another one in the same browser does not see them', () => {
    let me = 'ana@example.com'
    return inSidebar({ list: () => lists({ ...two, me }) }, async (page) => {
      await field(page, 'Trials').fill('130')
      me = 'bo@example.com'
      await page.reload()
      await field(page, 'Trials').waitFor()
      expect(await page.getByText('unsaved').count()).toBe(0)
    })
  })
})

test('values of an earlier day carry it, and say where they went', () =>
  inSidebar(
    { list: () => lists(aList([aKeyResult({ lastCheckIn: '2026-08-16' })])) },
    async (page, { saved }) => {
      await page.getByRole('button', { name: 'Date: today' }).click()
      const date = page.getByLabel('Date', { exact: true })
      expect([await date.getAttribute('min'), await date.getAttribute('max')]).toEqual([
        '2026-07-01',
        '2026-08-17',
      ])
      await date.fill('2026-08-10')
      await date.press('Enter')
      expect(saved).toEqual([])
      await field(page, 'Weekly signups').fill('140')
      await page.keyboard.press('Control+Enter')
      await page.getByText('the newer value stays').waitFor()
      expect(saved[0]?.entries).toMatchObject([{ value: 140, day: '2026-08-10' }])
      await page.getByRole('button', { name: 'Date: today' }).waitFor()
      expect(await violations(page)).toEqual([])
    },
  ))

describe('in Chinese', () => {
  const list = aList(chinese, { language: 'zh', locale: 'zh_CN', plan: { title: '第三季度' } })

  test('every word, 万 included', () =>
    inSidebar({ list: () => lists(list) }, async (page, { saved }) => {
      await field(page, '新客户销售额').fill('130万')
      await page.getByText('→ ¥130万 · 完成率 42%（+3）').waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
      for (const part of ['header', 'main', '[role=status]', '[type=submit]'])
        expect(await page.locator(part).textContent()).not.toMatch(/[A-Za-z]{3}/)
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: '保存 1 项更新' }).click()
      await result(page).getByText('已保存 1 项').waitFor()
      expect(saved[0]?.entries).toEqual([{ plan: 'q3', id: 'revenue', seen: 1_200_000, value: 1_300_000 }])
    }))

  test('the Enter that ends the typing of characters moves nothing', () =>
    inSidebar({ list: () => lists(list) }, async (page) => {
      const name = '新客户销售额'
      await field(page, name).focus()
      await field(page, name).dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
      expect(await field(page, name).evaluate((it) => it === document.activeElement)).toBe(true)
      await field(page, name).dispatchEvent('keydown', { key: 'Enter', bubbles: true })
      expect(await field(page, name).evaluate((it) => it === document.activeElement)).toBe(false)
    }))
})

describe('for everybody', () => {
  test.each([
    { why: 'light', look: {} },
    { why: 'dark', look: { colorScheme: 'dark' as const } },
    { why: 'narrow', look: { viewport: { width: 150, height: 350 } } },
  ])('no accessibility violation: $why', ({ look }) =>
    inSidebar(
      { list: () => lists(aList(everyKind, { plan: { notices: ['The ids were put back.'] } })) },
      async (page) => {
        await page.getByRole('button', { name: /^All/ }).click()
        await page.getByRole('button', { name: /^Note Cut/ }).click()
        await field(page, 'Weekly signups').fill('soon')
        expect(await violations(page)).toEqual([])
      },
      look,
    ),
  )

  test('the skeleton stands still for who wants no motion', () =>
    inSidebar(
      { list: () => ({ silence: true }) },
      async (page) => {
        await page.getByText('Loading').waitFor()
        expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
      },
      { reducedMotion: 'reduce' },
    ))
})

test('the page is small, whole and without the server side’s parser', async () => {
  const html = await buildPage(new URL('../../..', import.meta.url).pathname, 'sidebar')
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(80 * 1024)
  expect(html).not.toMatch(/ZodMini|safeParse|https?:\/\/(?!www\.w3\.org)/)
})
