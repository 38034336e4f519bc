import { expect, test } from 'vitest'
import { actionsAt } from '../../bench/actions'

/** Round trips and executions of each action, without the size in its name. */
const countsAt = (keyResults: number, log: number) =>
  actionsAt({ keyResults, log })
    .filter(({ unit }) => unit === 'round trips' || unit === 'executions')
    .map(({ what, value, unit }) => ({ what: what.split(':')[0], value, unit }))

// How they stay the same for thousands of rows is shown in test/slice/roundTrips.test.ts.
test('a larger plan with a longer history costs the round trips of a small one, and one execution', () => {
  const small = countsAt(10, 30)
  expect(small.map(({ what }) => what)).toEqual([
    'open the sidebar',
    'save 10 check-ins',
    'send the digest',
    'score the whole plan',
  ])
  expect(small.every(({ value }) => value > 0)).toBe(true)
  expect(small.at(-1)).toMatchObject({ value: 1, unit: 'executions' })
  expect(countsAt(40, 120)).toEqual(small)
})
