import { describe, expect, test } from 'vitest'
import { column, gives, typed } from './typed'

describe('one key result', () => {
  test.each([
    { why: 'halfway up', call: '0; 200; 50', progress: 0.25 },
    { why: 'down counts like up', call: '40; 25; 34', progress: 0.4 },
    { why: 'a step back is no less than nothing', call: '40; 25; 52', progress: 0 },
    { why: 'past the target is no more than all of it', call: '0; 200; 900', progress: 1 },
    { why: 'an exact tenth, without the dust of binary fractions', call: '0; 1; 0.1+0.2', progress: 0.3 },
    { why: 'no current yet has not begun', call: '0; 200', progress: 0 },
    { why: 'a blank start is 0 where the type says increase', call: '; 200; 50; "increase"', progress: 0.25 },
    { why: 'at least ignores the start', call: '99; 95%; 97%; "at least"', progress: 1 },
    { why: 'at least: the limit itself is kept', call: '; 95%; 95%; "at least"', progress: 1 },
    { why: 'at least: below the limit', call: '; 95%; 94.9%; "at least"', progress: 0 },
    { why: 'at most needs no start', call: '; 3; 2; "at most"', progress: 1 },
    { why: 'at most: above the limit', call: '; 3; 3.1; "at most"', progress: 0 },
    { why: 'a limit in the target says the type', call: '; "≥95%"; "96%"', progress: 1 },
    { why: 'a limit in the target, not kept', call: '; "at most 3"; 4', progress: 0 },
    { why: 'with a start it is a way to go', call: '80%; "≥90%"; 85%', progress: 0.5 },
    { why: 'within: from lowest to highest', call: '10; 20; 20; "within"', progress: 1 },
    { why: 'within: outside', call: '10; 20; 21; "within"', progress: 0 },
    { why: 'yes/no needs neither start nor target', call: ';; 1; "yes/no"', progress: 1 },
    { why: 'yes/no: not done', call: ';; 0; "yes/no"', progress: 0 },
    { why: 'yes/no: a ticked box', call: '; TRUE; TRUE; "yes/no"', progress: 1 },
    { why: 'yes/no: a box not ticked', call: '; TRUE; FALSE; "yes/no"', progress: 0 },
    { why: 'yes/no in words', call: '"No"; "Yes"; "Done"; "yes/no"', progress: 1 },
    { why: 'yes/no: 未完成', call: ';; "未完成"; "是/否"', progress: 0 },
    { why: 'yes/no: under way is not done', call: ';; "in progress"; "yes/no"', progress: 0 },
    { why: 'a kept key result that has no value yet', call: '; 95%;; "at least"', progress: 0 },
    { why: 'start is target, direction said, met', call: '30; 30; 31; "increase"', progress: 1 },
    { why: 'start is target, direction said, not met', call: '30; 30; 31; "decrease"', progress: 0 },
    { why: 'the type in Chinese', call: '40; 25; 34; "降低"', progress: 0.4 },
    { why: '提升', call: '; 200; 50; "提升"', progress: 0.25 },
    { why: '减少', call: '40; 25; 34; "减少"', progress: 0.4 },
    { why: '不低于', call: '; 95; 97; "不低于"', progress: 1 },
    { why: '不超过', call: '; 3; 4; "不超过"', progress: 0 },
    { why: '不高于', call: '; 3; 3; "不高于"', progress: 1 },
    { why: '区间内', call: '10; 20; 15; "区间内"', progress: 1 },
    { why: 'mindestens', call: '; 95; 97; "mindestens"', progress: 1 },
    { why: 'Au plus', call: '; 3; 4; "Au plus"', progress: 0 },
    { why: 'reducir', call: '40; 25; 34; "reducir"', progress: 0.4 },
    { why: 'ja/nein', call: ';; "ja"; "ja/nein"', progress: 1 },
    { why: '是/否', call: ';; 1; "是/否"', progress: 1 },
    { why: 'the largest numbers a cell holds', call: '-1E308; 1E308; 0', progress: 0.5 },
  ])('$why: OKR_PROGRESS($call) is $progress', ({ call, progress }) => {
    expect(gives(`=OKR_PROGRESS(${call})`)).toBe(progress)
  })

  test.each([
    { why: 'below the start', call: '40; 25; 52', attainment: -0.8 },
    { why: 'past the target', call: '0; 200; 250', attainment: 1.25 },
    { why: 'no current yet', call: '0; 200', attainment: 0 },
  ])('attainment has no limits, $why: OKR_ATTAINMENT($call)', ({ call, attainment }) => {
    expect(gives(`=OKR_ATTAINMENT(${call})`)).toBe(attainment)
  })
})

