import { describe, expect, test } from 'vitest'
import type { CellValue } from '../../../src/cell'
import { asDay } from '../../../src/core/dates/calendar'
import { examplesOf, originOf } from '../../../src/core/reading/examples'
import type { Grid } from '../../../src/core/reading/reading'
import { type ReadingOptions, readTables } from '../../../src/core/reading/readTables'
import { LANGUAGES, messagesOf } from '../../../src/messages'

type Row = readonly CellValue[]

const read = (values: readonly Row[], more: Partial<Grid> = {}, options: ReadingOptions = {}) =>
  readTables({ values, locale: () => 'en_US', dayOf: () => asDay(0), ...more }, options)

/** `0 Goal: target, guessed (neighbours)` */
const mappingIn = (values: readonly Row[], more: Partial<Grid> = {}, options: ReadingOptions = {}) =>
  read(values, more, options).tables[0]?.mapping.map(
    ({ column, heading, meaning = 'nothing', certainty, why }) =>
      `${column} ${heading}: ${meaning}, ${certainty}${why ? ` (${why.code})` : ''}`,
  )

const asked = (values: readonly Row[], more: Partial<Grid> = {}, options: ReadingOptions = {}) =>
  read(values, more, options).tables.flatMap(({ questions }) =>
    questions.map(
      ({ row, column, code, field, shown }) => `${row}/${column ?? '-'} ${code} ${field} ‘${shown}’`,
    ),
  )

const PLAIN = ['Objective', 'Key result', 'Owner', 'Start', 'Target', 'Current']

describe('how sure the meaning of a column is', () => {
  test.each([
    {
      why: 'headings that say it are sure',
      rows: [PLAIN],
      is: [
        '0 Objective: objective',
        '1 Key result: keyResult',
        '2 Owner: owner',
        '3 Start: start',
        '4 Target: target',
        '5 Current: current',
      ].map((it) => `${it}, sure`),
    },
    {
      why: 'one column for both kinds of row is a guess without a level',
      rows: [['Title', 'Owner', 'Target', 'Now']],
      is: [
        '0 Title: title, guessed (neighbours)',
        '1 Owner: owner, sure',
        '2 Target: target, sure',
        '3 Now: current, sure',
      ],
    },
    {
      why: 'with a level it is sure',
      rows: [['Level', 'Title', 'Owner', 'Target']],
      is: ['0 Level: level, sure', '1 Title: title, sure', '2 Owner: owner, sure', '3 Target: target, sure'],
    },
    {
      why: 'of two columns with one meaning the first is a guess, the other is not used',
      rows: [['Objective', 'Key result', 'Target', 'Actual', 'Latest']],
      is: [
        '0 Objective: objective, sure',
        '1 Key result: keyResult, sure',
        '2 Target: target, sure',
        '3 Actual: current, guessed (one-of-several)',
        '4 Latest: nothing, missing (one-of-several)',
      ],
    },
    {
      why: 'a word inside a longer heading is a guess',
      rows: [['Objective', 'Key result', 'Target', 'What we call the owner']],
      is: [
        '0 Objective: objective, sure',
        '1 Key result: keyResult, sure',
        '2 Target: target, sure',
        '3 What we call the owner: owner, guessed (part-of-heading)',
      ],
    },
    {
      why: 'columns nobody knows are told, empty ones without a heading are not',
      rows: [
        ['Objective', 'Key result', 'Target', 'Zebra', '', ''],
        ['Grow', 'Sign', 5, 'x', '', 'y'],
      ],
      is: [
        '0 Objective: objective, sure',
        '1 Key result: keyResult, sure',
        '2 Target: target, sure',
        '3 Zebra: nothing, missing (unknown-heading)',
        '5 : nothing, missing (no-heading)',
      ],
    },
    {
      why: 'Type that holds something else',
      rows: [
        ['Objective', 'Key result', 'Target', 'Type'],
        ['Grow', 'Sign', 5, 'committed'],
        ['Grow', 'Keep', 5, 'aspirational'],
      ],
      is: [
        '0 Objective: objective, sure',
        '1 Key result: keyResult, sure',
        '2 Target: target, sure',
        '3 Type: nothing, missing (other-values)',
      ],
    },
  ])('$why', ({ rows, is }) => {
    expect(mappingIn(rows)).toEqual(is)
  })

  test('the only column of its meaning is hidden', () => {
    expect(mappingIn([PLAIN], { hiddenColumns: [2] })?.[2]).toBe('2 Owner: owner, guessed (hidden)')
  })
})

