import { expect, test } from 'vitest'
import { column, gives } from './typed'

/** Start, target; past values in the third column. */
const rows = [
  ['42', '54', '10'],
  ['42', '51', '14'],
  ['', '', '26'],
  ['42', '70', '34'],
  ['42', '42', '42'],
  ['42', 'more'],
]

test('one history for all rows, the numbers beside the word', () => {
  expect(gives('=OKR_REALISM(A1:A; B1:B; C1:C)', rows)).toEqual(
    column(
      'stretch: +12 planned; +8 ± 3.266 a cycle before (4 changes, z = 1.22)',
      'usual: +9 planned; +8 ± 3.266 a cycle before (4 changes, z = 0.31)',
      '',
      'too high: +28 planned; +8 ± 3.266 a cycle before (4 changes, z = 6.12). Plan less, or write down what is new.',
      '⚠ Start and Target are both 42. Change one of them.',
      '⚠ Target is not a number: ‘more’. Enter a number.',
    ),
  )
})

test.each([
  {
    why: 'little history',
    formula: '=OKR_REALISM(5; 10; {5; 5; 5})',
    shows: 'bold: 10 planned; best 5, last 5. Write down why it can be reached.',
  },
  {
    why: 'no more than last time',
    formula: '=OKR_REALISM(900000; 1150000; {1200000; 1150000})',
    shows: 'too low: 1,150,000 planned; best 1,200,000, last 1,150,000',
  },
  {
    why: 'down',
    formula: '=OKR_REALISM(60; 53; {72; 70; 64; 60})',
    shows: 'stretch: −7 planned; −4 ± 2 a cycle before (3 changes, z = 1.5)',
  },
  {
    why: 'blanks in the history are no levels',
    formula: '=OKR_REALISM(60; 53; {72; 70; ""; 64; 60})',
    shows: 'stretch: −7 planned; −4 ± 2 a cycle before (3 changes, z = 1.5)',
  },
  {
    why: 'rates',
    formula: '=OKR_REALISM(22%; 30%; {20%; 22%})',
    shows: 'bold: 0.3 planned; best 0.22, last 0.22. Write down why it can be reached.',
  },
  { why: 'no history', formula: '=OKR_REALISM(5; 10; A1:A3)', shows: '' },
])('$why', ({ formula, shows }) => {
  expect(gives(formula)).toBe(shows)
})

test('in a Chinese spreadsheet', () => {
  const zh = { locale: 'zh_CN' }
  expect(gives('=OKR_REALISM(42; 54; {10; 14; 26; 34; 42})', [], zh)).toBe(
    '有挑战：计划变化 +12；以往每周期 +8 ± 3.266（共 4 次变化，z = 1.22）',
  )
  expect(gives('=OKR_REALISM(5; 10; {5; 5; 5})', [], zh)).toBe(
    '激进：计划达到 10；历史最好 5，最近 5。请写明为什么能够达到。',
  )
})

test.each([
  { why: 'no target', formula: '=OKR_REALISM(5; A1; {5})', error: 'Target is missing. Enter it.' },
  {
    why: 'a percent beside plain numbers',
    formula: '=OKR_REALISM("45%"; "60%"; {40; 42})',
    error: 'Start is a percent (45%) beside plain numbers. Write all of them the same way.',
  },
  {
    why: 'an unreadable level',
    formula: '=OKR_REALISM(5; 10; {5; "Q3-ish"})',
    error: 'The 2nd of 2: Value is not a number: ‘Q3-ish’. Enter a number.',
  },
])('$why', ({ formula, error }) => {
  expect(gives(formula)).toEqual({ error })
})
