import { describe, expect, test } from 'vitest'
import { keyResultsOf, planIn, type Row, titles } from './aPlanGrid'

describe('which objective a key result with a blank one belongs to', () => {
  const headings = ['Objective', 'Key result', 'Start', 'Target', 'Current']
  const lost = ['', 'Lost', 0, 10, 5]
  test.each([
    {
      why: 'first row of its block',
      rows: [['Grow', 'Sign', 0, 10, 5], lost],
      are: [['Grow', 'Sign', 'Lost']],
    },
    { why: 'objective row above', rows: [['Grow', '', '', '', ''], lost], are: [['Grow', 'Lost']] },
    {
      why: 'the others repeat it',
      rows: [['Grow', '', '', '', ''], ['Grow', 'Sign', 0, 10, 5], lost],
      are: [
        ['Grow', 'Sign'],
        ['', 'Lost'],
      ],
    },
    { why: 'nothing above', rows: [lost], are: [['', 'Lost']] },
    {
      why: 'asked to be strict',
      rows: [['Grow', 'Sign', 0, 10, 5], lost],
      options: { blankObjective: 'problem' } as const,
      are: [
        ['Grow', 'Sign'],
        ['', 'Lost'],
      ],
    },
  ])('$why', ({ rows, options, are }) => {
    const plan = planIn([headings, ...rows], {}, options)
    expect(titles(plan)).toEqual(are)
    const problems = keyResultsOf(plan).map(({ title, problem }) => [title, problem?.code])
    const isLost = are.some(([title]) => title === '')
    expect(problems).toContainEqual(['Lost', isLost ? 'objectiveMissing' : undefined])
  })

  test('a merged cell says it for all its rows', () => {
    const rows = [
      headings,
      ['Grow', 'Sign', 0, 10, 5],
      lost,
      ['Keep', 'Renew', 0, 10, 5],
      ['Keep', 'More', 0, 10, 5],
    ]
    expect(titles(planIn(rows, { merges: ['A2:A3'] }))).toEqual([
      ['Grow', 'Sign', 'Lost'],
      ['Keep', 'Renew', 'More'],
    ])
  })
})

describe('what is left out, and what only looks like it', () => {
  const table = (last: readonly Row[]) => [
    ['Key result', 'Start', 'Target', 'Current'],
    ['Qualified meetings', 0, 45, 31],
    ...last,
  ]
  test.each([
    { why: 'a team’s sum', last: ['Team total', '', 95, 59] },
    { why: 'a footnote', last: ['Footnote: 2025 figures are audited.', '', '', ''] },
    { why: 'a line to sign', last: ['Signed by: ____', '', 'Manager: ____', ''] },
  ])('$why is no key result', ({ last }) => {
    expect(titles(planIn(table([last])))).toEqual([['', 'Qualified meetings']])
  })

  test('Signed contracts is no signature', () => {
    expect(titles(planIn(table([['Signed contracts', 14, 30, 17]])))).toEqual([
      ['', 'Qualified meetings', 'Signed contracts'],
    ])
  })
})
