import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aKeyResult } from '../../../sidebar/checkIn/aList'
import { inputText, readLevel } from '../../../sidebar/checkIn/level'
import { readingOf } from '../../../sidebar/checkIn/reading'
import type { KeyResultView } from '../../../src/rpc/contract'

const percent: Partial<KeyResultView> = {
  start: 0,
  target: 0.9,
  current: 0.38,
  unit: { kind: 'percent', text: '%' },
}
const dollars: Partial<KeyResultView> = {
  target: 2_000_000,
  current: 10,
  unit: { kind: 'currency', text: 'USD' },
}
const days: Partial<KeyResultView> = {
  start: 9,
  target: 2,
  current: 6,
  unit: { kind: 'number', text: 'days' },
}
const inTenThousands: Partial<KeyResultView> = {
  start: 0,
  target: 300,
  current: 120,
  unit: { kind: 'number', text: '万元' },
  factor: 10_000,
}
const english = readingOf({ language: 'en', locale: 'en_US' })
const german = readingOf({ language: 'en', locale: 'de_DE' })
const chinese = readingOf({ language: 'zh', locale: 'zh_CN' })

describe('what is typed in a value field', () => {
  test.each([
    { why: 'a plain number', typed: '165', level: 165 },
    { why: 'a scale', typed: '1.2m', level: 1_200_000 },
    { why: 'the same in Chinese', typed: '120万', reading: chinese, level: 1_200_000 },
    { why: 'full-width digits', typed: '１６５', level: 165 },
    { why: 'decimals of the sheet', typed: '1,5', reading: german, level: 1.5 },
    { why: 'groups of the sheet', typed: '1.200', reading: german, level: 1200 },
    { why: 'out of its own target', typed: '165/200', level: 165 },
    { why: 'plus adds to the last value', typed: '+4', level: 154 },
    { why: 'a full-width plus does, too', typed: '＋4', level: 154 },
    { why: 'minus where values are below zero', typed: '−4', its: { start: -20, current: -9 }, level: -4 },
    { why: 'minus of more than there is', typed: '-4', its: { start: 0, current: 3 }, level: -4 },
    { why: 'minus at its word', typed: '=-4', level: -4 },
    { why: 'done is the target', typed: 'Done!', level: 200 },
    { why: 'the same in Chinese', typed: '已完成', reading: chinese, level: 200 },
    { why: 'no change in words', typed: 'same', level: 150 },
    { why: 'the same in Chinese', typed: '不变。', reading: chinese, level: 150 },
    { why: 'what people write for 万', typed: '12w', reading: chinese, level: 120_000 },
    { why: 'a comma left behind', typed: '160,', level: 160 },
    { why: 'its own unit', typed: '5 days', its: days, level: 5 },
    { why: 'its own unit, cut short', typed: '5d', its: days, level: 5 },
    { why: 'what is counted', typed: '160 signups', level: 160 },
    { why: 'points under a percent', typed: '+1pp', its: percent, level: 0.39 },
    { why: 'a bare number under 万元', typed: '130', its: inTenThousands, level: 130 },
    { why: 'the same in full', typed: '130万', its: inTenThousands, reading: chinese, level: 130 },
    { why: 'with its unit', typed: '130.5万元', its: inTenThousands, reading: chinese, level: 130.5 },
    { why: 'as people write it', typed: '130w', its: inTenThousands, reading: chinese, level: 130 },
    { why: 'added', typed: '+10万', its: inTenThousands, reading: chinese, level: 130 },
    { why: 'the same value', typed: '=', level: 150 },
    { why: 'percent under a percent', typed: '45%', its: percent, level: 0.45 },
    { why: 'percent points under a percent', typed: '45', its: percent, level: 0.45 },
    { why: 'no binary noise', typed: '58.3', its: percent, level: 0.583 },
    { why: 'points added to a percent', typed: '+4', its: percent, level: 0.42 },
    { why: 'above a hundred', typed: '120', its: percent, level: 1.2 },
    { why: 'a fraction under a percent', typed: '3/5', its: percent, level: 0.6 },
    { why: 'zero is zero in every reading', typed: '0', its: percent, level: 0 },
    { why: 'money with its sign', typed: '$1.2M', its: dollars, level: 1_200_000 },
    { why: 'money without', typed: '1.2M', its: dollars, level: 1_200_000 },
    { why: 'a percent beside ratios', typed: '45%', its: { start: 0, target: 1, current: 0.2 }, level: 0.45 },
    {
      why: 'not done stays not done',
      typed: '=',
      its: { type: 'yesNo' as const, current: undefined },
      level: 0,
    },
  ])('$why: $typed is $level', ({ typed, level, its, reading = english }) => {
    expect(readLevel(typed, aKeyResult(its), reading)).toEqual({ is: 'level', level })
  })

  test.each([
    { why: 'words', typed: 'soon', sentence: /not a number/ },
    { why: 'nothing yet is no check-in', typed: 'n/a', sentence: /not a number/ },
    { why: 'a limit is no value', typed: '> 160', sentence: /not a number/ },
    { why: 'decimals of another country', typed: '1,5', sentence: /two ways/ },
    { why: 'a percent beside counts', typed: '45%', sentence: /not counted in percent/ },
    { why: 'out of something else', typed: '7/10', sentence: /target is not 10/ },
    { why: '4 less, or minus 4', typed: '-4', sentence: /can mean 146 or =-4\./ },
    { why: '1 point less, or minus 1%', typed: '−1', its: percent, sentence: /can mean 37% or =-1%\./ },
    {
      why: 'done of what is only kept',
      typed: 'done',
      its: { type: 'atMost' as const },
      sentence: /not a number/,
    },
    { why: 'another unit', typed: '5 hours', its: days, sentence: /in hours, the key result in days/ },
    { why: 'half a word', typed: '130w', sentence: /What is ‘w’\?/ },
    {
      why: 'half a word behind money',
      typed: '1.2mm',
      its: dollars,
      sentence: /in mm, the key result in USD/,
    },
    { why: 'a count that would go unread', typed: '130多万', sentence: /What is ‘多万’\?/ },
    { why: 'per mille is no percent', typed: '5‰', its: percent, sentence: /in ‰, the key result in %/ },
    {
      why: 'a percent beside a small count',
      typed: '60%',
      its: { start: 0, target: 5, current: 2 },
      sentence: /not counted in percent/,
    },
    {
      why: 'money that may be in 万 or not',
      typed: '¥130',
      its: inTenThousands,
      sentence: /can mean 130万元 or 0\.013万元\./,
    },
    { why: '0.45 is 45% or 0.45%', typed: '0.45', its: percent, sentence: /0\.45% or 45%/ },
    { why: 'another currency', typed: '€5', its: dollars, sentence: /EUR.*USD/ },
    { why: 'plus without a last value', typed: '+4', its: { current: undefined }, sentence: /no last value/ },
    {
      why: 'the same without a last value',
      typed: '=',
      its: { current: undefined },
      sentence: /no last value/,
    },
  ])('$why: $typed is put back to the person', ({ typed, sentence, its }) => {
    expect(readLevel(typed, aKeyResult(its), english)).toEqual({
      is: 'unclear',
      sentence: expect.stringMatching(sentence),
    })
  })

  test.each([
    { typed: '-4', its: {} },
    { typed: '-1', its: percent },
    { typed: '0.45', its: percent },
    { typed: '¥130', its: inTenThousands },
  ])('of two readings of $typed both can be typed', ({ typed, its }) => {
    for (const reading of [english, german, chinese]) {
      const keyResult = aKeyResult(its)
      const local = typed.replace('.', reading === german ? ',' : '.')
      const put = readLevel(local, keyResult, reading)
      const sentence = put.is === 'unclear' ? put.sentence : ''
      const [, one = '', other = ''] =
        /(?:mean|可能是) (\S.*?)(?: or |，也可能是 )(\S.*?)[.。] ?(?:Type|请)/.exec(sentence) ?? []
      const levels = [one, other].map((text) => readLevel(text, keyResult, reading))
      expect(levels, sentence).toEqual([
        { is: 'level', level: expect.any(Number) },
        { is: 'level', level: expect.any(Number) },
      ])
      expect(levels[0]).not.toEqual(levels[1])
    }
  })

  test.each(['', '  ', '\u3000'])('an empty field (%j) is no check-in', (typed) => {
    expect(readLevel(typed, aKeyResult(), english)).toEqual({ is: 'nothing' })
  })

  test('a level written into the field is read as the same', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.constantFrom(english, german, chinese),
        fc.constantFrom<Partial<KeyResultView>>({}, percent, dollars, days, inTenThousands),
        (thousandths, reading, its) => {
          const keyResult = aKeyResult(its)
          const level = thousandths / 1000
          const text = inputText(level, keyResult.unit, reading.locale)
          expect(readLevel(text, keyResult, reading)).toEqual({ is: 'level', level: level + 0 })
        },
      ),
    ))
})
