import { fold, type Quantity, readQuantity, scaleOf } from '../../src/cell'
import { separatorsOf } from '../../src/cell/separators'
import { tidy } from '../../src/core/nearly'
import type { Unit } from '../../src/core/plan/plan'
import { UserError } from '../../src/core/problem'
import { formatNumber, formatValue } from '../../src/messages/format'
import type { KeyResultView } from '../../src/rpc/contract'
import type { LevelReading } from './levelReading'

/** What a value field holds: nothing, a level in the key result's own unit, or something to put right. */
export type Level = { is: 'nothing' } | { is: 'level'; level: number } | { is: 'unclear'; sentence: string }

const NOTHING: Level = { is: 'nothing' }

/** The same value as last time; counts as a check-in, which an empty field never does. */
export const SAME = '='

/** Words that say as much. */
const KEPT = /^(=|same|no change|无变化|不变)$/i
const DONE = /^(done|已?完成)$/i

/** Whether a text says its level by the last one, and would move with it. */
export const isRelative = (typed: string): boolean => typed.startsWith('+') || KEPT.test(typed)

/** What people put behind a value without meaning anything by it. */
const FULL_STOP = /[\s。，；！,;!]+$/

/** What was typed, as it is looked at: full-width characters as half-width ones; in Chinese `120w` is 120万. */
export function typedText(typed: string, { messages }: LevelReading): string {
  const text = fold(typed).replace(FULL_STOP, '')
  return messages.code === 'zh' ? text.replace(/(\d) ?w$/i, '$1万') : text
}

/**
 * What was typed, as people write it: `45%`, `1.2m`, `120万`, `3/5`; `+4` adds to the last value, `=` keeps it, `done` is
 * the target, and what stands behind a `=` is taken at its word. Under a percent unit `45` means 45 %. What can be read in
 * two ways is put back to the person, never guessed.
 */
export function readLevel(typed: string, keyResult: KeyResultView, reading: LevelReading): Level {
  const text = typedText(typed, reading)
  const { current, target, type } = keyResult
  const { unclear } = reading.messages.levels
  const put = (sentence: string): Level => ({ is: 'unclear', sentence })
  if (text === '') return NOTHING
  if (KEPT.test(text)) {
    const last = current ?? (type === 'yesNo' ? 0 : undefined)
    return last === undefined ? put(unclear.noLastValue) : { is: 'level', level: last }
  }
  if (DONE.test(text) && target !== undefined && (type === undefined || HAS_AN_END.has(type)))
    return { is: 'level', level: target }
  try {
    const isExact = text.startsWith('=')
    const amount = readAmount(isExact ? text.slice(1) : text, keyResult, reading)
    if (typeof amount === 'object') return amount
    const other = isExact ? undefined : otherReading(amount, keyResult, reading)
    if (other) return put(unclear.twoWays(...other))
    if (!text.startsWith('+')) return { is: 'level', level: amount }
    if (current === undefined) return put(unclear.nothingToAddTo)
    return { is: 'level', level: sum(current, amount) }
  } catch (error) {
    if (error instanceof UserError) return put(reading.messages.problem(error.problem))
    throw error
  }
}

const HAS_AN_END: ReadonlySet<string> = new Set(['increase', 'decrease'])

/** A cell keeps 15 digits; more would be the noise of the addition. */
const sum = (current: number, amount: number): number => Number((current + amount).toPrecision(15))

/**
 * Two texts to choose from where a minus has two meanings: where nothing is below zero it may be meant like `+4`.
 */
function otherReading(
  amount: number,
  keyResult: KeyResultView,
  reading: LevelReading,
): [one: string, other: string] | undefined {
  const { start = 0, target = 0, current, unit } = keyResult
  if (amount >= 0 || current === undefined || Math.min(start, target, current + amount) < 0) return undefined
  return [levelText(sum(current, amount), keyResult, reading), inputText(amount, unit, reading.locale)]
}

