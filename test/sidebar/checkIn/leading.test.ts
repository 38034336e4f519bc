import { describe, expect, test } from 'vitest'
import { aKeyResult, aList } from '../../../sidebar/checkIn/aList'
import { answers, type Told } from '../openFrame'
import { lists } from '../openSidebar'
import { field, sidebarTests } from './inSidebar'

const inSidebar = sidebarTests()

const two = aList([aKeyResult(), aKeyResult({ id: 'trials', title: 'Trials', objective: 'Keep them' })])

/** What a person opens from the list, and what they are told. */
const opening = (told: Told) => {
  const opened: object[] = []
  return {
    opened,
    server: {
      list: () => lists(two),
      open: (input: object) => {
        opened.push(input)
        return told
      },
    },
  }
}
const done = answers({ ok: true, value: {} })

describe('from the list to the page of one', () => {
  test.each([
    { why: 'a key result', name: 'History Trials', input: { plan: 'q3', id: 'trials' } },
    { why: 'an objective', name: 'Details Keep them', input: { plan: 'q3', objective: 'Keep them' } },
  ])('$why', ({ name, input }) => {
    const { opened, server } = opening(done)
    return inSidebar(server, async (page) => {
      await field(page, 'Weekly signups').fill('160')
      await page.getByRole('button', { name }).click()
      await expect.poll(() => opened).toEqual([input])
    })
  })

  test('what kept it from opening is told', () => {
    const { server } = opening(answers({ ok: false, message: 'Busy.' }))
    return inSidebar(server, async (page) => {
      await page.getByRole('button', { name: 'Details Keep them' }).click()
      await page.getByRole('alert').getByText('Busy.').waitFor()
    })
  })

  test('a browser that would not keep what was typed is not left without a word', () => {
    const { opened, server } = opening(done)
    return inSidebar(
      server,
      async (page) => {
        await field(page, 'Weekly signups').fill('160')
        await page.getByRole('button', { name: 'Details Keep them' }).click()
        await page.getByRole('alert').getByText('Save it first').waitFor()
        expect(opened).toEqual([])
      },
      { noStorage: true },
    )
  })
})
