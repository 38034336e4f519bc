import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asDay, dayOfIso } from '../../src/core/dates/calendar'
import type { Unit } from '../../src/core/plan/plan'
import { messagesOf } from '../../src/messages'
import {
  formatChange,
  formatCycle,
  formatDay,
  formatInstant,
  formatLevel,
  formatProgress,
  formatValue,
  percentOf,
  pointsBetween,
} from '../../src/messages/format'

const en = messagesOf('en')
const zh = messagesOf('zh')
const day = (iso: string) => dayOfIso(iso) ?? asDay(Number.NaN)
const number = (text = ''): Unit => ({ kind: 'number', text })
const percent: Unit = { kind: 'percent', text: '' }
const currency = (text: string): Unit => ({ kind: 'currency', text })

describe('a value is shown as its sheet writes it', () => {
  test.each([
    { why: 'a percent', value: 0.45, unit: percent, inEnglish: '45%', inChinese: '45%' },
    { why: 'a percent of nines', value: 0.9993, unit: percent, inEnglish: '99.93%', inChinese: '99.93%' },
    { why: 'a plain number', value: 1200000, unit: number(), inEnglish: '1,200,000', inChinese: '120万' },
    { why: 'no exact 万', value: 1234567, unit: number(), inEnglish: '1,234,567', inChinese: '1,234,567' },
    { why: 'below 万', value: 9999, unit: number(), inEnglish: '9,999', inChinese: '9,999' },
    { why: 'from 亿', value: 250e6, unit: number(), inEnglish: '250,000,000', inChinese: '2.5亿' },
    { why: 'below zero', value: -30600, unit: number(), inEnglish: '-30,600', inChinese: '-3.06万' },
    {
      why: 'a word as unit',
      value: 12,
      unit: number('guides'),
      inEnglish: '12 guides',
      inChinese: '12 guides',
    },
    { why: 'a Chinese unit', value: 9, unit: number('家'), inEnglish: '9家', inChinese: '9家' },
    { why: 'a short unit', value: 17.5, unit: number('h'), inEnglish: '17.5 h', inChinese: '17.5 h' },
    { why: 'a small number', value: 0.00251, unit: number(), inEnglish: '0.00251', inChinese: '0.00251' },
    { why: 'noise of floating point', value: 0.1 + 0.2, unit: number(), inEnglish: '0.3', inChinese: '0.3' },
    { why: 'no minus zero', value: -0, unit: number(), inEnglish: '0', inChinese: '0' },
    { why: 'dollars', value: 965000, unit: currency('USD'), inEnglish: '$965,000', inChinese: 'US$96.5万' },
    { why: 'cents', value: 12.5, unit: currency('EUR'), inEnglish: '€12.50', inChinese: '€12.50' },
    { why: 'yuan', value: 3060000, unit: currency('CNY'), inEnglish: 'CN¥3,060,000', inChinese: '¥306万' },
    {
      why: 'no ISO code',
      value: 5,
      unit: currency('credits'),
      inEnglish: '5 credits',
      inChinese: '5 credits',
    },
    { why: 'no code at all', value: 5, unit: currency(''), inEnglish: '5', inChinese: '5' },
  ])('$why: $inEnglish, $inChinese', ({ value, unit, inEnglish, inChinese }) => {
    expect(formatValue(value, unit, en)).toBe(inEnglish)
    expect(formatValue(value, unit, zh)).toBe(inChinese)
  })

  test.each([
    { value: 0, inEnglish: 'no', inChinese: '否' },
    { value: 1, inEnglish: 'yes', inChinese: '是' },
  ])('a yes/no of $value is a word', ({ value, inEnglish, inChinese }) => {
    expect(formatLevel(value, { unit: number(), type: 'yesNo' }, en)).toBe(inEnglish)
    expect(formatLevel(value, { unit: number(), type: 'yesNo' }, zh)).toBe(inChinese)
    expect(formatLevel(value, { unit: number(), type: 'increase' }, en)).toBe(String(value))
  })
})

describe('progress in whole percent', () => {
  test.each([
    { why: 'rounded', ratio: 0.384, percent: 38, shown: '38%' },
    { why: 'begun is not 0', ratio: 0.001, percent: 1, shown: '1%' },
    { why: 'nearly there is not 100', ratio: 0.998, percent: 99, shown: '99%' },
    { why: 'there', ratio: 1, percent: 100, shown: '100%' },
    { why: 'nothing yet', ratio: 0, percent: 0, shown: '0%' },
  ])('$why: $ratio is $percent', ({ ratio, percent, shown }) => {
    expect(percentOf(ratio)).toBe(percent)
    expect(formatProgress(ratio, en)).toBe(shown)
  })

  test('a change is what subtracting the shown figures gives', () => {
    // 0.455 and 0.494 are 3.9 points apart, but show as 46 % and 49 %.
    expect(pointsBetween(0.455, 0.494)).toBe(3)
  })

  test.each([
    [5, '+5'],
    [-3, '−3'],
    [0, '0'],
  ])('a change of %d is %s', (points, shown) => {
    expect(formatChange(points)).toBe(shown)
  })

  const ratio = fc.double({ min: 0, max: 1, noNaN: true })
  test('more progress never shows as less', () =>
    fc.assert(
      fc.property(ratio, ratio, (a, b) => {
        expect(percentOf(Math.max(a, b))).toBeGreaterThanOrEqual(percentOf(Math.min(a, b)))
      }),
    ))
})

describe('days and instants', () => {
  test.each([
    {
      start: '2026-07-01',
      end: '2026-09-30',
      inEnglish: 'Jul 1 – Sep 30, 2026',
      inChinese: '2026年7月1日 – 9月30日',
    },
    {
      start: '2026-10-01',
      end: '2027-03-31',
      inEnglish: 'Oct 1, 2026 – Mar 31, 2027',
      inChinese: '2026年10月1日 – 2027年3月31日',
    },
  ])('$inEnglish', ({ start, end, inEnglish, inChinese }) => {
    expect(formatCycle({ start: day(start), end: day(end) }, en)).toBe(inEnglish)
    expect(formatCycle({ start: day(start), end: day(end) }, zh)).toBe(inChinese)
  })

  test('a day says its weekday', () => {
    expect(formatDay(day('2026-08-31'), en)).toBe('Mon, Aug 31')
    expect(formatDay(day('2026-08-31'), zh)).toBe('8月31日周一')
  })

  test.each([
    {
      zone: 'Europe/Berlin',
      inEnglish: 'Aug 18, 2026, 00:05 (Europe/Berlin)',
      inChinese: '2026年8月18日 00:05 (Europe/Berlin)',
    },
    {
      zone: 'America/New_York',
      inEnglish: 'Aug 17, 2026, 18:05 (America/New_York)',
      inChinese: '2026年8月17日 18:05 (America/New_York)',
    },
  ])('an instant is told in the zone of the sheet: $inEnglish', ({ zone, inEnglish, inChinese }) => {
    const instant = Date.UTC(2026, 7, 17, 22, 5)
    expect(formatInstant(instant, zone, en)).toBe(inEnglish)
    expect(formatInstant(instant, zone, zh)).toBe(inChinese)
  })
})