describe('what people type', () => {
  test.each([
    { why: 'percents', row: ['20%', '60%', '45%'], progress: 0.625 },
    { why: 'money in millions', row: ['$0', '$2.4M', '$1.2M'], progress: 0.5 },
    { why: '万', row: ['0', '200万', '120万'], progress: 0.6 },
    { why: 'full-width digits', row: ['０', '４８', '１２'], progress: 0.25 },
    { why: 'thousands separators', row: ['0', '4,000', '1,200'], progress: 0.3 },
    { why: 'a unit behind the number', row: ['40 days', '25 days', '34 days'], progress: 0.4 },
    { why: 'a word for "nothing yet"', row: ['0', '48', 'TBD'], progress: 0 },
    { why: '待定', row: ['0', '48', '待定'], progress: 0 },
    { why: 'a percent beside ratios', row: ['0', '1', '45%'], progress: 0.45 },
    { why: 'a typed percent is a number like any other', row: ['0', '60', '45%'], progress: 0.0075 },
  ])('$why: $row', ({ row, progress }) => {
    expect(gives('=OKR_PROGRESS(A1; B1; C1)', [row])).toBe(progress)
  })

  test.each([
    { locale: 'de_DE', row: ['0', '2.469', "'1.234,5"], progress: 0.5 },
    { locale: 'de_DE', row: ['0', "'3,0 Mio. €", "'1,5 Mio. €"], progress: 0.5 },
    { locale: 'fr_FR', row: ['0', '20', "'12,5 %"], progress: undefined },
    { locale: 'en_US', row: ['0', '2469', "'1,234.5"], progress: 0.5 },
    { locale: 'zh_CN', row: ['0', '¥240万', '¥120万'], progress: 0.5 },
  ])('the separators of the spreadsheet: $row in $locale', ({ locale, row, progress }) => {
    const shown = gives('=OKR_PROGRESS(A1; B1; C1)', [row], { locale })
    if (progress === undefined) expect(shown).toHaveProperty('error', expect.stringContaining('12.5%'))
    else expect(shown).toBe(progress)
  })

  test('nobody is asked for the locale while nothing has to be read', () => {
    const sheet = typed([['0', '48', '12', 'increase']])
    const plain = sheet.host.meter.of(() => sheet.gives('=OKR_PROGRESS(A1; B1; C1; D1)'))
    expect(plain).toMatchObject({ formulaExecutions: 1, formulaCalls: {} })
    const read = typed([
      ['0', '4.8k', '1.2k'],
      ['0', '3.6k', '1.2k'],
    ])
    const { formulaCalls } = read.host.meter.of(() => read.gives('=OKR_PROGRESS(A1:A2; B1:B2; C1:C2)'))
    expect(formulaCalls['Spreadsheet.getSpreadsheetLocale']).toBe(1)
  })
})

