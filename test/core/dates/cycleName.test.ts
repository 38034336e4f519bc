import { expect, test } from 'vitest'
import { cycleFor } from '../../../src/core/dates/cycle'
import { renamedFor } from '../../../src/core/dates/cycleName'
import { day } from '../aPlan'

const quarter = (iso: string) => cycleFor('quarter', day(iso))
const Q3 = quarter('2026-07-01')
const Q4 = quarter('2026-10-01')

test.each([
  { name: 'Our OKRs Q3 2026', from: Q3, to: Q4, says: 'Our OKRs Q4 2026', why: 'quarter and year' },
  { name: 'Sales q3', from: Q3, to: Q4, says: 'Sales q4', why: 'as it is written' },
  { name: '2026 Q4 plan', from: Q4, to: quarter('2027-01-01'), says: '2027 Q1 plan', why: 'over the year' },
  { name: '2026年三季度OKR', from: Q3, to: Q4, says: '2026年四季度OKR', why: 'in Chinese' },
  { name: '第3季度', from: Q3, to: Q4, says: '第4季度', why: 'in Chinese, with a figure' },
  { name: 'Sales team OKRs', from: Q3, to: Q4, says: 'Sales team OKRs', why: 'nothing to say' },
  { name: 'Q2 leftovers', from: Q3, to: Q4, says: 'Q2 leftovers', why: 'another quarter' },
  {
    name: 'Team 2026',
    from: Q4,
    to: quarter('2027-01-01'),
    says: 'Team 2026',
    why: 'a year alone may be anything',
  },
  { name: 'Q30 to Q3 customers', from: Q3, to: Q4, says: 'Q30 to Q4 customers', why: 'no part of a number' },
  {
    name: 'Plan Q3',
    from: Q3,
    to: cycleFor('half', day('2027-01-01')),
    says: 'Plan Q3',
    why: 'a half-year is no quarter',
  },
])('$name becomes $says ($why)', ({ name, from, to, says }) => {
  expect(renamedFor(name, from, to)).toBe(says)
})
