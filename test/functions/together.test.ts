import { describe, expect, test } from 'vitest'
import { column, gives, type Rows, typed } from './typed'

const QUARTER = 'DATE(2026; 7; 1); DATE(2026; 9; 29); DATE(2026; 8; 15)'

/** Start, target, current of four key results; a blank row and one that cannot be read among them. */
const METRICS: Rows = [['0', '48', '12'], ['40', '25', '34'], [], ['0', '48', 'Q3-ish'], ['0', '10', '9']]
const PROGRESS = 'OKR_PROGRESS(A1:A5; B1:B5; C1:C5)'
const WRONG = '⚠ Current is not a number: ‘Q3-ish’. Enter a number.'

describe('inside formulas of the spreadsheet', () => {
  test.each([
    { why: 'ARRAYFORMULA', formula: `=ARRAYFORMULA(${PROGRESS})`, shows: column(0.25, 0.4, '', WRONG, 0.9) },
    {
      why: 'ARRAYFORMULA around IF, as people skip blank rows',
      formula: `=ARRAYFORMULA(IF(B1:B5=""; ""; ${PROGRESS}))`,
      shows: column(0.25, 0.4, '', WRONG, 0.9),
    },
    { why: 'IF', formula: `=IF(B1=""; ""; OKR_PROGRESS(A1; B1; C1))`, shows: 0.25 },
    { why: 'IFERROR, a problem', formula: '=IFERROR(OKR_PROGRESS(A4; B4; C4); "ask Ana")', shows: 'ask Ana' },
    { why: 'IFERROR, none', formula: '=IFERROR(OKR_PROGRESS(A1; B1; C1); "ask Ana")', shows: 0.25 },
    {
      why: 'ROUND',
      formula: '=ARRAYFORMULA(ROUND(OKR_PROGRESS(A1:A2; B1:B2; C1:C2); 1))',
      shows: column(0.3, 0.4),
    },
    { why: 'TEXT and &', formula: '="done: "&TEXT(OKR_PROGRESS(A1; B1; C1); "0%")', shows: 'done: 25%' },
    { why: 'a comparison', formula: '=OKR_PROGRESS(A1; B1; C1)>=25%', shows: true },
    {
      why: 'AVERAGE leaves out what is no number',
      formula: `=ROUND(AVERAGE(${PROGRESS}); 4)`,
      shows: 0.5167,
    },
    { why: 'INDEX', formula: `=INDEX(${PROGRESS}; 5)`, shows: 0.9 },
    { why: 'LET', formula: '=LET(p; OKR_PROGRESS(A1; B1; C1); p*2)', shows: 0.5 },
    {
      why: 'MAP, a call per row',
      formula: '=MAP(A1:A3; B1:B3; C1:C3; LAMBDA(s; t; c; IF(t=""; ""; OKR_PROGRESS(s; t; c))))',
      shows: column(0.25, 0.4, ''),
    },
    {
      why: 'an array of calls',
      formula: '={OKR_PROGRESS(A1; B1; C1); OKR_PROGRESS(A5; B5; C5)}',
      shows: column(0.25, 0.9),
    },
  ])('$why: $formula', ({ formula, shows }) => {
    expect(gives(formula, METRICS)).toEqual(shows)
  })
})

describe('arguments that are formulas', () => {
  test.each([
    {
      why: 'FILTER',
      formula: '=OKR_PROGRESS(FILTER(A1:A5; B1:B5>20); FILTER(B1:B5; B1:B5>20); FILTER(C1:C5; B1:B5>20))',
      shows: column(0.25, 0.4, WRONG),
    },
    { why: 'one row of a FILTER', formula: '=OKR_GRADE(FILTER({0.2; 0.9}; {1; 2}=2))', shows: 'green' },
    { why: 'SORT', formula: '=OKR_GRADE(SORT({0.9; 0.2; 0.5}))', shows: column('red', 'yellow', 'green') },
    {
      why: 'a list turned into a row',
      formula: '=OKR_ROLLUP(TRANSPOSE({0.2; 0.6}); TRANSPOSE({3; 1}))',
      shows: 0.3,
    },
    { why: 'percents in a list', formula: '=OKR_SHARES({40%; 35%; 25%})', shows: column(0.4, 0.35, 0.25) },
    { why: 'nothing at all', formula: '=OKR_ROLLUP(FILTER({0.2; 0.6}; {3; 1}>2); )', shows: 0.2 },
  ])('$why: $formula', ({ formula, shows }) => {
    expect(gives(formula, METRICS)).toEqual(shows)
  })

  test('whole columns, of another tab', () => {
    const { host, person } = typed(METRICS, {
      files: [
        { name: 'Tab.gs', source: "function tab() { SpreadsheetApp.getActive().insertSheet('Board') }" },
      ],
    })
    person.run('tab')
    person.type('Board!A1', '=OKR_PROGRESS(Sheet1!A:A; Sheet1!B:B; Sheet1!C:C)')
    expect(host.values('Board!A1:A6')).toEqual([...column(0.25, 0.4, '', WRONG, 0.9), [null]])
  })
})

