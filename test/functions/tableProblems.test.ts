import { describe, expect, test } from 'vitest'
import { GROW, HEADINGS, keyResult, progress, QUARTER, table } from './okrTable'
import { gives } from './typed'

describe('problems', () => {
  test.each([
    {
      why: 'text that is no number',
      cells: { Current: 'Q3-ish' },
      text: '⚠ Current is not a number: ‘Q3-ish’. Enter a number.',
    },
    {
      why: 'an error value',
      cells: { Current: '=NA()' },
      text: '⚠ Current is not a number: ‘#N/A’. Enter a number.',
    },
    {
      why: 'a cell that shows its own problem passes it on',
      cells: { Current: '⚠ The 3rd of 8: Date is missing. Enter it.' },
      text: '⚠ The 3rd of 8: Date is missing. Enter it.',
    },
    { why: 'no target', cells: { Target: '' }, text: '⚠ Target is missing. Enter it.' },
    {
      why: 'a date where a number belongs',
      cells: { Current: '2026-08-01' },
      text: '⚠ Current is a date (2026-08-01), but a number belongs there. Enter it as a number.',
    },
    {
      why: 'a boolean where a number belongs',
      cells: { Current: 'TRUE' },
      text: '⚠ Current is not a number: ‘TRUE’. Enter a number.',
    },
    {
      why: 'a percent beside plain numbers',
      cells: { Target: '60', Current: "'45%" },
      text: '⚠ Current is a percent (45%) beside plain numbers. Write all of them the same way.',
    },
    {
      why: 'no objective',
      cells: { Objective: '' },
      text: '⚠ ‘Contracts’ has no objective. Enter the objective it belongs to.',
    },
    {
      why: 'a negative weight',
      cells: { Weight: '-2' },
      text: '⚠ A weight is -2. A weight cannot be negative.',
    },
    {
      why: 'no way to go',
      cells: { Start: '48' },
      text: '⚠ Start and Target are both 48. Change one, or set Type to ‘at least’ or ‘at most’.',
    },
  ])('$why', ({ cells, text }) => {
    expect(keyResult(cells)).toEqual([text, '', ''])
  })

  test('the objective names the child that keeps it from its figure; the others go on', () => {
    expect(
      table(
        ['Grow'],
        ['Grow', 'Contracts', '', '0', '48', 'Q3-ish'],
        ['Grow', 'Calls', '', '0', '10', '5'],
        ['Keep'],
        ['Keep', 'Churn', '', '5', '3', '4'],
      ),
    ).toEqual([
      ['⚠ ‘Contracts’: Current is not a number: ‘Q3-ish’. Enter a number.', '', ''],
      ['⚠ Current is not a number: ‘Q3-ish’. Enter a number.', '', ''],
      [0.5, 0.5, 'on pace'],
      [0.5, 0.5, 'on pace'],
      [0.5, 0.5, 'on pace'],
    ])
  })

  test('a key result without an objective does not fall to the one above', () => {
    expect(table(['Grow'], ['Grow', 'a', '', '0', '10', '2'], ['', 'b', '', '0', '10', '8'])).toEqual([
      [0.2, 0.5, 'far behind'],
      [0.2, 0.5, 'far behind'],
      ['⚠ ‘b’ has no objective. Enter the objective it belongs to.', '', ''],
    ])
  })

  test('even where no key result has one', () => {
    expect(progress(['Grow'], ['', 'a', '', '0', '10', '2'])).toEqual([
      '',
      '⚠ ‘a’ has no objective. Enter the objective it belongs to.',
    ])
  })

  test('an objective text that is there twice', () => {
    expect(progress(['Grow'], ['Grow', 'a', '', '0', '10', '2'], ['Grow'])).toEqual([
      '⚠ ‘Grow’ appears more than once. Give each its own name.',
      0.2,
      '⚠ ‘Grow’ appears more than once. Give each its own name.',
    ])
  })

  test.each([
    {
      why: 'no headings',
      formula: `=OKR_TABLE(A2:P; ${QUARTER})`,
      error: 'No table of key results was found. It needs a heading row with at least Key result and Target.',
    },
    {
      why: 'a single cell',
      formula: `=OKR_TABLE(A1; ${QUARTER})`,
      error: 'No table of key results was found. It needs a heading row with at least Key result and Target.',
    },
    {
      why: 'no as-of',
      formula: '=OKR_TABLE(A1:P; "2026-07-01"; "2026-09-29")',
      error: 'As of is missing. Enter it.',
    },
    {
      why: 'the end before the start',
      formula: '=OKR_TABLE(A1:P; "2026-09-29"; "2026-07-01"; "2026-08-15")',
      error: 'The end (2026-07-01) comes before the start (2026-09-29). Correct one of the dates.',
    },
    {
      why: 'a column of days',
      formula: '=OKR_TABLE(A1:P; R1:R2; "2026-09-29"; "2026-08-15")',
      error: 'Start date is a range of 2 × 1 cells. Choose one cell.',
    },
  ])('of the whole call: $why', ({ formula, error }) => {
    expect(gives(formula, [HEADINGS, ...GROW])).toEqual({ error })
  })
})
