import { describe, expect, test } from 'vitest'
import { aRunner, typedWorkbook } from './fakes'

const REFUSED =
  'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN().'
const formulas = () => aRunner({ OKR_F: () => 'ran' })

describe('volatile arguments are refused', () => {
  test.each([
    { why: 'NOW itself', rows: [['=OKR_F(NOW())']] },
    { why: 'RAND inside an expression', rows: [['=OKR_F(1+2*RAND())']] },
    { why: 'RANDBETWEEN', rows: [['=OKR_F(RANDBETWEEN(1;6))']] },
    { why: 'RANDARRAY', rows: [['=OKR_F(RANDARRAY(2;2))']] },
    { why: 'in lower case', rows: [['=OKR_F(now())']] },
    { why: 'a cell with it', rows: [['=OKR_F(B1)', '=NOW()']] },
    { why: 'a cell that leads to it', rows: [['=OKR_F(B1)', '=C1', '=D1+1', '=RAND()']] },
    {
      why: 'a range with such a cell',
      rows: [['=OKR_F(B1:C9)', 'x'], ['', '', '=D1'], ['', '', ''], ['']].map((r, i) =>
        i === 0 ? [...r, '', '=NOW()'] : r,
      ),
    },
    { why: 'a cell that a volatile formula fills', rows: [['=OKR_F(B3)', '=SEQUENCE(3)*RAND()']] },
    { why: 'through a variable of LET', rows: [['=LET(x;NOW();OKR_F(x))']] },
    { why: 'inside another function', rows: [['=IF(OKR_F(NOW())=1;2;3)']] },
  ])('$why', ({ rows }) => {
    const runner = formulas()
    const workbook = typedWorkbook(rows, { formulas: runner })
    workbook.recalculate()
    expect(workbook.cell('Sheet1', 'A1')).toMatchObject({ display: '#ERROR!', error: REFUSED })
    runner.runs.length = 0
    workbook.recalculate()
    expect(runner.runs).toEqual([])
  })

  test.each([
    { why: 'TODAY is not on the list', rows: [['=OKR_F(TODAY())']] },
    { why: 'volatile cells elsewhere', rows: [['=OKR_F(B1)', '1', '=NOW()']] },
    { why: 'beside the call, not in it', rows: [['=IF(NOW()>0;OKR_F(B1))', '1']] },
    { why: 'the word in a text', rows: [['=OKR_F("NOW()")']] },
  ])('but not: $why', ({ rows }) => {
    const workbook = typedWorkbook(rows, { formulas: formulas() })
    expect(workbook.cell('Sheet1', 'A1').display).toBe('ran')
  })

  test('the refusal ends when the volatile cell becomes a value, and comes back', () => {
    const workbook = typedWorkbook([['=OKR_F(B1)', '=C1', '=NOW()']], { formulas: formulas() })
    expect(workbook.cell('Sheet1', 'A1').display).toBe('#ERROR!')
    workbook.typed('Sheet1', 'C1', '5')
    expect(workbook.cell('Sheet1', 'A1').display).toBe('ran')
    workbook.typed('Sheet1', 'C1', '=RAND()')
    expect(workbook.cell('Sheet1', 'A1').error).toBe(REFUSED)
  })
})
