import { expect, test } from 'vitest'
import type { Block, Item } from '../../src/email/section'
import type { MeetingView } from '../../src/rpc/meeting/meetingContract'
import {
  ANA,
  addSales,
  CHINESE,
  call,
  column,
  ENGLISH,
  find,
  list,
  openAddOn,
  reply,
  rowOf,
  save,
  VI,
  withTemplate,
} from './addOn'

const blocksOf = ({ sections }: MeetingView, heading: string): readonly Block[] =>
  sections.find((section) => section.heading === heading)?.blocks ?? []

const itemsOf = (view: MeetingView, heading: string): readonly Item[] =>
  blocksOf(view, heading).flatMap((block) => (block.kind === 'items' ? block.entries : []))

/** The sales template a week after somebody first looked, with two check-ins of this week. */
function inItsSecondWeek() {
  const host = withTemplate()
  list(host)
  host.clock.runUntil('2026-08-10T09:00:00Z')
  const { id, current } = find(list(host), 'New contracts signed')
  save(host, [{ id, seen: current, value: 14, label: 'thanks', note: 'Thanks to Bo for the fair' }])
  const other = find(list(host), 'Win rate')
  save(host, [
    { id: other.id, seen: other.current, label: 'blocker', note: 'Blocked by legal: the new terms' },
  ])
  return { host, id }
}

test('what moved, what is in the way and who is thanked stand as the digest has them', () => {
  const { host, id } = inItsSecondWeek()
  const view = call(host, 'meeting', {})
  expect(view).toMatchObject({ language: 'en', state: 'running', notices: [] })
  const row = rowOf(host, 'New contracts signed')
  expect(itemsOf(view, 'Moved this week')).toEqual([
    expect.objectContaining({ title: 'New contracts signed per month', href: `A${row}`, keyResult: id }),
  ])
  expect(itemsOf(view, 'Blockers and asks').map(({ note }) => note)).toEqual([
    'Blocked by legal: the new terms',
  ])
  expect(itemsOf(view, 'Wins and thanks').map(({ note }) => note)).toEqual(['Thanks to Bo for the fair'])
  for (const { heading = '' } of view.sections) expect(view.text).toContain(heading)
})

test('a value typed straight into the sheet has moved too, and its row can be shown', () => {
  const { host } = inItsSecondWeek()
  const row = rowOf(host, 'Win rate')
  host.as(ANA).type(`'${ENGLISH.tab}'!G${row}`, '29%')
  const view = call(host, 'meeting', {})
  const [moved] = itemsOf(view, 'Moved this week').filter(({ title }) => title.includes('Win rate'))
  expect(moved).toMatchObject({ href: `A${row}`, detail: expect.stringContaining('29%') })
  expect(reply(host, 'jumpTo', { plan: view.plan ?? '', cell: moved?.href ?? '' }).ok).toBe(true)
})

test('a month looks back to the same date of the month before', () => {
  const { host, id } = inItsSecondWeek()
  host.clock.runUntil('2026-09-07T09:00:00Z')
  const { current } = find(list(host), 'New contracts signed')
  save(host, [{ id, seen: current, value: 15 }])
  const month = call(host, 'meeting', { period: 'month' })
  expect(month.period).toBe('month')
  const moved = itemsOf(month, 'Moved this month').map(({ title, detail }) => `${title}: ${detail}`)
  expect(moved).toEqual([
    expect.stringContaining('New contracts signed per month: 9 contracts → 15 contracts'),
  ])
  expect(itemsOf(month, 'Wins and thanks')).toHaveLength(1)
  expect(itemsOf(call(host, 'meeting', {}), 'Wins and thanks')).toHaveLength(0)
  expect(month.text).toContain('key results to decide about')
})

test('who may only look sees the same and writes nothing', () => {
  const { host } = inItsSecondWeek()
  const before = structuredClone(host.display(`'${ENGLISH.tab}'!A1:S60`))
  const theirs = call(host, 'meeting', {}, VI)
  expect(host.meter.last.roundTrips.flushes).toBe(0)
  expect(host.display(`'${ENGLISH.tab}'!A1:S60`)).toEqual(before)
  expect(theirs.sections).toEqual(call(host, 'meeting', {}).sections)
})

test('of several plans the one of the open tab is shown, and another can be chosen', () => {
  const host = withTemplate()
  addSales(host, CHINESE)
  const shown = call(host, 'meeting', {})
  expect(shown.plans.map(({ title }) => title)).toEqual([ENGLISH.tab, CHINESE.tab])
  const [english, chinese] = shown.plans.map(({ id }) => id)
  expect(call(host, 'meeting', { plan: chinese })).toMatchObject({ language: 'zh', plan: chinese })
  expect(call(host, 'meeting', { plan: english })).toMatchObject({ language: 'en', plan: english })
})

test('a plan that cannot be read says why, and the others can still be chosen', () => {
  const host = withTemplate()
  addSales(host, CHINESE)
  host.as(ANA).type(`'${CHINESE.tab}'!A3`, 'x')
  host.as(ANA).type(`'${CHINESE.tab}'!B3`, 'x')
  const chinese = call(host, 'meeting', {}).plans[1]?.id
  const view = call(host, 'meeting', { plan: chinese })
  expect(view.problem ?? view.notices[0]).toBeTruthy()
  expect(view.plans).toHaveLength(2)
})

test('a plan without key results says so', () => {
  const host = withTemplate()
  for (let row = 4; row <= 4 + column(host, 'B').length; row++)
    for (const letter of ['A', 'B']) host.as(ANA).type(`'${ENGLISH.tab}'!${letter}${row}`, '')
  expect(call(host, 'meeting', {}).text).toContain('This plan has no key results yet.')
})

test('nothing set up says what to do', () => {
  expect(reply(openAddOn(), 'meeting', {})).toMatchObject({
    ok: false,
    message: expect.stringMatching(/set up/i),
  })
})

test('the check-in sidebar opens it beside the sheet', () => {
  const host = withTemplate()
  host.as(ANA).open().run('menuMeeting')
  expect(host.as(ANA).screen.dialog).toMatchObject({ title: 'Run the meeting', modal: false })
})