describe('one formula feeds the next', () => {
  test('progress, rollup, grade', () => {
    expect(gives('=OKR_GRADE(OKR_ROLLUP(OKR_PROGRESS(A1:A3; B1:B3; C1:C3)))', METRICS)).toBe('red')
    expect(gives('=OKR_ROLLUP(OKR_PROGRESS(A1:A3; B1:B3; C1:C3); {3; 1; ""})', METRICS)).toBe(0.2875)
  })

  test('progress, pace: a problem is passed on, a blank row stays blank', () => {
    expect(gives(`=OKR_PACE(${PROGRESS}; ${QUARTER})`, METRICS)).toEqual(
      column('behind', 'on pace', '', WRONG, 'on pace'),
    )
  })

  test('a problem goes up the tree, and from there into grade and pace', () => {
    const tree = `OKR_TREE({"Grow"; "a"; "b"}; {""; "Grow"; "Grow"}; {""; "soon"; 0.8})`
    const wrong = 'Progress is not a number: ‘soon’. Enter a number.'
    expect(gives(`=OKR_GRADE(${tree})`)).toEqual(column(`⚠ ‘a’: ${wrong}`, `⚠ ${wrong}`, 'green'))
    expect(gives(`=OKR_PACE(${tree}; ${QUARTER})`)).toEqual(
      column(`⚠ ‘a’: ${wrong}`, `⚠ ${wrong}`, 'on pace'),
    )
  })

  test('table, rollup, grade', () => {
    const rows = [
      ['Objective', 'Key result', 'Start', 'Target', 'Current', 'Weight'],
      ['Grow'],
      ['Grow', 'Contracts', '0', '48', '12', '3'],
      ['Grow', 'Days of a sales cycle', '40', '25', '34', '1'],
    ]
    const table = 'OKR_TABLE(A1:F4; "2026-07-01"; "2026-09-29"; "2026-08-15")'
    expect(gives(`=OKR_GRADE(INDEX(${table}; 2; 1))`, rows)).toBe('red')
    expect(gives(`=INDEX(${table}; 2; 1)`, rows)).toBe(0.2875)
    expect(gives(`=OKR_ROLLUP(TAKE(INDEX(${table}; 0; 1); -2); F3:F4)`, rows)).toBe(0.2875)
  })

  test('log, current value, progress', () => {
    const log = [
      ['deals', '2026-07-06', '4'],
      ['deals', '2026-07-13', '3'],
      ['win rate', '2026-07-13', '24%'],
    ]
    expect(gives('=OKR_PROGRESS(0; 28; OKR_LATEST("deals"; A1:A; B1:B; C1:C; "sum"))', log)).toBe(0.25)
  })

  test('attainment, factor, payout', () => {
    const attained = 'OKR_ATTAINMENT({0; 0; 40}; {100; 100; 25}; {110; 90; 29.5})'
    expect(gives(`=MBO_PAYOUT(12000; {50; 30; 20}; MBO_FACTOR(${attained}; 0.8; 0.5; 2; 1.5))`)).toBe(9900)
  })
})

