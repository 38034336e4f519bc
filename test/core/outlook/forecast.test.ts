import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../../src/core/dates/calendar'
import type { Reading } from '../../../src/core/log/latest'
import { cumulated, forecastAt } from '../../../src/core/outlook/forecast'

const on = (day: number) => day as Day
const path = (...pairs: [day: number, value: number][]): Reading[] =>
  pairs.map(([day, value]) => ({ day: on(day), value }))

/** One reading of five is a slip: 40. */
const withSlip = path([0, 10], [7, 14], [14, 15], [21, 40], [28, 22])

describe('where levels land', () => {
  test.each([
    {
      // Ten slopes: −2.571 0.143 0.357 0.381 0.429 0.5 0.571 1.429 1.857 3.571; quartiles 0.363095 and 1.214286.
      why: 'the slip does not pull it up',
      readings: withSlip,
      end: 84,
      forecast: { low: 42.33333333333333, landing: 48, high: 90 },
    },
    {
      why: 'a straight line goes on',
      readings: path([0, 5], [10, 10], [20, 15]),
      end: 40,
      forecast: { low: 25, landing: 25, high: 25 },
    },
    {
      why: 'in any order of entry',
      readings: path([20, 15], [0, 5], [10, 10]),
      end: 40,
      forecast: { low: 25, landing: 25, high: 25 },
    },
    {
      why: 'of one day the later entry',
      readings: path([0, 5], [10, 99], [10, 10], [20, 15]),
      end: 40,
      forecast: { low: 25, landing: 25, high: 25 },
    },
    {
      why: 'only the last eight days',
      readings: path(
        [0, 900],
        [1, 800],
        ...Array.from({ length: 8 }, (_, n): [number, number] => [10 + n, 20 - n]),
      ),
      end: 20,
      forecast: { low: 10, landing: 10, high: 10 },
    },
    {
      why: 'three slopes, quartiles between them',
      readings: path([0, 0], [1, 1], [2, 4]),
      end: 12,
      forecast: { low: 19, landing: 24, high: 29 },
    },
    {
      why: 'down',
      readings: path([0, 40], [10, 38], [20, 33]),
      end: 40,
      forecast: { low: 24.5, landing: 26, high: 27.5 },
    },
    {
      why: 'on the day of the last reading it is that level',
      readings: withSlip,
      end: 28,
      forecast: { low: 22, landing: 22, high: 22 },
    },
    {
      why: 'what came after the day is of another cycle',
      readings: [...withSlip, ...path([30, 500])],
      end: 29,
      forecast: { low: 22.363095238095237, landing: 22.464285714285715, high: 23.214285714285715 },
    },
  ])('$why: $forecast', ({ readings, end, forecast }) => {
    expect(forecastAt(on(end), readings)).toEqual(forecast)
  })

  test.each([
    { why: 'no readings', readings: [] },
    { why: 'two days', readings: path([0, 1], [7, 2]) },
    { why: 'three readings of two days', readings: path([0, 1], [7, 2], [7, 3]) },
    { why: 'the third after the end', readings: path([0, 1], [7, 2], [99, 3]) },
  ])('too little: $why', ({ readings }) => {
    expect(forecastAt(on(84), readings)).toBeUndefined()
  })

  test('stays within its bounds', () => {
    const rate = path([0, 0.7], [10, 0.8], [20, 0.92])
    expect(forecastAt(on(40), rate, { lowest: 0, highest: 1 })).toEqual({ low: 1, landing: 1, high: 1 })
    expect(forecastAt(on(25), rate, { highest: 0.976 })).toEqual({ low: 0.9725, landing: 0.975, high: 0.976 })
    expect(forecastAt(on(84), path([0, 9], [7, 6], [14, 2]), { lowest: 0 })?.landing).toBe(0)
  })
})

describe('counted by the day', () => {
  test('changes add up on top of start, two of a day both', () => {
    expect(cumulated(path([14, 3], [0, 1], [7, 2], [7, 0.1]), 10)).toEqual(
      path([0, 11], [7, 13], [7, 13.1], [14, 16.1]),
    )
    expect(cumulated(path([0, 1]))).toEqual(path([0, 1]))
  })
})

describe('laws', () => {
  const readings = fc.uniqueArray(
    fc.record({ day: fc.nat(90).map(on), value: fc.integer({ min: -500, max: 500 }) }),
    {
      selector: ({ day }) => day,
      minLength: 3,
      maxLength: 12,
    },
  )
  const shuffled = readings.chain((it) =>
    fc.tuple(fc.constant(it), fc.shuffledSubarray(it, { minLength: it.length })),
  )
  const end = fc.integer({ min: 90, max: 120 }).map(on)

  test('the order of the log does not matter', () =>
    fc.assert(
      fc.property(shuffled, end, ([readings, other], end) => {
        expect(forecastAt(end, other)).toEqual(forecastAt(end, readings))
      }),
    ))

  test('low, landing, high, whatever it is given', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ day: fc.nat(90).map(on), value: fc.double({ noNaN: true, noDefaultInfinity: true }) }),
        ),
        end,
        (readings, end) => {
          const forecast = forecastAt(end, readings)
          if (!forecast) return
          expect(Object.values(forecast).every(Number.isFinite)).toBe(true)
          expect(forecast.low).toBeLessThanOrEqual(forecast.landing)
          expect(forecast.landing).toBeLessThanOrEqual(forecast.high)
        },
      ),
    ))

  test('another scale, another zero, another first day: the same forecast in it', () =>
    fc.assert(
      fc.property(
        readings,
        end,
        fc.integer({ min: 1, max: 64 }),
        fc.integer({ min: -99, max: 99 }),
        fc.nat(400),
        (readings, end, scale, zero, later) => {
          const there = readings.map(({ day, value }) => ({
            day: on(day + later),
            value: value * scale + zero,
          }))
          const here = forecastAt(end, readings)
          const moved = forecastAt(on(end + later), there)
          for (const key of ['low', 'landing', 'high'] as const)
            expect(moved?.[key]).toBeCloseTo((here?.[key] ?? Number.NaN) * scale + zero, 6)
        },
      ),
    ))

  test('mirrored, what was high is low', () =>
    fc.assert(
      fc.property(readings, end, (readings, end) => {
        const here = forecastAt(end, readings)
        const mirrored = forecastAt(
          end,
          readings.map(({ day, value }) => ({ day, value: -value })),
        )
        expect(mirrored?.low).toBeCloseTo(-(here?.high ?? Number.NaN), 6)
        expect(mirrored?.landing).toBeCloseTo(-(here?.landing ?? Number.NaN), 6)
      }),
    ))
})
