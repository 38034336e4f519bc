import { expect, test } from 'vitest'
import { withSpills } from '../../../src/core/plan/spilled'

const IMPORT = '=IMPORTRANGE("abc", "Q3!F3:F5")'

test.each([
  { why: 'a column imported from elsewhere', formula: IMPORT },
  { why: 'with its errors caught', formula: `=IFERROR(${IMPORT.slice(1)}; "")` },
  { why: 'an array in braces', formula: '={X1:X3}' },
  { why: 'an array formula', formula: '= ArrayFormula(X1:X3*2)' },
])('$why: what it fills is a formula’s too, a row it leaves blank ends it', ({ formula }) => {
  const values = [
    ['a', 1],
    ['b', 2],
    ['c', 3],
    ['d', ''],
    ['e', 5],
  ]
  const formulas = [
    ['', formula],
    ['', ''],
    ['', ''],
    ['', ''],
    ['', ''],
  ]
  expect(withSpills(values, formulas).map(([, cell]) => cell)).toEqual([formula, formula, formula, '', ''])
})

test('a block fills the columns right of it as well', () => {
  const formula = '=QUERY(Data!A:C; "select A, B")'
  const values = [
    ['x', 1, 'note'],
    ['y', '', ''],
    ['z', 3, ''],
    ['', '', 'end'],
  ]
  const formulas = [
    [formula, '', '=1'],
    ['', '', ''],
    ['', '', ''],
    ['', '', ''],
  ]
  expect(withSpills(values, formulas)).toEqual([
    [formula, formula, '=1'],
    [formula, '', ''],
    [formula, formula, ''],
    ['', '', ''],
  ])
})

test('a formula with one result fills nothing', () => {
  const values = [[9], [5]]
  for (const formula of ['=SUM(FILTER(A:A; B:B))', '=X1', '=INDEX(X:X; 3)'])
    expect(withSpills(values, [[formula], ['']])).toEqual([[formula], ['']])
})
