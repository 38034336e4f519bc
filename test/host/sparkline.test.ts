import { expect, test } from 'vitest'
import { sparklineOf } from '../../host/core/engine/sparkline'
import { typedWorkbook } from './fakes'

/** What a formula in the first cell would draw, of the cells beside it. */
function drawn(formula: string, ...beside: string[]) {
  const workbook = typedWorkbook([[formula, ...beside]])
  workbook.getters.getEvaluatedCell({ sheetId: workbook.activeSheetId, col: 0, row: 0 })
  return [...workbook.sparklines.values()][0]
}

test.each([
  { why: 'an array', formula: '=SPARKLINE(HSTACK(45;9;46))', values: [45, 9, 46] },
  {
    why: 'a row of cells with a blank and a word',
    formula: '=SPARKLINE(B1:E1)',
    values: [1, undefined, undefined, 4],
  },
  { why: 'one number', formula: '=SPARKLINE(B1)', values: [1] },
])('draws the numbers of $why, each in its place', ({ formula, values }) => {
  expect(drawn(formula, '1', '', 'n/a', '4')?.values).toEqual(values)
})

test('options are known by their names, whatever their case; the cell itself shows no text', () => {
  const formula = '=SPARKLINE(B1:C1; VSTACK(HSTACK("ChartType";"bar");HSTACK("max";100)))'
  expect([...(drawn(formula)?.options ?? [])]).toEqual([
    ['charttype', 'bar'],
    ['max', 100],
  ])
})

test('no options are no options', () => {
  expect(sparklineOf([[{ value: 3 }]], undefined)).toEqual({ values: [3], options: new Map() })
})