function readAmount(text: string, keyResult: KeyResultView, reading: LevelReading): number | Level {
  const { unit, target, factor } = keyResult
  const { unclear } = reading.messages.levels
  const put = (sentence: string): Level => ({ is: 'unclear', sentence })
  const quantity = readQuantity(text, 'value', reading.context)
  // A limit (`> 95`) and a word for nothing yet (`N/A`) are no values.
  if (!quantity || quantity.comparator) throw new UserError({ code: 'notANumber', field: 'value', text })
  const { percent, outOf, value, unit: typed } = quantity
  if (isOtherUnit(typed, unit))
    return put(unit.text === '' ? unclear.unknownUnit(typed.text) : unclear.unit(typed.text, unit.text))
  if (unit.kind === 'percent') return readPercent(quantity, reading)
  if (percent && isFarFromRatios(keyResult)) return put(unclear.percent(text))
  if (outOf !== undefined && outOf !== target) return put(unclear.outOf(formatNumber(outOf, reading.numbers)))
  if (factor === undefined) return value
  // Under 万元 `130` is 130万元, and so is `130万`.
  if (isScaled(text)) return tidy(value / factor)
  if (typed.kind !== 'currency') return value
  return put(
    unclear.twoWays(levelText(value, keyResult, reading), levelText(value / factor, keyResult, reading)),
  )
}

/** Whether a number says itself what it is counted in: `130万`, `1.2m`. */
const isScaled = (text: string): boolean => scaleOf(/\d[\d.,'’ ]*(.*)$/.exec(text)?.[1] ?? '') !== undefined

/** Words that people put behind a percent, or behind points of it. */
const POINTS = /^(pp|pts?|points?|个?百分点)\b/i
/** Where no unit is known: half a word, or a count that went unread (`130多万`). */
const UNREAD = /^[a-z]{1,2}$|[百千万萬亿億‰]/i

/** Whether a value is written in something else than its key result is counted in. `day`, `d` and `days` are the same. */
function isOtherUnit(typed: Unit, unit: Unit): boolean {
  const [written, own] = [typed.text.toLowerCase(), unit.text.toLowerCase()]
  if (written === '' || typed.kind === 'percent') return false
  if (typed.kind === 'currency') return unit.kind === 'currency' && written !== own
  if (unit.kind === 'percent') return !POINTS.test(written)
  if (unit.kind === 'currency') return true
  return own === '' ? UNREAD.test(written) : !own.startsWith(written) && !written.startsWith(own)
}

/** `45%` and `45` are 0.45; `0.45` alone could be either, so the person says which. */
function readPercent({ value, percent, outOf }: Quantity, reading: LevelReading): number | Level {
  if (percent) return value
  if (outOf !== undefined) return value / outOf
  if (value === 0 || Math.abs(value) >= 1) return tidy(value / 100)
  const asPercent = (ratio: number) => inputText(ratio, PERCENT, reading.locale)
  const sentence = reading.messages.levels.unclear.twoWays(asPercent(value / 100), asPercent(value))
  return { is: 'unclear', sentence }
}

const PERCENT: Unit = { kind: 'percent', text: '%' }

/** A percent beside a plain number that is no ratio would be a ratio beside a count (design 5). */
const isFarFromRatios = ({ start = 0, target = 0, current = 0 }: KeyResultView): boolean =>
  [start, target, current].some((value) => Math.abs(value) > 1)

/** A level as it can be typed: the plainest text that `readLevel` reads as the same. */
export function inputText(level: number, unit: Unit, locale: string): string {
  const plain = (value: number) => String(value).replace('.', separatorsOf(locale).decimal)
  const text = unit.kind === 'percent' ? `${plain(Number((level * 100).toPrecision(15)))}%` : plain(level)
  return level < 0 ? `=${text}` : text
}

/** A level as the row shows it: yes and no in words, others as the sheet writes them. */
export function levelText(
  level: number,
  { unit, type }: Pick<KeyResultView, 'unit' | 'type'>,
  { messages, numbers }: LevelReading,
): string {
  return type === 'yesNo' ? messages.levels.yesNo(level !== 0) : formatValue(level, unit, numbers)
}
