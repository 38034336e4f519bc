import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeText } from '../../../src/email/markup/safeText'

describe('what a cell holds becomes one harmless line', () => {
  test.each([
    { why: 'plain text stays', text: 'Cut churn', line: 'Cut churn' },
    { why: 'Chinese stays', text: '新签客户数', line: '新签客户数' },
    { why: 'line breaks become a space', text: 'Cut\r\nchurn\u2028now\u0085!', line: 'Cut churn now !' },
    { why: 'tabs and runs of spaces become one', text: '  Cut\t\t churn\u00a0 ', line: 'Cut churn' },
    { why: 'other controls go', text: 'a\u0000b\u001b[31mc\u009f', line: 'a b [31mc' },
    {
      why: 'bidi overrides and isolates go',
      text: 'inv\u202egpj.exe\u202c\u2067x\u2069\u200f',
      line: 'invgpj.exex',
    },
    { why: 'zero-width characters go', text: 'Ch\u200bur\u2060n\ufeff\u00ad', line: 'Churn' },
    { why: 'joiners hide nothing between Latin letters', text: 'Ch\u200du\u200crn', line: 'Churn' },
    { why: 'joiners at the edges go', text: '\u200d字\u200c \u200d', line: '字' },
    { why: 'a Persian non-joiner stays', text: 'می\u200cخواهم', line: 'می\u200cخواهم' },
    { why: 'a family of joined emoji stays', text: '👩\u200d👧', line: '👩\u200d👧' },
    { why: 'invisible tag characters go', text: 'a\u{e0041}\u{e0042}b', line: 'ab' },
    { why: 'half a surrogate pair is replaced', text: 'a\ud83db', line: 'a\ufffdb' },
    { why: 'stacked marks are thinned', text: `z${'\u0335'.repeat(900)}`, line: `z${'\u0335'.repeat(4)}` },
    { why: 'markup is left to the renderer', text: '<b>&', line: '<b>&' },
    { why: 'nothing stays nothing', text: '\u200b \n', line: '' },
  ])('$why', ({ text, line }) => {
    expect(safeText(text, 140)).toBe(line)
  })
})

describe('a long text is cut at a whole character', () => {
  test.each([
    { why: 'just fits', text: 'abcde', limit: 5, line: 'abcde' },
    { why: 'one too many', text: 'abcdef', limit: 5, line: 'abcd…' },
    { why: 'no space before the ellipsis', text: 'abc def', limit: 5, line: 'abc…' },
    { why: 'no half of a surrogate pair', text: 'ab😀😀', limit: 5, line: 'ab😀…' },
    { why: 'no letter without its marks', text: 'abcq\u0323\u0302ef', limit: 6, line: 'abc…' },
    { why: 'no half flag', text: 'a🇩🇪🇫🇷', limit: 8, line: 'a🇩🇪…' },
    { why: 'no emoji without its skin', text: 'ab👍🏽cd', limit: 6, line: 'ab…' },
    { why: 'no part of a family', text: 'ab👩\u200d👩\u200d👧cd', limit: 8, line: 'ab…' },
    { why: 'no part of a Hangul letter', text: 'ab\u1112\u1112\u1112cd', limit: 5, line: 'ab…' },
  ])('$why', ({ text, limit, line }) => {
    expect(safeText(text, limit)).toBe(line)
  })

  test('what lies beyond the part that is looked at still counts as cut', () => {
    expect(safeText(`ab${'\u200b'.repeat(5_000)}cd`, 10)).toBe('ab…')
  })
})

const nasty = [
  'a',
  ' ',
  '\n',
  '字',
  '\u200d',
  '\u200c',
  '\u202e',
  '\u0301',
  '\ud83d',
  '\ude00',
  '👩',
  '🏽',
  '🇩',
  'ㅎ',
  '\u1112',
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.constantFrom(...nasty), { maxLength: 400 }).map((parts) => parts.join('')),
)

test('never longer than the limit, never a character that breaks or turns a line', () =>
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 200 }), (text, limit) => {
      const line = safeText(text, limit)
      expect(line.length).toBeLessThanOrEqual(limit)
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u)
    }),
  ))

test('making it safe twice changes nothing', () =>
  fc.assert(
    fc.property(anyText, (text) => {
      const once = safeText(text, 140)
      expect(safeText(once, 140)).toBe(once)
    }),
    { numRuns: 1000 },
  ))

test('cuts only where a reader sees the end of a character', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...nasty), { maxLength: 60 }),
      fc.integer({ min: 4, max: 40 }),
      (parts, limit) => {
        const whole = safeText(parts.join(''), 10_000)
        const kept = safeText(whole, limit).replace(/…$/, '')
        const starts = [...new Intl.Segmenter().segment(whole)].map(({ index }) => index)
        // A space dropped before the ellipsis is a boundary too.
        expect([...starts, whole.length]).toContain(kept.length)
      },
    ),
    { numRuns: 3_000 },
  ))
