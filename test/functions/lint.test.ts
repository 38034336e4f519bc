import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textFindings } from '../../src/core/writing/textFindings'
import { textRemark } from '../../src/messages/remarks'
import { gives } from './typed'

describe('OKR_LINT', () => {
  test('a column of texts with their kinds: one line each, blank where there is nothing to say or nothing at all', () => {
    const rows = [
      ['objective', 'Become the first choice of manufacturers'],
      ['key result', 'Calls to prospects'],
      ['KR', 'Win rate from 22% to 30%'],
      [],
      ['目标', '提升销售额'],
      ['关键结果', '每周联系50个潜在客户'],
      ['objective', 'Launch 3 portals'],
    ]
    expect(gives('=OKR_LINT(B1:B; A1:A)', rows)).toEqual([
      [''],
      [
        'K-1 There is no number in it. Which number, from what to what, will show that it is met? · K-3 ‘Calls’ is an activity. Which result should come of it?',
      ],
      [''],
      [''],
      [
        'O-3 写得太短。为了谁，哪里会变得更好？ · O-4 “提升”只说明了数字的升降。为什么重要，达到后会成为什么样？',
      ],
      ['K-2 “50”是目标值。现在是多少？ · K-3 “联系”是动作，不是结果。它应当带来什么结果？'],
      [
        'O-1 ‘Launch’ tells what will be made. What will be different for whom once it is there? · O-2 ‘3’ is a figure. Can it go into a key result, so that this says where you want to be? · O-3 This is very short. For whom, and what will be better?',
      ],
    ])
  })

  test.each([
    {
      why: 'a key result unless said',
      formula: '=OKR_LINT("Sign 12 contracts")',
      shown: 'K-2 ‘12’ is the target. What is the value today?',
    },
    {
      why: 'the language asked for, whatever the text',
      formula: '=OKR_LINT("Sign 12 contracts"; ; "zh")',
      shown: 'K-2 “12”是目标值。现在是多少？',
    },
    { why: 'blank', formula: '=OKR_LINT("")', shown: '' },
    {
      why: 'several words',
      formula: '=OKR_LINT("Calls, visits, demos and webinars: 90")',
      shown:
        'K-2 ‘90’ is the target. What is the value today? · K-3 ‘Calls’, ‘visits’, ‘demos’ are activities. Which result should come of them?',
    },
  ])('$why: $formula', ({ formula, shown }) => expect(gives(formula)).toBe(shown))

  test.each([
    {
      why: 'an unknown kind',
      formula: '=OKR_LINT("Sign 12 contracts"; "project")',
      error: 'Kind is ‘project’. Choose one of: objective, key result.',
    },
    {
      why: 'an unknown language',
      formula: '=OKR_LINT("Sign 12 contracts"; ; "fr")',
      error: 'Language is ‘fr’. Choose one of: en, zh.',
    },
  ])('$why: $formula', ({ formula, error }) => expect(gives(formula)).toEqual({ error }))

  test('whatever is written, the line is short enough to read and each finding names its rule', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    )
    fc.assert(
      fc.property(text, fc.constantFrom('objective' as const, 'keyResult' as const), (text, kind) => {
        for (const finding of textFindings(text, kind)) {
          expect(textRemark(finding, 'en')).toMatch(/^[OK]-\d+ /)
          for (const word of finding.words) expect(text.toLowerCase()).toContain(word.toLowerCase())
        }
      }),
      { numRuns: 200 },
    )
  })
})
