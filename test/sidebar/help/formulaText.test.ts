import { describe, expect, test } from 'vitest'
import { formulaText, valueText } from '../../../sidebar/help/formulaText'
import { functionHelp } from '../../../src/functions/help'
import { gives } from '../../functions/typed'

describe('a formula as it is typed where the spreadsheet is', () => {
  test.each([
    { why: 'arguments', written: '=F(1; 2)', point: '=F(1, 2)', comma: '=F(1; 2)' },
    { why: 'decimals', written: '=F(0.5, 12)', point: '=F(0.5, 12)', comma: '=F(0,5; 12)' },
    { why: 'rows of an array', written: '=F({0.2; 0.6})', point: '=F({0.2; 0.6})', comma: '=F({0,2; 0,6})' },
    {
      why: 'columns of an array',
      written: '=F({1, 2; 3, 4})',
      point: '=F({1, 2; 3, 4})',
      comma: '=F({1\\ 2; 3\\ 4})',
    },
    { why: 'a call in an array', written: '={F(1; 2); 3}', point: '={F(1, 2); 3}', comma: '={F(1; 2); 3}' },
    {
      why: 'a text stays',
      written: '=F("1.5, a; (b"; 1)',
      point: '=F("1.5, a; (b", 1)',
      comma: '=F("1.5, a; (b"; 1)',
    },
    { why: 'a left-out argument', written: '=F(; 95%)', point: '=F(, 95%)', comma: '=F(; 95%)' },
    { why: 'references', written: '=F(A2:A9; $B$1)', point: '=F(A2:A9, $B$1)', comma: '=F(A2:A9; $B$1)' },
  ])('$why: $written', ({ written, point, comma }) => {
    expect(formulaText(written, '.')).toBe(point)
    expect(formulaText(written, ',')).toBe(comma)
  })

  test.each([
    { value: 0.45, point: '0.45', comma: '0,45' },
    { value: 'on pace', point: 'on pace', comma: 'on pace' },
    { value: true, point: 'TRUE', comma: 'TRUE' },
  ])('$value is shown as a cell there shows it', ({ value, point, comma }) => {
    expect(valueText(value, '.')).toBe(point)
    expect(valueText(value, ',')).toBe(comma)
  })
})

describe('every example can be pasted', () => {
  const examples = functionHelp.flatMap(({ examples }) =>
    examples.map(([formula, value]) => ({ formula, value })),
  )
  test.each(examples)('$formula', ({ formula, value }) => {
    expect(gives(formulaText(formula, '.'))).toEqual(value)
    expect(gives(formulaText(formula, ','), [], { locale: 'de_DE' })).toEqual(value)
  })
})
