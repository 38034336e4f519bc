import { describe, expect, test } from 'vitest'
import { aKeyResult, aList } from '../../../sidebar/checkIn/aList'
import type { KeyResultView } from '../../../src/rpc/contract'
import { answers, violations } from '../openFrame'
import { lists } from '../openSidebar'
import { sidebarTests } from './inSidebar'

const inSidebar = sidebarTests()

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
})

describe('a manager', () => {
  const BO = { name: 'Bo', mail: 'bo@example.com' }
  const CY = { name: 'Cy', mail: 'cy@example.com' }
  const ofTeam = (its: Partial<KeyResultView>) => aKeyResult({ mine: false, team: true, ...its })
  const managed = aList([
    aKeyResult({ lastCheckIn: '2026-08-17' }),
    ofTeam({ id: 'trials', title: 'Trials', owners: ['Robert', 'Ana'], teammate: BO }),
    ofTeam({ id: 'demos', title: 'Demos', owners: ['bo@example.com'], teammate: BO }),
    ofTeam({ id: 'renewals', title: 'Renewals', owners: ['Cy'], teammate: CY }),
    ofTeam({ id: 'calls', title: 'Calls', owners: ['Dee'], teammate: { name: 'Dee' } }),
    ofTeam({
      id: 'nps',
      title: 'NPS',
      owners: ['Eli'],
      teammate: { name: 'Eli' },
      lastCheckIn: '2026-08-16',
    }),
    ofTeam({ id: 'shared', title: 'Shared', owners: ['Zoe', 'Bo'] }),
    aKeyResult({ id: 'other', title: 'Other', mine: false }),
  ])
  const said = (to: string, sent: boolean, message: string, unapproved = false) => ({
    to,
    sent,
    message,
    unapproved,
  })

  test('sees the team, and who has not checked in', () =>
    inSidebar({ list: () => lists(managed) }, async (page) => {
      await page.getByText('3 teammates have not checked in yet').waitFor()
      expect(await page.locator('.team').getByRole('listitem').allInnerTexts()).toEqual([
        expect.stringMatching(/^Bo · 2 left\s+Ask by mail/),
        expect.stringMatching(/^Cy · 1 left\s+Ask by mail/),
        expect.stringMatching(/^Dee · 1 left\s+The sheet has no mail address/),
      ])
      await page.getByRole('button', { name: 'My team (6)' }).click()
      await page.getByText('5 of 6 left').waitFor()
      expect(await page.getByRole('heading', { level: 3 }).count()).toBe(6)
    }))

  test('asks them by mail, by keyboard; what was sent, or why not, stands beside each', () => {
    const asked: object[] = []
    return inSidebar(
      {
        list: () => lists(managed),
        ask(input) {
          asked.push(input)
          const replies = input.to.map((to) =>
            to === CY.mail && !input.approve
              ? said(to, false, 'Not approved yet.', true)
              : said(to, true, `Sent to ${to}.`),
          )
          return answers({ ok: true, value: { asked: replies } })
        },
      },
      async (page) => {
        await page.getByRole('button', { name: 'Ask all 2 by mail' }).press('Enter')
        const team = page.locator('.team')
        await team.getByText('✓ Sent to bo@example.com.').waitFor()
        await team.getByText('Not approved yet.').waitFor()
        expect(await page.getByRole('button', { name: 'Ask by mail' }).count()).toBe(0)
        expect(await violations(page)).toEqual([])
        await page.getByRole('button', { name: 'Approve and send Cy · 1 left' }).press('Enter')
        await team.getByText('✓ Sent to cy@example.com.').waitFor()
        expect(await team.getByRole('button').count()).toBe(0)
        expect(asked).toEqual([
          { to: [BO.mail, CY.mail], approve: false },
          { to: [CY.mail], approve: true },
        ])
      },
    )
  })

  test('a call that fails says so and can be made again; a second click while it runs asks nobody twice', () => {
    const asked: object[] = []
    return inSidebar(
      {
        list: () => lists(managed),
        ask(input) {
          asked.push(input)
          return asked.length === 1
            ? { failure: 'NetworkError: HTTP 0' }
            : asked.length === 2
              ? { silence: true }
              : answers({ ok: true, value: { asked: [] } })
        },
      },
      async (page) => {
        await page.getByRole('button', { name: 'Ask by mail Bo · 2 left' }).click()
        await page.getByText('There is no connection').waitFor()
        await page.getByRole('button', { name: 'Ask by mail Bo · 2 left' }).click()
        await page.getByRole('button', { name: 'Sending… Bo · 2 left' }).click({ force: true })
        expect(asked).toHaveLength(2)
      },
    )
  })

  test('of a large team the names are folded away', () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      ofTeam({ id: `kr${at}`, title: `Result ${at}`, teammate: { name: `Person ${at}` } }),
    )
    return inSidebar({ list: () => lists(aList(many)) }, async (page) => {
      const names = page.locator('.team').getByText('Person 11')
      await page.getByText('12 teammates have not checked in yet').waitFor()
      expect(await names.isVisible()).toBe(false)
      await page.getByText('12 teammates have not checked in yet').click()
      expect(await names.isVisible()).toBe(true)
    })
  })
})
