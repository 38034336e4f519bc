import { describe, expect, test } from 'vitest'
import { aKeyResult, aList, aPlan } from '../../../sidebar/checkIn/aList'
import { violations } from '../openFrame'
import { lists } from '../openSidebar'
import { field, sidebarTests } from './inSidebar'

const inSidebar = sidebarTests()

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
