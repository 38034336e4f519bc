import { IANAZone } from 'luxon'

/** The built-ins of a realm whose idea of time is replaced. */
interface TimeBuiltIns {
  Date: DateConstructor
  Intl: typeof Intl
}

const MS_A_MINUTE = 60_000
const MS_A_DAY = 86_400_000
const FIELDS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds'] as const
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * Makes a realm live by a virtual clock and in the script's time zone, whatever the machine's zone is: `new Date()`,
 * `Date.now()`, local getters and setters, parsing of times without a zone, toString and friends, and Intl's default
 * zone. Returns the constructor to use as the realm's `Date`. Changes the realm's own Date.prototype.
 */
export function installScriptDate(
  { Date: RealmDate, Intl: RealmIntl }: TimeBuiltIns,
  { now, timeZone }: { now(): number; timeZone: string },
): { Date: DateConstructor; DateTimeFormat: typeof Intl.DateTimeFormat } {
  const zone = IANAZone.create(timeZone)
  const offsetAt = (instant: number) => zone.offset(instant) * MS_A_MINUTE
  const original: Record<string, PropertyDescriptor> = Object.getOwnPropertyDescriptors(RealmDate.prototype)
  const call = (name: string, date: Date, args: unknown[] = []): unknown =>
    Reflect.apply(original[name]?.value as () => unknown, date, args)

  /** As the ECMAScript standard reads a local time: of a repeated hour the first, a skipped one by the offset before. */
  const instantOfWall = (wall: number): number => {
    const before = wall - offsetAt(wall - MS_A_DAY)
    const after = wall - offsetAt(wall + MS_A_DAY)
    const fits = [before, after].filter((instant) => instant + offsetAt(instant) === wall)
    return fits.length > 0 ? Math.min(...fits) : before
  }
  const wallDate = (instant: number) => new RealmDate(instant + offsetAt(instant))
  const method = (name: string, value: (this: Date, ...args: unknown[]) => unknown) =>
    Object.defineProperty(RealmDate.prototype, name, { value, configurable: true, writable: true })

  for (const field of FIELDS) {
    method(`get${field}`, function () {
      const instant = this.getTime()
      return Number.isNaN(instant) ? instant : call(`getUTC${field}`, wallDate(instant))
    })
    if (field === 'Day') continue
    method(`set${field}`, function (...args) {
      const instant = this.getTime()
      // Only a year makes an invalid date valid again.
      if (Number.isNaN(instant) && field !== 'FullYear') return Number.NaN
      const wall = Number.isNaN(instant) ? new RealmDate(0) : wallDate(instant)
      call(`setUTC${field}`, wall, args)
      return this.setTime(instantOfWall(wall.getTime()))
    })
  }
  method('getTimezoneOffset', function () {
    const instant = this.getTime()
    return Number.isNaN(instant) ? instant : -offsetAt(instant) / MS_A_MINUTE
  })
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    method(name, function (locales, options) {
      return call(name, this, [locales, { timeZone, ...(typeof options === 'object' ? options : {}) }])
    })
  }
  const two = (number: number) => String(number).padStart(2, '0')
  const dayText = (wall: Date) =>
    `${DAYS[wall.getUTCDay()]} ${MONTHS[wall.getUTCMonth()]} ${two(wall.getUTCDate())} ${String(wall.getUTCFullYear()).padStart(4, '0')}`
  const timeText = (instant: number) => {
    const wall = wallDate(instant)
    const offset = Math.abs(offsetAt(instant) / MS_A_MINUTE)
    const sign = offsetAt(instant) < 0 ? '-' : '+'
    const name = new RealmIntl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'long' })
      .formatToParts(instant)
      .find(({ type }) => type === 'timeZoneName')?.value
    const time = [wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds()].map(two).join(':')
    return `${time} GMT${sign}${two(Math.floor(offset / 60))}${two(offset % 60)} (${name})`
  }
  const text = (write: (instant: number) => string) =>
    function (this: Date) {
      const instant = this.getTime()
      return Number.isNaN(instant) ? 'Invalid Date' : write(instant)
    }
  const fullText = (instant: number) => `${dayText(wallDate(instant))} ${timeText(instant)}`
  method('toString', text(fullText))
  method(
    'toDateString',
    text((instant) => dayText(wallDate(instant))),
  )
  method('toTimeString', text(timeText))

  /** Text without a zone is local; a plain ISO day is midnight UTC, as the standard has it. */
  const parse = (written: string): number => {
    const namesZone = /(?:Z|\b(?:GMT|UTC?|[ECMP][SD]T)\b.*|\d[+-]\d{2}:?\d{2}(?:\s*\(.*\))?)$/i.test(
      written.trim(),
    )
    if (namesZone || /^[+-]?\d{4,6}(-\d\d(-\d\d)?)?$/.test(written)) return RealmDate.parse(written)
    const wall = RealmDate.parse(written + (/^[+-]?\d{4,6}-\d\d-\d\dT/.test(written) ? 'Z' : ' UTC'))
    return Number.isNaN(wall) ? RealmDate.parse(written) : instantOfWall(wall)
  }
  const instantFrom = (args: unknown[]): number => {
    if (args.length === 0) return now()
    if (args.length > 1) return instantOfWall(Reflect.apply(RealmDate.UTC, undefined, args) as number)
    const [value] = args
    if (typeof value === 'string') return parse(value)
    if (typeof value === 'object' && value !== null) {
      if (Object.prototype.toString.call(value) === '[object Date]')
        return call('getTime', value as Date) as number
      return parse(String(value))
    }
    return Number(value)
  }
  const ScriptDate = new Proxy(RealmDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, [instantFrom(args)], newTarget) as Date,
    apply: () => fullText(now()),
    get: (target, key) => (key === 'now' ? now : key === 'parse' ? parse : Reflect.get(target, key)),
  })
  Object.defineProperty(RealmDate.prototype, 'constructor', {
    value: ScriptDate,
    configurable: true,
    writable: true,
  })
  const withZone = ([locales, options]: unknown[]) => [
    locales,
    { timeZone, ...(typeof options === 'object' ? options : {}) },
  ]
  const DateTimeFormat = new Proxy(RealmIntl.DateTimeFormat, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, withZone(args), newTarget) as object,
    apply: (target, _this, args: unknown[]) => Reflect.construct(target, withZone(args)) as object,
  })
  return { Date: ScriptDate, DateTimeFormat }
}
