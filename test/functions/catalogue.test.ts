import { expect, test } from 'vitest'
import { openHost } from '../../host/node/openHost'
import { functions } from '../../src/functions'

/** Formulas in other people's files hold on to these: a name or an argument may be added, never changed. */
const catalogue = {
  OKR_TABLE: 'table, cycle_start, cycle_end, as_of',
  OKR_PROGRESS: 'start, target, current, [type]',
  OKR_ATTAINMENT: 'start, target, current',
  OKR_SCORE: 'start, target, current, [value_at_0_3], [value_at_0_7], [override]',
  OKR_ZONE: 'baseline, stretch, current, [language]',
  OKR_ROLLUP: 'progress, [weights], [states]',
  OKR_TREE: 'names, parents, progress, [weights], [states]',
  OKR_SHARES: 'weights',
  OKR_EXPLAIN: 'names, progress, [weights], [states]',
  OKR_LATEST: 'ids, log_ids, log_dates, log_values, [mode], [from], [as_of], [log_states], [start]',
  OKR_EXPECTED: 'start_date, end_date, as_of, [checkpoint_dates], [checkpoint_shares]',
  OKR_PACE:
    'progress, start_date, end_date, as_of, [type], [expected], [behind_after], [far_behind_after], [language]',
  OKR_GRADE: 'score, [commitment], [language]',
  OKR_FORECAST: 'ids, end_date, log_ids, log_dates, log_values, [log_states], [lowest], [highest]',
  OKR_REALISM: 'start, target, past_values',
  MBO_FACTOR: 'attainment, [threshold], [pay_at_threshold], [accelerator], [cap]',
  MBO_STEPS: 'value, edges, pays, [mode]',
  MBO_PAYOUT: 'target_incentive, weights, factors, [gate], [proration], [decimals]',
}

test.each(Object.entries(catalogue))('%s(%s)', (name, args) => {
  const declared = functions.find((it) => it.name === name)
  expect(Object.keys(declared?.args ?? {})).toEqual(args.split(', ').map((arg) => arg.replace(/[[\]]/g, '')))
})

test.each(Object.entries(catalogue))('what %s may leave out comes last', (name) => {
  const optional = Object.values(functions.find((it) => it.name === name)?.args ?? {}).map((it) =>
    it.about.startsWith('Optional:'),
  )
  expect(optional).toEqual([...optional].sort())
})

test('names are unique, in capitals, and no address of a cell', () => {
  const names = functions.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^(OKR|MBO)_[A-Z]+$/)
})

test('every declared function is one a cell can call', () => {
  const { program } = openHost({ dist: 'dist' })
  for (const { name } of functions) expect(program.customFunctions).toContain(name)
})
