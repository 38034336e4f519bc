import { type Day, dayOfIso } from '../../src/core/dates/calendar'
import { isKeepType, type KeyResultType, type Unit } from '../../src/core/plan/plan'
import type { KeyResultDetails } from '../../src/rpc/details/detailsContract'

export interface Point {
  x: number
  y: number
}

/** A trend as places in a picture of WIDTH × HEIGHT; higher values are higher up, also where less is better. */
export interface TrendPicture {
  values: Point[]
  /** From the start on the first day to the target on the last. */
  expected?: [Point, Point]
  /** Levels to stay within, from edge to edge. */
  limits: number[]
  /** From the last value to the range it lands in. */
  forecast?: { from: Point; low: Point; landing: Point; high: Point }
  /** Where today is. */
  today?: number
  first: Day
  last: Day
}

export const WIDTH = 276
export const HEIGHT = 112
/** Room for dots and thick lines at the edges. */
const MARGIN = 6

/** What is drawn: the values of a key result, or the progress of an objective. */
export interface Shape extends Pick<KeyResultDetails, 'cycle' | 'readings' | 'outlook' | 'today'> {
  unit: Unit
  start?: number
  target?: number
  type?: KeyResultType
  /** ISO day. */
  due?: string
}

/** Undefined without a value to draw. */
export function pictureOf(shape: Shape): TrendPicture | undefined {
  const { start, target, type, due, cycle, readings, outlook, today } = shape
  const points = readings.flatMap(({ day, value }) => {
    const on = dayOfIso(day)
    return on === undefined ? [] : [{ day: on, value }]
  })
  const lastPoint = points[points.length - 1]
  const [cycleStart, cycleEnd] = [dayOfIso(cycle.start), dayOfIso(cycle.end)]
  if (!lastPoint || cycleStart === undefined || cycleEnd === undefined) return undefined
  const end = dayOfIso(due ?? '') ?? cycleEnd
  const first = cycleStart
  const last = Math.max(cycleEnd, end, first + 1) as Day

  const keeps = isKeepType(type)
  const limits = keeps ? [type === 'within' ? start : undefined, target].filter((it) => it !== undefined) : []
  const line = !keeps && start !== undefined && target !== undefined ? [start, target] : []
  const levels = [
    ...points.map(({ value }) => value),
    ...limits,
    ...line,
    ...(outlook ? [outlook.low, outlook.high] : []),
  ]
  const lowest = Math.min(...levels)
  // One level alone is drawn in the middle.
  const range = Math.max(...levels) - lowest
  const x = (day: number) => MARGIN + ((day - first) / (last - first)) * (WIDTH - 2 * MARGIN)
  const y = (level: number) =>
    range === 0 ? HEIGHT / 2 : HEIGHT - MARGIN - ((level - lowest) / range) * (HEIGHT - 2 * MARGIN)
  const at = (day: Day, level: number): Point => ({ x: x(day), y: y(level) })
  const now = dayOfIso(today)

  return {
    values: points.map(({ day, value }) => at(day, value)),
    expected:
      start !== undefined && target !== undefined && !keeps ? [at(first, start), at(end, target)] : undefined,
    limits: limits.map(y),
    forecast: outlook && {
      from: at(lastPoint.day, lastPoint.value),
      low: at(end, outlook.low),
      landing: at(end, outlook.landing),
      high: at(end, outlook.high),
    },
    today: now !== undefined && now >= first && now <= last ? x(now) : undefined,
    first,
    last,
  }
}
