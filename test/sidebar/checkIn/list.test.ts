import { describe, expect, test } from 'vitest'
import { aKeyResult, aList, everyKind, many } from '../../../sidebar/checkIn/aList'
import { answers, violations } from '../openFrame'
import { lists } from '../openSidebar'
import { field, row, save, sidebarTests, two } from './inSidebar'

const inSidebar = sidebarTests()

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
