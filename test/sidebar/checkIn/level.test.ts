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
    { why: 'minus is a value below zero, not a step back', typed: '-4', level: -4 },
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
    { why: 'a percent beside counts', typed: '45%', sentence: /percent/ },
    { why: 'out of something else', typed: '7/10', sentence: /not a number/ },
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

  test.each(['', '  ', '\u3000'])('an empty field (%j) is no check-in', (typed) => {
    expect(readLevel(typed, aKeyResult(), english)).toEqual({ is: 'nothing' })
  })

  test('a level written into the field is read as the same', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.constantFrom(english, german, chinese),
        fc.constantFrom<Partial<KeyResultView>>({}, percent, dollars),
        (thousandths, reading, its) => {
          const keyResult = aKeyResult(its)
          const level = thousandths / 1000
          const text = inputText(level, keyResult.unit, reading.locale)
          expect(readLevel(text, keyResult, reading)).toEqual({ is: 'level', level: level + 0 })
        },
      ),
    ))
})