describe('a problem of a single call is its message', () => {
  test.each([
    {
      why: 'text that is no number, with its argument',
      row: ['0', '48', 'Q3-ish'],
      error: 'Current is not a number: ‘Q3-ish’. Enter a number.',
    },
    { why: 'a boolean', row: ['0', '48', 'TRUE'], error: 'Current is not a number: ‘TRUE’. Enter a number.' },
    {
      why: 'a date',
      row: ['0', '2026-09-30', '5'],
      error: 'Target is a date (2026-09-30), but a number belongs there. Enter it as a number.',
    },
    {
      why: 'an error value',
      row: ['=NA()', '48', '5'],
      error: 'Start is not a number: ‘#N/A’. Enter a number.',
    },
    {
      why: 'a sign without a sentence is no problem of another cell',
      row: ['0', '48', '⚠'],
      error: 'Current is not a number: ‘⚠’. Enter a number.',
    },
    { why: 'another', row: ['0', '=1/0', '5'], error: 'Target is not a number: ‘#DIV/0!’. Enter a number.' },
    {
      why: 'two readings',
      row: ['0', '48', '1,5'],
      error: 'Current can be read in two ways: ‘1,5’. Write 1.5 or 15.',
    },
    {
      why: 'two readings of a figure with its unit',
      row: ['0', '48', '€0,5'],
      error: 'Current can be read in two ways: ‘€0,5’. Write 0.5 or 5.',
    },
    {
      why: 'more than two readings',
      row: ['0', '48', '1,5,20'],
      error: 'Current can be read in two ways: ‘1,5,20’. Write it without separators between thousands.',
    },
    { why: 'no target', row: ['0', '', '5'], error: 'Target is missing. Enter it.' },
    {
      why: 'no start and no direction',
      row: ['', '48', '5'],
      error:
        'Start is missing: without it progress cannot be measured. Enter the value the cycle began with.',
    },
    {
      why: 'no way to go',
      row: ['30', '30', '30'],
      error: 'Start and Target are both 30. Change one, or set Type to ‘at least’ or ‘at most’.',
    },
    {
      why: 'a percent beside plain numbers',
      row: ['0', '60', "'45%"],
      error: 'Current is a percent (45%) beside plain numbers. Write all of them the same way.',
    },
    {
      why: 'a percent that binary fractions miss',
      row: ['0', '60', "'29%"],
      error: 'Current is a percent (29%) beside plain numbers. Write all of them the same way.',
    },
    {
      why: 'a type nobody knows',
      row: ['0', '48', '5', 'sideways'],
      error: 'Type is ‘sideways’. Choose one of: increase, decrease, at least, at most, within, yes/no.',
    },
    {
      why: 'a direction against the numbers',
      row: ['0', '48', '5', 'decrease'],
      error: 'Type says decrease, but Target goes from 0 to 48. Correct one of them.',
    },
    {
      why: 'the lowest value above the highest',
      row: ['20', '10', '15', 'within'],
      error:
        'Type says within, but the lowest value (Start, 20) is above the highest (Target, 10). Swap them.',
    },
    {
      why: 'yes where a number belongs',
      row: ['0', '48', 'yes'],
      error: 'Current is not a number: ‘yes’. Enter a number.',
    },
    {
      why: 'within without its lowest value',
      row: ['', '48', '5', 'within'],
      error:
        'Start is missing: without it progress cannot be measured. Enter the value the cycle began with.',
    },
  ])('$why', ({ row, error }) => {
    expect(gives('=OKR_PROGRESS(A1; B1; C1; D1)', [row])).toEqual({ error })
  })

  test('in Chinese where the spreadsheet is', () => {
    const sheet = typed([['0', '48', 'Q3左右吧']], { locale: 'zh_CN' })
    expect(sheet.gives('=OKR_PROGRESS(A1; B1; C1)')).toEqual({
      error: '当前值不是数字：“Q3左右吧”。请填写数字。',
    })
  })

  test('choices are words of the language too', () => {
    const sheet = typed([['0', '48', '5', '横向']], { locale: 'zh_CN' })
    expect(sheet.gives('=OKR_PROGRESS(A1; B1; C1; D1)')).toEqual({
      error: '类型为“横向”。可选：增加、降低、不低于、不超过、区间内、是/否。',
    })
  })

  test.each([
    { call: '0; 48; 12; "降低"', error: '类型为“降低”，但数值是从 0 到 48。请改正其中一项。' },
    {
      call: '20; 10; 15; "within"',
      error: '类型为“区间内”，但下限（起始值 20）高于上限（目标值 10）。请对调两者。',
    },
  ])('the type is told in the language of the sentence: $call', ({ call, error }) => {
    expect(gives(`=OKR_PROGRESS(${call})`, [], { locale: 'zh_CN' })).toEqual({ error })
  })

  test('one row is one row', () => {
    expect(gives('=OKR_ROLLUP({0.2; 0.4}; {1})')).toEqual({
      error: 'Weight has 1 row, but Progress has 2. Choose the same rows for both.',
    })
  })

  test('a block where a column belongs', () => {
    const sheet = typed([
      ['0', '48', '5'],
      ['0', '60', '6'],
    ])
    expect(sheet.gives('=OKR_PROGRESS(A1:B2; B1:B2; C1:C2)')).toEqual({
      error: 'Start is a block of 2 × 2 cells. Choose one column.',
    })
  })

  test('columns of different lengths, where values would be lost', () => {
    const sheet = typed([
      ['0', '48', '5'],
      ['0', '60', '6'],
      ['0', '70', '7'],
    ])
    expect(sheet.gives('=OKR_PROGRESS(A1:A2; B1:B3; C1:C3)')).toEqual({
      error: 'Start has 2 rows, but Target has 3. Choose the same rows for both.',
    })
  })
})

const TWO_NOTATIONS = '⚠ Target is a percent (45%) beside plain numbers. Write all of them the same way.'

