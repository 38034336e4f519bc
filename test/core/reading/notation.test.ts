import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CellContext, type CellValue, readDone, readQuantity } from '../../../src/cell'
import { asDay } from '../../../src/core/dates/calendar'
import { type Notation, writtenLike } from '../../../src/core/reading/notation'
import { confidenceLike } from '../../../src/core/reading/notationWords'
import { sameLevel } from '../../../src/core/sameLevel'

const inLocale = (locale: string): CellContext => ({
  locale: () => locale,
  dayOf: (date) => asDay(date.getTime() / 86_400_000),
})

const words = { yes: 'Yes', no: 'No' }
const write = (before: CellValue, level: number, more: Partial<Notation> = {}, locale = 'en_US') =>
  writtenLike({ before, words, ...more }, level, inLocale(locale))

describe('a level is written the way its cell was', () => {
  test.each<{ why: string; before: CellValue; level: number; written: CellValue; locale?: string }>([
    { why: 'a number, whatever its format', before: 0.46, level: 0.5, written: 0.5 },
    { why: 'a percent as text', before: '46%', level: 0.5, written: "'50%" },
    { why: 'with its decimals', before: '46.0 %', level: 0.5, written: "'50.0 %" },
    { why: 'with more where the value has them', before: '46%', level: 0.4625, written: "'46.25%" },
    { why: 'a German percent', before: '18,5 %', level: 0.24, locale: 'de_DE', written: "'24,0 %" },
    { why: 'dollars', before: '$965,000', level: 1_020_000, written: "'$1,020,000" },
    { why: 'euros behind', before: '1.250,00 €', level: 980.5, locale: 'de_DE', written: "'980,50 €" },
    {
      why: 'francs with apostrophes',
      before: "CHF 1'250",
      level: 12_500,
      locale: 'de_CH',
      written: "'CHF 12'500",
    },
    { why: 'yuan in ten thousands', before: '¥120万', level: 1_850_000, locale: 'zh_CN', written: "'¥185万" },
    { why: 'ten thousands alone', before: '120万', level: 1_205_000, locale: 'zh_CN', written: "'120.5万" },
    { why: 'millions', before: '1.2m', level: 1_350_000, written: "'1.35m" },
    { why: 'thousands of dollars', before: '$80k', level: 92_500, written: "'$92.5k" },
    { why: 'out of ten', before: '7/10', level: 8, written: "'8/10" },
    { why: 'out of, in words', before: '3 of 12 sites', level: 5, written: "'5 of 12 sites" },
    { why: 'full-width digits', before: '７／１０', level: 8, written: "'8／１０" },
    { why: 'a text with a unit', before: '34 days', level: 29, written: "'29 days" },
    { why: 'a Chinese unit', before: '48天', level: 35, written: "'35天" },
    { why: 'an approximation, now known', before: '~45%', level: 0.5, written: "'50%" },
    { why: 'words of an approximation', before: 'about $40k', level: 43_000, written: "'$43k" },
    { why: 'a limit is no value', before: '< 5 days', level: 4, written: "'4 days" },
    { why: 'below zero', before: '-$5', level: 3, written: "'$3" },
    { why: 'as accountants write losses', before: '(1,200)', level: -800, written: "'(800)" },
    { why: 'no loss any more', before: '(1,200)', level: 300, written: "'300" },
    { why: 'a loss where there was none', before: '$120', level: -30, written: "'$-30" },
    { why: 'from nothing, the unit stays', before: '0万', level: 30_000, locale: 'zh_CN', written: "'3万" },
    { why: 'a box', before: false, level: 1, written: true },
    { why: 'a box unticked', before: true, level: 0, written: false },
    { why: 'a text without a number', before: 'soon', level: 12, written: 12 },
    { why: 'blank', before: '', level: 12, written: 12 },
    { why: 'a word for no value', before: 'TBD', level: 12, written: 12 },
  ])('$why: $before → $written', ({ before, level, written, locale }) => {
    expect(write(before, level, {}, locale)).toBe(written)
  })

  test.each<{ why: string; before: CellValue; done: number; written: CellValue }>([
    { why: 'yes', before: 'Yes', done: 0, written: "'No" },
    { why: 'small letters', before: 'no', done: 1, written: "'yes" },
    { why: 'capitals', before: 'NOT DONE', done: 1, written: "'DONE" },
    { why: 'Chinese', before: '未完成', done: 1, written: "'完成" },
    { why: 'signs', before: '☐', done: 1, written: "'☑" },
    { why: 'a figure as text', before: '0', done: 1, written: 1 },
    { why: 'a figure', before: 0, done: 1, written: 1 },
    { why: 'percents of a milestone', before: '40%', done: 1, written: "'100%" },
    { why: 'a word with no opposite here', before: 'Shipped', done: 0, written: "'No" },
    { why: 'blank', before: '', done: 1, written: "'Yes" },
    { why: 'a box', before: false, done: 1, written: true },
  ])('yes/no, $why: $before → $written', ({ before, done, written }) => {
    expect(write(before, done, { yesNo: true })).toBe(written)
  })

  test('a date holds no level: nothing is written over it', () => {
    expect(write(new Date(0), 3)).toBeUndefined()
  })

  test('a blank cell follows start and target of its row', () => {
    expect(write('', 1_850_000, { beside: ['¥120万', '¥240万'] }, 'zh_CN')).toBe("'¥185万")
    expect(write('n/a', 0.96, { beside: ['', '≥ 95%'] })).toBe("'96%")
    expect(write('', 41, { beside: [60, 30] })).toBe(41)
  })

  test('a blank cell beside numbers shown as percents is entered as a percent, as a person would', () => {
    expect(write('', 0.465, { beside: [0.2, 0.6], shownAsPercent: true })).toBe('46.5%')
    expect(write('', 0.465, { beside: [0.2, 0.6], shownAsPercent: true }, 'de_DE')).toBe('46,5%')
    expect(write(0.4, 0.465, { beside: [0.2, 0.6], shownAsPercent: true })).toBe(0.465)
  })

  test('in a row of 万元 a plain 180 is plain, and 180万 keeps its own scale', () => {
    expect(write(180, 195, { factor: 10_000 }, 'zh_CN')).toBe(195)
    expect(write('180', 195, { factor: 10_000 }, 'zh_CN')).toBe("'195")
    expect(write('180万', 195, { factor: 10_000 }, 'zh_CN')).toBe("'195万")
  })

  test('text stays text: what looks like a formula or a date is never entered as one', () => {
    for (const before of ['=7/10', '+7/10', '-7', '7/10', '@7', '1-2'])
      expect(String(write(before, 9))).toMatch(/^('|9$)/)
  })
})

describe('laws', () => {
  const figures = fc.oneof(
    fc.integer({ min: -99_999_999, max: 99_999_999 }),
    fc.integer({ min: -9_999_999, max: 9_999_999 }).map((n) => n / 100),
    fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000),
  )
  const before = fc.record({
    ahead: fc.constantFrom('', '$', '€ ', '¥', '~', 'about ', '≥', '-', '(', 'US$ ', 'CHF ', '＄', 'x'),
    run: fc.constantFrom('0', '46', '1.2', '1,2', '1.200', '1,200', '1,200.50', '1.200,50', '１２', "1'200"),
    behind: fc.constantFrom(
      ...[
        '',
        '%',
        ' %',
        '％',
        '万',
        '万元',
        'k',
        'm',
        ' mio',
        ' €',
        '天',
        ' days',
        '/10',
        ')',
        '+',
        ' of 12',
        '亿',
        '以上',
      ],
    ),
  })
  const locales = fc.constantFrom('en_US', 'de_DE', 'fr_FR', 'zh_CN', 'de_CH', 'en_IN')

  test('what was written reads as the level it was written for', () =>
    fc.assert(
      fc.property(before, figures, locales, ({ ahead, run, behind }, level, locale) => {
        const written = write(`${ahead}${run}${behind}`, level, {}, locale)
        const text = typeof written === 'string' ? written.replace(/^'/, '') : written
        expect(sameLevel(readQuantity(text as CellValue, 'current', inLocale(locale))?.value, level)).toBe(
          true,
        )
      }),
      { numRuns: 600 },
    ))

  test('writing the same level twice writes the same', () =>
    fc.assert(
      fc.property(before, figures, locales, ({ ahead, run, behind }, level, locale) => {
        const once = write(`${ahead}${run}${behind}`, level, {}, locale)
        const text = typeof once === 'string' ? once.replace(/^'/, '') : (once as CellValue)
        expect(write(text, level, {}, locale)).toBe(once)
      }),
      { numRuns: 300 },
    ))

  test('an answer reads as what was answered, whatever stood there', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom('Yes', '否', 'DONE', '☑', 'Y', '已上线', '0', '100%', '进行中'),
          fc.string(),
        ),
        fc.boolean(),
        (text, done) => {
          const written = write(text, Number(done), { yesNo: true })
          expect(
            readDone(typeof written === 'string' ? written.replace(/^'/, '') : (written as CellValue)),
          ).toBe(done)
        },
      ),
      { numRuns: 300 },
    ))
})

test.each([
  { used: ['Green', 'Amber', ''], value: 1, word: 'Red' },
  { used: ['High', 'Med', 'Low'], value: 2, word: 'Med' },
  { used: ['低'], value: 3, word: '高' },
  { used: ['🟢', '🔴'], value: 2, word: '🟡' },
  { used: ['ON TRACK'], value: 2, word: 'AT RISK' },
  { used: ['R', 'A'], value: 3, word: 'G' },
  { used: ['正常'], value: 2, word: '有风险' },
  { used: ['进展顺利'], value: 1, word: '偏离目标' },
  { used: ['', '7'], value: 3, word: undefined },
])('confidence among $used: $value is $word', ({ used, value, word }) => {
  expect(confidenceLike(used, { scale: 'words', value }, ['偏离目标', '有风险', '进展顺利'])).toBe(word)
})
