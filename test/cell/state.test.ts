import { describe, expect, test } from 'vitest'
import { nearState, readListedState, readState } from '../../src/cell'

test.each([
  { words: ['Active', 'in progress', '进行中'], state: 'active' },
  {
    words: [
      'Paused',
      'on hold',
      'On-hold',
      'on_hold',
      'Paused (budget)',
      'On hold until May',
      '暂停',
      '🟡 已暂停',
      '暂停中',
      '暂停：等预算',
    ],
    state: 'paused',
  },
  {
    words: [
      'Cancelled',
      'canceled',
      'Cancelled – no budget',
      '取消',
      '已取消',
      '已经取消',
      '取消了',
      '已终止',
    ],
    state: 'cancelled',
  },
  { words: ['postponed', '顺延'], state: 'postponed' },
  { words: ['closed', '已关闭', '已完成'], state: 'closed' },
  { words: ['draft', '草稿'], state: 'draft' },
  { words: ['archived', '归档'], state: 'archived' },
  {
    words: ['', 'on track', 'Amber', '正常', '有风险', 3, 'Dropped: 4% now', 'Pausd', 'On track, paused ads'],
    state: undefined,
  },
])('$words are state $state', ({ words, state }) => {
  expect(words.map(readState)).toEqual(words.map(() => state))
})

describe('where nothing but states belongs', () => {
  test.each([
    { why: 'blank', words: ['', ' ', '-', 'n/a', '暂无'] },
    {
      why: 'how it goes',
      words: ['On track', 'at risk', '🟢', '🔴 Off track', 'Green', 'Delayed', 'Blocked'],
    },
    { why: 'how it goes, in Chinese', words: ['正常', '有风险', '滞后', '推进中', '逾期', '绿灯'] },
    { why: 'what our formulas write', words: ['on pace', 'behind', 'far behind', 'too early', 'past due'] },
    {
      why: 'what our formulas write in Chinese',
      words: ['进度正常', '落后', '严重落后', '为时尚早', '已逾期'],
    },
  ])('$why says nothing of counting: $words', ({ words }) => {
    expect(words.map((word) => readListedState(word))).toEqual(words.map(() => undefined))
  })

  test.each(['Pausd', 'Cancleled', 'Anna', 'maybe', '暂定', '华东'])('%s is no choice', (word) => {
    expect(() => readListedState(word)).toThrow('notAChoice')
  })

  test('an error value is one', () => {
    expect(() => readListedState('#REF!')).toThrow('errorValue')
  })
})

describe('in a column of any words', () => {
  test.each([
    { word: 'Pausd', state: 'paused' },
    { word: 'Puased', state: 'paused' },
    { word: 'pauseed', state: 'paused' },
    { word: 'on hodl', state: 'paused' },
    { word: 'Cancleled', state: 'cancelled' },
    { word: 'Pasdu', state: undefined, why: 'two slips' },
    { word: 'Cancelld', state: 'cancelled' },
    { word: 'Posponed', state: 'postponed' },
    { word: 'Defered', state: 'postponed' },
    { word: 'Passed', state: undefined, why: 'a word of its own' },
    { word: 'Referred', state: undefined, why: 'another word' },
    { word: 'Paused', state: undefined, why: 'no slip' },
    { word: 'Anna', state: undefined, why: 'nothing near' },
    { word: '', state: undefined, why: 'blank' },
  ])('$word hides $state', ({ word, state }) => {
    expect(nearState(word)).toBe(state)
  })
})