/** Rules some teams have and no function of its own: the functions together with those of the spreadsheet. */
describe('what a team may put together', () => {
  const WEEKS = [['97%'], ['94%'], ['96%'], ['95%'], ['90%'], ['99%'], ['95.5%'], ['98%']]
  /** The tolerance of a band: 5 % of the target, at least a half. */
  const band = 'OKR_PROGRESS(B1-MAX(5%*B1; 0.5); B1; B1-ABS(A1-B1))'
  /** Target and current of three products of very different value. */
  const PRODUCTS = [
    ['800000', '200000'],
    ['150000', '120000'],
    ['50000', '50000'],
  ]

  test.each([
    {
      why: 'kept, by the share of check-ins made',
      formula: '=OKR_ROLLUP(OKR_PROGRESS(; 95%; A1:A8; "at least"))',
      is: 0.75,
    },
    {
      why: 'kept, by the share of check-ins planned: a missed one is no success',
      formula: '=SUM(OKR_PROGRESS(; 95%; A1:A8; "at least"))/12',
      is: 0.5,
    },
    {
      why: 'kept, by the mean of all weeks',
      formula: '=OKR_PROGRESS(; 95%; AVERAGE(A1:A8); "at least")',
      is: 1,
    },
    { why: 'kept, by the worst week', formula: '=OKR_PROGRESS(; 95%; MIN(A1:A8); "at least")', is: 0 },
  ])('$why: $is', ({ formula, is }) => {
    expect(gives(formula, WEEKS)).toBe(is)
  })

  test.each([
    { why: 'on it', current: '40', target: '40', is: 1 },
    { why: '1.5 of 2 away', current: '41.5', target: '40', is: 0.25 },
    { why: 'the whole tolerance away', current: '38', target: '40', is: 0 },
    { why: 'a small target has a tolerance of a half', current: '4.6', target: '4.3', is: 0.4 },
  ])('near a value, by the distance: $why, $is', ({ current, target, is }) => {
    expect(gives(`=${band}`, [[current, target]])).toBe(is)
  })

  test('size counts: weights are the values of the targets, and that is the progress of their sum', () => {
    expect(gives('=OKR_ROLLUP(OKR_PROGRESS(0; A1:A3; B1:B3))', PRODUCTS)).toBeCloseTo(2.05 / 3, 12)
    expect(gives('=OKR_ROLLUP(OKR_PROGRESS(0; A1:A3; B1:B3); A1:A3)', PRODUCTS)).toBe(0.37)
    expect(gives('=OKR_PROGRESS(0; SUM(A1:A3); SUM(B1:B3))', PRODUCTS)).toBe(0.37)
  })

  test.each([
    { why: 'stages done, of equal weight', formula: '=OKR_ROLLUP({1; 1; 0; 0})', is: 0.5 },
    { why: 'stages done, weighted', formula: '=OKR_ROLLUP({1; 1; 0; 0}; {40; 30; 20; 10})', is: 0.7 },
    { why: 'linked tasks stop short of done', formula: '=MIN(95%; OKR_ROLLUP({1; 1; 1}))', is: 0.95 },
    { why: 'the value a day calls for', formula: `=40+(25-40)*OKR_EXPECTED(${QUARTER})`, is: 32.5 },
    {
      why: 'a zone named by hand scores 0.7',
      formula: '=OKR_SCORE(; ; ; ; ; SWITCH("target"; "commit"; 0.3; "target"; 0.7))',
      is: 0.7,
    },
    { why: 'a stretch from baseline and target', formula: '=OKR_ZONE(20; 20+(48-20)/0.7; 48)', is: 'target' },
    { why: 'and just below', formula: '=OKR_ZONE(20; 20+(48-20)/0.7; 47.99)', is: 'commit' },
    {
      why: 'a baseline from target and stretch',
      formula: '=OKR_ZONE((48-0.7*60)/0.3; 60; 31.99)',
      is: 'fail',
    },
    { why: 'costs paid by target over actual', formula: '=MBO_FACTOR(80/100; 0.8; 0.5)', is: 0.5 },
  ])('$why: $is', ({ formula, is }) => {
    expect(gives(formula)).toBe(is)
  })

  test('the worst child tells', () => {
    const worst =
      '=IFS(COUNTIF(A1:A4; "far behind"); "far behind"; COUNTIF(A1:A4; "behind"); "behind"; TRUE; "on pace")'
    expect(gives(worst, [['on pace'], ['behind'], ['too early'], ['']])).toBe('behind')
    expect(gives(worst, [['on pace'], ['behind'], ['far behind'], ['achieved']])).toBe('far behind')
    expect(gives(worst, [['on pace'], ['achieved'], ['too early'], ['']])).toBe('on pace')
  })

  /** Days since the start, values; the 40 is a slip. */
  test('where it lands: the median slope, not pulled up by a single value as other lines are', () => {
    const log = [
      ['0', '10'],
      ['7', '14'],
      ['14', '15'],
      ['21', '40'],
      ['28', '22'],
    ]
    const start = 'DATE(2026; 7; 1)'
    const ids = 'ARRAYFORMULA(IF(A1:A5=""; ""; "deals"))'
    const landing = `INDEX(OKR_FORECAST("deals"; ${start}+84; ${ids}; ARRAYFORMULA(${start}+A1:A5); B1:B5); 1; 2)`
    expect(gives(`=${landing}`, log)).toBe(48)
    expect(gives(`=ROUND((${landing}-B5)/56; 3)`, log)).toBe(0.464)
    expect(gives('=ROUND(SLOPE(B1:B5; A1:A5); 3)', log)).toBe(0.714)
    expect(gives('=ROUND(FORECAST(84; B1:B5; A1:A5); 1)', log)).toBe(70.2)
    expect(gives('=B5+(B5-B1)/A5*(84-A5)', log)).toBe(46)
  })
})
