import { describe, expect, test } from 'vitest'
import { COMPUTED, GROW, HEADINGS, keyResult, progress, TABLE, table } from './okrTable'
import { gives } from './typed'

describe('a table', () => {
  test('key results and their objective: progress, expected, pace', () => {
    expect(table(...GROW)).toEqual([
      [0.325, 0.5, 'behind'],
      [0.25, 0.5, 'behind'],
      [0.4, 0.5, 'on pace'],
    ])
  })

  test('an open range ends at the last used row; a blank row inside stays blank', () => {
    const shown = table(GROW[0] ?? [], GROW[1] ?? [], [], GROW[2] ?? [])
    expect(shown).toEqual([
      [0.325, 0.5, 'behind'],
      [0.25, 0.5, 'behind'],
      ['', '', ''],
      [0.4, 0.5, 'on pace'],
    ])
  })

  test('headings alone give headings', () => {
    expect(gives(TABLE, [HEADINGS])).toEqual([COMPUTED])
  })

  test('weights', () => {
    const rows = GROW.map((row, index) => [...row, ...(index > 0 ? [['', '3', '1'][index] ?? ''] : [])])
    expect(progress(...rows)).toEqual([0.2875, 0.25, 0.4])
  })

  test('what people type is read as in the other formulas', () => {
    expect(
      progress(
        ['Grow', 'Revenue', '', '0', "'240万", "'120万"],
        ['Grow', 'Margin', '', "'20%", "'60%", "'45%"],
        ['Grow', 'Calls', '', '0', '４８', '１２'],
        ['Grow', 'Launch', 'yes/no', '', '', 'done'],
      ),
    ).toEqual([0.5, 0.625, 0.25, 1])
  })

  test('objectives without key results have no value yet', () => {
    expect(table(['Grow'], ['Hire'])).toEqual([
      ['', '', ''],
      ['', '', ''],
    ])
  })

  test('key results may have the same title under different objectives', () => {
    expect(
      progress(['Grow', 'Contracts', '', '0', '48', '12'], ['Keep', 'Contracts', '', '0', '48', '36']),
    ).toEqual([0.25, 0.75])
  })
})

describe('a state', () => {
  test.each([
    { state: 'On track', why: 'says how it goes' },
    { state: '进行中', why: 'says how it goes, in Chinese' },
    { state: 'Waiting for legal', why: 'says nothing of counting' },
  ])('$state counts: it $why', ({ state }) => {
    expect(keyResult({ State: state })).toEqual([0.25, 0.5, 'behind'])
  })

  test.each(['On-hold', 'Paused (budget)', '暂停中'])('%s stops the row', (state) => {
    expect(keyResult({ State: state })).toEqual([0.25, '', ''])
  })

  test('a slip in a word that stops a row is asked about, not guessed', () => {
    expect(keyResult({ State: 'Pausd' })).toEqual([
      '⚠ State is ‘Pausd’. Choose one of: paused, active.',
      '',
      '',
    ])
  })
})

describe('expected and pace of a row', () => {
  test.each([
    {
      why: 'a keep type has no expected',
      cells: { Type: 'at least', Target: '10' },
      row: [1, '', 'on pace'],
    },
    { why: 'not kept', cells: { Type: 'at most', Target: '10' }, row: [0, '', 'far behind'] },
    {
      why: 'yes/no is expected like anything else',
      cells: { Type: 'yes/no', Start: '', Target: '', Current: 'no' },
      row: [0, 0.5, 'far behind'],
    },
    { why: 'its own due ends its pace', cells: { Due: '2026-08-20' }, row: [0.25, 0.9, 'far behind'] },
    { why: 'its own due is past', cells: { Due: '2026-08-14' }, row: [0.25, 1, 'past due'] },
    { why: 'achieved', cells: { Current: '60' }, row: [1, 0.5, 'achieved'] },
    { why: 'paused keeps its progress', cells: { State: 'paused' }, row: [0.25, '', ''] },
    { why: 'cancelled too', cells: { State: '取消' }, row: [0.25, '', ''] },
    { why: 'no current yet', cells: { Current: '' }, row: [0, 0.5, 'far behind'] },
    {
      why: 'a blank start of type increase',
      cells: { Start: '', Type: 'increase' },
      row: [0.25, 0.5, 'behind'],
    },
  ])('$why', ({ cells, row }) => {
    expect(keyResult(cells)).toEqual(row)
  })

  test('too early for anybody', () => {
    const shown = gives('=OKR_TABLE(A1:P; "2026-07-01"; "2026-09-29"; "2026-07-05")', [HEADINGS, ...GROW])
    expect(shown).toEqual([
      COMPUTED,
      ...[0.325, 0.25, 0.4].map((progress) => [progress, 4 / 90, 'too early']),
    ])
  })

  test('paused key results do not count for their objective', () => {
    expect(
      progress(['Grow'], ['Grow', 'a', '', '0', '10', '2', '', 'paused'], ['Grow', 'b', '', '0', '10', '6']),
    ).toEqual([0.6, 0.2, 0.6])
  })
})
