import { useId } from 'preact/hooks'
import { isoOf } from '../../src/core/dates/calendar'
import { isKeepType } from '../../src/core/plan/plan'
import { formatProgress } from '../../src/messages/format'
import { levelText } from '../checkIn/level'
import { type LevelReading, useLevelReading } from '../checkIn/levelReading'
import { dayText, type Words } from './Details'
import { HEIGHT, type Point, pictureOf, type Shape, WIDTH } from './picture'

interface Props {
  shape: Shape
  /** What stands in its place while there is nothing to draw. */
  few: string
  words: Words
}

const path = (points: readonly Point[]): string =>
  points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ')
const round = (n: number): number => Math.round(n * 10) / 10

/** The values over the cycle, with the line they are expected on and where they are heading. */
export function Trend({ shape, few, words }: Props) {
  const reading = useLevelReading()
  const base = useId()
  const picture = pictureOf(shape)
  const { trend } = words
  const { expected, forecast, limits = [], today, values = [] } = picture ?? {}
  const lands = landsText(shape, words, reading)
  return (
    <section>
      <h2>{trend.title}</h2>
      {!picture ? (
        <p class="empty quiet">{few}</p>
      ) : (
        <figure>
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${base}-title`}>
            <title id={`${base}-title`}>{pathText(shape, words, reading)}</title>
            {forecast && (
              <polygon class="range" points={path([forecast.from, forecast.high, forecast.low])} />
            )}
            {today !== undefined && <line class="today" x1={today} x2={today} y1={0} y2={HEIGHT} />}
            {limits.map((y) => (
              <line key={y} class="expected-line" x1={0} x2={WIDTH} y1={y} y2={y} />
            ))}
            {expected && <polyline class="expected-line" points={path(expected)} />}
            {forecast && <polyline class="landing" points={path([forecast.from, forecast.landing])} />}
            <polyline class="values" points={path(values)} />
            {values.map(({ x, y }) => (
              <circle key={x} cx={round(x)} cy={round(y)} r={3} />
            ))}
          </svg>
          <p class="ends quiet">
            <span>{dayText(isoOf(picture.first), reading)}</span>
            <span>{dayText(isoOf(picture.last), reading)}</span>
          </p>
          <p class="key quiet" aria-hidden="true">
            <span class="of-values">{trend.value}</span>
            {(expected || limits.length > 0) && (
              <span class="of-expected">{expected ? trend.expected : trend.limit}</span>
            )}
            {forecast && <span class="of-forecast">{trend.forecast}</span>}
          </p>
          {lands && <figcaption>{lands}</figcaption>}
        </figure>
      )}
    </section>
  )
}

/** The picture in words; where it lands stands below it for everyone. */
function pathText(shape: Shape, { trend }: Words, reading: LevelReading): string {
  const { readings, cycle, start, target, type, due = cycle.end } = shape
  const [first, last] = [readings[0], readings[readings.length - 1]]
  if (!first || !last) return ''
  const level = (value: number) => levelText(value, shape, reading)
  const values = trend.path(
    readings.length,
    level(first.value),
    dayText(first.day, reading),
    level(last.value),
    dayText(last.day, reading),
  )
  if (start === undefined || target === undefined || isKeepType(type)) return values
  return `${values} ${trend.goal(level(start), level(target), dayText(due, reading))}`
}

function landsText(shape: Shape, { trend }: Words, reading: LevelReading) {
  const { outlook } = shape
  if (!outlook) return undefined
  const level = (value: number) => levelText(value, shape, reading)
  const { low, landing, high, day, progress } = outlook
  return trend.lands(
    level(landing),
    level(low),
    level(high),
    dayText(day, reading),
    formatProgress(progress, { ...reading.messages, intl: reading.numbers.intl }),
  )
}
