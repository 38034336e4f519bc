import { describe, expect, test } from 'vitest'
import { answers } from '../openFrame'
import { lists } from '../openSidebar'
import { field, row, sidebarTests, two } from './inSidebar'

const inSidebar = sidebarTests()
const history = 'History Trials'

describe('the history of a key result', () => {
  test('is asked for by its button, by keyboard, with what was typed kept for the way back', () => {
    const opened: object[] = []
    const open = (input: object) => {
      opened.push(input)
      return answers({ ok: true, value: {} })
    }
    return inSidebar({ list: () => lists(two), open }, async (page) => {
      await field(page, 'Weekly signups').fill('162')
      await page.getByRole('button', { name: history }).press('Enter')
      await expect.poll(() => opened).toEqual([{ plan: 'q3', id: 'trials' }])
      // Google puts the other page in the place of this one; back again, the values are offered.
      await page.reload()
      await page.getByRole('button', { name: 'Put it back' }).click()
      expect(await field(page, 'Weekly signups').inputValue()).toBe('162')
    })
  })

  test('that cannot be opened: the row says why', () =>
    inSidebar(
      { list: () => lists(two), open: () => answers({ ok: false, message: 'This key result is gone.' }) },
      async (page) => {
        await page.getByRole('button', { name: history }).click()
        await row(page, 'Trials').getByRole('alert').getByText('This key result is gone.').waitFor()
      },
    ))

  test('where the browser keeps nothing, what was typed is to be saved first', () => {
    const opened: object[] = []
    const open = (input: object) => {
      opened.push(input)
      return answers({ ok: true, value: {} })
    }
    return inSidebar(
      { list: () => lists(two), open },
      async (page) => {
        await field(page, 'Weekly signups').fill('162')
        await page.getByRole('button', { name: history }).click()
        await row(page, 'Trials').getByText('Save it first.').waitFor()
        expect(opened).toEqual([])
        await field(page, 'Weekly signups').fill('')
        await page.getByRole('button', { name: history }).click()
        await expect.poll(() => opened).toHaveLength(1)
      },
      { noStorage: true },
    )
  })
})