describe('columns', () => {
  const rows = [
    ['Start', 'Target', 'Current', 'Type'],
    ['0', '48', '12', ''],
    ['', '', '', ''],
    ['40', '25', '34', 'decrease'],
    ['0', '48', 'Q3-ish', ''],
    ['0', "'45%", '60', ''],
    ['', '95', '97', 'at least'],
  ]
  const results = column(
    0.25,
    '',
    0.4,
    '⚠ Current is not a number: ‘Q3-ish’. Enter a number.',
    TWO_NOTATIONS,
    1,
  )

  test('one result per row; a blank row inside stays blank, a bad one says why', () => {
    expect(gives('=OKR_PROGRESS(A2:A7; B2:B7; C2:C7; D2:D7)', rows)).toEqual(results)
  })

  test('open ranges end at the last used row', () => {
    expect(gives('=OKR_PROGRESS(A2:A; B2:B; C2:C; D2:D)', rows)).toEqual(results)
  })

  test('the words are those of the spreadsheet', () => {
    expect(gives('=OKR_PROGRESS(A5:A6; B5:B6; C5:C6)', rows, { locale: 'zh_CN' })).toEqual(
      column(
        '⚠ 当前值不是数字：“Q3-ish”。请填写数字。',
        '⚠ 目标值是百分比（45%），旁边却是普通数字。请统一写法。',
      ),
    )
  })

  test.each([
    {
      why: 'a constant before columns',
      formula: '=OKR_PROGRESS(0; B2:B4; C2:C4)',
      results: column(0.25, '', 1),
    },
    {
      why: 'a single cell before columns',
      formula: '=OKR_PROGRESS(A2; B2:B4; C2:C4)',
      results: column(0.25, '', 1),
    },
    {
      why: 'one column among constants',
      formula: '=OKR_PROGRESS(0; 48; C2:C4)',
      results: column(0.25, '', 34 / 48),
    },
    {
      why: 'a type for all rows; constants make no row used',
      formula: '=OKR_PROGRESS(; B2:B; C2:C; "at least")',
      results: column(0, '', 1, '⚠ Current is not a number: ‘Q3-ish’. Enter a number.', TWO_NOTATIONS, 1),
    },
    {
      why: 'an unreadable constant is the message of the call',
      formula: '=OKR_PROGRESS("none of it"; B2:B4; C2:C4)',
      results: { error: 'Start is not a number: ‘none of it’. Enter a number.' },
    },
  ])('$why', ({ formula, results }) => {
    expect(gives(formula, rows)).toEqual(results)
  })

  test('a column that is blank as a whole is one blank', () => {
    expect(gives('=OKR_PROGRESS(A2:A; B2:B; C2:C)')).toBe('')
  })

  test('a column of one cell is a single value', () => {
    expect(typed([['0', '48', '12']]).gives('=OKR_PROGRESS(A1:A1; B1:B1; C1:C1)')).toBe(0.25)
  })

  test('a shorter column will do where its missing rows are blank anyway', () => {
    expect(gives('=OKR_PROGRESS(A2:A4; B2:B4; C2:C3)', rows)).toEqual({
      error: 'Current has 2 rows, but Start has 3. Choose the same rows for both.',
    })
    expect(gives('=OKR_PROGRESS(A2:A4; B2:B4; C2:C3)', rows.slice(0, 3))).toBe(0.25)
  })

  test('attainment goes by rows as well', () => {
    expect(gives('=OKR_ATTAINMENT(A2:A4; B2:B4; C2:C4)', rows)).toEqual(column(0.25, '', 0.4))
  })

  test('one execution for the whole column', () => {
    const sheet = typed(rows)
    const { formulaExecutions } = sheet.host.meter.of(() => sheet.gives('=OKR_PROGRESS(A2:A; B2:B; C2:C)'))
    expect(formulaExecutions).toBe(1)
  })

  test('the result follows the cells it was made of', () => {
    const sheet = typed(rows)
    sheet.gives('=OKR_PROGRESS(A2:A; B2:B; C2:C)')
    sheet.person.type('C2', '24')
    expect(sheet.host.values('T1:T2')).toEqual(column(0.5, ''))
  })
})

test.each(['NOW()', 'RAND()'])('what changes by itself is refused as an argument: %s', (volatile) => {
  const sheet = typed([['0', '48', `=${volatile}`]])
  expect(sheet.gives('=OKR_PROGRESS(A1; B1; C1)')).toEqual({
    error:
      'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN().',
  })
})
