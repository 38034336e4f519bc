import { describe, expect, test } from 'vitest'
import {
  isBlank,
  isErrorText,
  isNoValue,
  readConfidence,
  readDone,
  readOwners,
  readType,
} from '../../src/cell'
import { UserError } from '../../src/core/problem'

test.each([
  { value: '', blank: true, none: true },
  { value: ' \u3000\n', blank: true, none: true },
  { value: '\u200b', blank: true, none: true },
  { value: 'n/a', blank: false, none: true },
  { value: 'ＴＢＤ', blank: false, none: true },
  { value: '——', blank: false, none: true },
  { value: '暂无', blank: false, none: true },
  { value: 0, blank: false, none: false },
  { value: false, blank: false, none: false },
  { value: 'no', blank: false, none: false },
  { value: '#N/A', blank: false, none: false },
])('$value: blank $blank, no value $none', ({ value, blank, none }) => {
  expect([isBlank(value), isNoValue(value)]).toEqual([blank, none])
})

test.each(['#N/A', '#DIV/0!', '#REF!', '#NAME?', '#VALUE!', '#NUM!', '#ERROR!'])('%s is an error', (text) => {
  expect([isErrorText(text), isErrorText(text.slice(1))]).toEqual([true, false])
})

test.each([
  {
    words: [
      'yes',
      'Y',
      'done',
      'Completed',
      '✔',
      '✔️',
      '✓',
      '✅',
      'TRUE',
      '是',
      '已完成',
      '100%',
      '1',
      1,
      true,
    ],
    done: true,
  },
  { words: ['no', 'not done', 'Not started', '✗', '否', '未完成', '未开始', '0', 0, false], done: false },
  { words: ['', 'maybe', 'in progress', 0.5, '50%', '进行中'], done: undefined },
])('$words say done: $done', ({ words, done }) => {
  expect(words.map(readDone)).toEqual(words.map(() => done))
})

test.each([
  { words: ['increase', '增加', '提升', 'Increasing'], type: 'increase' },
  { words: ['decrease', '降低', '减少'], type: 'decrease' },
  { words: ['at least', 'At Least', '不低于', '≥'], type: 'atLeast' },
  { words: ['at most', '不高于', '不超过'], type: 'atMost' },
  { words: ['within', '区间内'], type: 'within' },
  { words: ['yes/no', 'Yes / No', '是/否', '是／否', 'milestone'], type: 'yesNo' },
  { words: ['', '-', 'number', '%', '数值'], type: undefined },
])('$words are type $type', ({ words, type }) => {
  expect(words.map((word) => readType(word))).toEqual(words.map(() => type))
})

test.each(['sideways', 3, true, 'increase '.repeat(9)])('type %s is no choice', (value) => {
  expect(() => readType(value)).toThrow('notAChoice')
})

describe('owners', () => {
  test.each([
    { text: 'Jonas Weber <jonas@x.example>', are: [{ name: 'Jonas Weber', mail: 'jonas@x.example' }] },
    { text: '刘洋 liu.yang@x.example', are: [{ name: '刘洋', mail: 'liu.yang@x.example' }] },
    { text: '林涛（lin@x.example）', are: [{ name: '林涛', mail: 'lin@x.example' }] },
    { text: 'a@x.example', are: [{ mail: 'a@x.example' }] },
    { text: '林涛、王磊', are: [{ name: '林涛' }, { name: '王磊' }] },
    { text: '张三和李四', are: [{ name: '张三' }, { name: '李四' }] },
    { text: 'Mei & Tom', are: [{ name: 'Mei' }, { name: 'Tom' }] },
    { text: 'Mei and a@x.example; Tom', are: [{ name: 'Mei' }, { mail: 'a@x.example' }, { name: 'Tom' }] },
    { text: 'A\nB', are: [{ name: 'A' }, { name: 'B' }] },
    { text: 'Mei, Mei', are: [{ name: 'Mei' }] },
    { text: 'HR - Sofia Lind', are: [{ name: 'HR - Sofia Lind' }] },
    { text: 'R&D', are: [{ name: 'R&D' }] },
    { text: 'Anderson', are: [{ name: 'Anderson' }] },
    { text: 'TBD', are: [] },
    { text: '', are: [] },
    { text: '#REF!', are: [] },
  ])('$text', ({ text, are }) => {
    expect(readOwners(text)).toEqual(are)
  })
})

describe('confidence', () => {
  test.each([
    { value: '🟢 高', is: { scale: 'words', value: 3 } },
    { value: '8分', is: { scale: '0-10', value: 8 } },
    { value: '7/10', is: { scale: '0-10', value: 7 } },
    { value: '4/5', is: { scale: '1-5', value: 4 } },
    { value: '70%', is: { scale: '0-1', value: 0.7 } },
    { value: 0.6, is: { scale: '0-1', value: 0.6 } },
    { value: 7, is: { scale: '0-10', value: 7 } },
    { value: 4, heading: '信心（1-5）', is: { scale: '1-5', value: 4 } },
    { value: 1, heading: 'Confidence (0–1)', is: { scale: '0-1', value: 1 } },
    { value: 1, heading: 'Confidence (1-10)', is: { scale: '0-10', value: 1 } },
    { value: 65, heading: 'Confidence %', is: { scale: '0-1', value: 0.65 } },
    { value: 'At risk', is: { scale: 'words', value: 2 } },
    { value: '高', is: { scale: 'words', value: 3 } },
    { value: 'off track', is: { scale: 'words', value: 1 } },
    { value: '待定', is: undefined },
  ])('$value under $heading', ({ value, heading, is }) => {
    expect(readConfidence(value, heading)).toEqual(is)
  })

  test.each([
    { value: 12, code: 'outOfRange' },
    { value: -1, code: 'outOfRange' },
    { value: 7, heading: 'Confidence (0-1)', code: 'outOfRange' },
    { value: 'who knows', code: 'notAChoice' },
    { value: `${'1'.repeat(50_000)}x`, code: 'notAChoice' },
  ])('$code', ({ value, heading, code }) => {
    try {
      readConfidence(value, heading)
      expect.unreachable()
    } catch (error) {
      expect(error instanceof UserError && error.problem.code).toBe(code)
    }
  })
})