describe('what a person says of the columns', () => {
  const rows = [
    ['Objective', 'Key result', 'Target', 'Actual', 'Latest', 'Zebra'],
    ['Grow', 'Sign', 5, 3, 4, 'Ann'],
  ]

  test('wins over the headings and is sure', () => {
    const mapping = { 3: 'ignore', 4: 'current', 5: 'owner' } as const
    expect(mappingIn(rows, {}, { mapping })).toEqual([
      '0 Objective: objective, sure',
      '1 Key result: keyResult, sure',
      '2 Target: target, sure',
      '3 Actual: nothing, sure (ignored)',
      '4 Latest: current, sure',
      '5 Zebra: owner, sure',
    ])
    const keyResult = read(rows, {}, { mapping }).tables[0]?.objectives[0]?.keyResults[0]
    expect(keyResult).toMatchObject({ current: { value: 4 }, owners: [{ name: 'Ann' }] })
    expect(asked(rows, {}, { mapping })).toEqual(['2/- start-missing start ‘’'])
  })

  test('one column may be both kinds of row', () => {
    const outline = [
      ['Was', 'Wer', 'Ziel?'],
      ['O1 Wachsen', '', ''],
      ['KR1 Kunden', 'Ann', 5],
    ]
    const mapping = { 0: 'title', 1: 'owner', 2: 'target' } as const
    const [table] = read(outline, {}, { mapping, headingRow: 1 }).tables
    expect(table?.objectives.map(({ title, keyResults }) => [title, keyResults[0]?.title])).toEqual([
      ['O1 Wachsen', 'KR1 Kunden'],
    ])
    expect(table?.mapping.map(({ meaning }) => meaning)).toEqual(['title', 'owner', 'target'])
  })
})

test('everything unsure is a question with its place and what stands there', () => {
  const rows = [
    ['Title', 'Target', 'Now', 'Due', 'Weight'],
    ['O1 Grow', '', '', '', ''],
    ['KR1 Sign', 5, 'TBD', 'weekly', 2],
    ['KR2 Renew', 'lots', 'about 3', '', ''],
  ]
  expect(asked(rows)).toEqual([
    '1/0 column-guessed keyResult ‘Title’',
    '1/- column-missing owner ‘’',
    '3/3 date-unreadable due ‘weekly’',
    '3/2 current-missing current ‘TBD’',
    '3/- start-missing start ‘’',
    '4/2 approximate-value current ‘about 3’',
    '4/1 value-unreadable target ‘lots’',
    '4/4 weights-partly-filled weight ‘’',
  ])
})

test.each(LANGUAGES)('every question is one line in %s, with what stands in the cell', (code) => {
  const rows = [
    ['Title', 'Target', 'Now', 'Due', 'Weight'],
    ['O1 Grow', '', '', '', ''],
    ['KR1 Sign', 5, 'TBD', 'weekly', 2],
    ['KR2 Renew', 'lots', 'about 3', '', ''],
  ]
  const { reading } = messagesOf(code)
  const [table] = read(rows).tables
  const lines = table?.questions.map(reading.question) ?? []
  expect(lines).toHaveLength(8)
  for (const text of lines) expect(text).toMatch(/^\S[^\n]{8,160}[.?。？]$/)
  expect(lines.filter((text, at) => !text.includes(table?.questions[at]?.shown ?? '?'))).toEqual([])
  expect(new Set(lines).size).toBe(8)
})

describe('where no table is found', () => {
  const WANTED =
    'Looked for a row of headings with a title (Objective, Key result, 目标, 关键结果 …), a value (Target, Current, Progress …) and a third column.'
  test.each([
    { why: 'an empty sheet', rows: [], says: `No OKR table was found: the sheet is empty. ${WANTED}` },
    {
      why: 'no heading at all',
      rows: [
        ['Milk', 2, ''],
        ['Bread', 1, ''],
      ],
      says: `No OKR table was found. ${WANTED} 2 rows were read. None of them has a heading we know.`,
    },
    {
      why: 'headings of something else',
      rows: [['Shopping'], ['Item', 'Owner', 'Zebra'], ['Milk', 'Ann', 2]],
      says: `No OKR table was found. ${WANTED} 3 rows were read. Row 2 came nearest with ‘Item’, ‘Owner’; it lacks more headings we know: a table needs at least three.`,
    },
  ])('it is said what was looked for and what was found: $why', ({ rows, says }) => {
    const { looked } = read(rows)
    expect(looked && messagesOf('en').reading.nothingFound(looked)).toBe(says)
    expect(looked && messagesOf('zh').reading.nothingFound(looked)).toMatch(/^没有找到 OKR 表格.*。$/)
  })

  test('with a table there is nothing to say', () => expect(read([PLAIN]).looked).toBeUndefined())
})

test('examples are the first key results read well, others only for want of them', () => {
  const rows = [
    PLAIN,
    ['Grow', 'No target', 'Ann', 0, '', 1],
    ['Grow', 'Sign', 'Ann', 0, 10, 4],
    ['Keep', 'Renew', 'Bo', 1, 'lots', 4],
    ['Keep', 'Upsell', 'Bo', 2, 8, 4],
  ]
  const [table] = read(rows).tables
  if (!table) throw new Error('no table was found')
  expect(examplesOf(table).map(({ objective, keyResult }) => [objective, keyResult.title])).toEqual([
    ['Grow', 'Sign'],
    ['Keep', 'Upsell'],
    ['Grow', 'No target'],
  ])
  expect(examplesOf(table, 1)).toHaveLength(1)
})

test('every value tells the cell it came from', () => {
  const [table] = read([['Title above'], PLAIN, ['Grow', 'Sign', 'Ann', 0, 10, 4]]).tables
  const keyResult = table?.objectives[0]?.keyResults[0]
  if (!keyResult) throw new Error('nothing was read')
  expect(originOf(keyResult, 'current')).toEqual({ row: 2, column: 5 })
  expect(originOf(keyResult, 'objective')).toEqual({ row: 2, column: 0 })
  expect(originOf(keyResult, 'weight')).toBeUndefined()
})
