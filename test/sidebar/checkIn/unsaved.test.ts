import { describe, expect, test } from 'vitest'
import { aKeyResult, aList } from '../../../sidebar/checkIn/aList'
import { violations } from '../openFrame'
import { lists } from '../openSidebar'
import { field, result, save, sidebarTests, two } from './inSidebar'

const inSidebar = sidebarTests()

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
