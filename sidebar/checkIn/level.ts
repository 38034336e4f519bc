import { fold, LARGEST_BESIDE_PERCENT, type Quantity, readQuantity } from '../../src/cell'
import { separatorsOf } from '../../src/cell/separators'
import { tidy } from '../../src/core/nearly'
import type { Unit } from '../../src/core/plan'
import { UserError } from '../../src/core/problem'
import { formatValue } from '../../src/messages/format'
import type { KeyResultView } from '../../src/rpc/contract'
import type { Reading } from './reading'

/** What a value field holds: nothing, a level in the key result's own unit, or something to put right. */
export type Level = { is: 'nothing' } | { is: 'level'; level: number } | { is: 'unclear'; sentence: string }

const NOTHING: Level = { is: 'nothing' }

/** The same value as last time; counts as a check-in, which an empty field never does. */
export const SAME = '='

/**
 * What was typed, as people write it: `45%`, `1.2m`, `120万`, `3/5`; `+4` adds to the last value, `=` keeps it. Under a
 * percent unit `45` means 45 %. What can be read in two ways is put back to the person, never guessed.
 */
export function readLevel(typed: string, keyResult: KeyResultView, reading: Reading): Level {
  const text = fold(typed)
  const { current, type } = keyResult
  const { unclear } = reading.messages.checkIn
  if (text === '') return NOTHING
  if (text === SAME) {
    const last = current ?? (type === 'yesNo' ? 0 : undefined)
    return last === undefined
      ? { is: 'unclear', sentence: unclear.noLastValue }
      : { is: 'level', level: last }
  }
  try {
    const amount = readAmount(text, keyResult, reading)
    if (typeof amount === 'object') return amount
    if (!text.startsWith('+')) return { is: 'level', level: amount }
    if (current === undefined) return { is: 'unclear', sentence: unclear.nothingToAddTo }
    // A cell keeps 15 digits; more would be the noise of the addition.
    return { is: 'level', level: Number((current + amount).toPrecision(15)) }
  } catch (error) {
    if (error instanceof UserError)
      return { is: 'unclear', sentence: reading.messages.problem(error.problem) }
    throw error
  }
}

function readAmount(text: string, keyResult: KeyResultView, reading: Reading): number | Level {
  const { unit } = keyResult
  const quantity = readQuantity(text, 'value', reading.context)
  // A limit (`> 95`) and a word for nothing yet (`N/A`) are no values.
  if (!quantity || quantity.comparator) throw new UserError({ code: 'notANumber', field: 'value', text })
  if (unit.kind === 'percent') return readPercent(quantity, reading)
  if (quantity.percent && isFarFromRatios(keyResult))
    throw new UserError({ code: 'percentBesideNumbers', field: 'value', text })
  if (quantity.outOf !== undefined && quantity.outOf !== keyResult.target)
    throw new UserError({ code: 'notANumber', field: 'value', text })
  const typed = quantity.unit
  if (typed.kind === 'currency' && unit.kind === 'currency' && typed.text !== unit.text) {
    const sentence = reading.messages.checkIn.unclear.currency(typed.text, unit.text)
    return { is: 'unclear', sentence }
  }
  return quantity.value
}

/** `45%` and `45` are 0.45; `0.45` alone could be either, so the person says which. */
function readPercent({ value, percent, outOf }: Quantity, reading: Reading): number | Level {
  if (percent) return value
  if (outOf !== undefined) return value / outOf
  if (value === 0 || Math.abs(value) >= 1) return tidy(value / 100)
  const asPercent = (ratio: number) => inputText(ratio, { kind: 'percent', text: '%' }, reading.locale)
  const sentence = reading.messages.checkIn.unclear.percent(asPercent(value / 100), asPercent(value))
  return { is: 'unclear', sentence }
}

/** A percent beside a plain number that is no ratio would be a ratio beside a count (design 5). */
const isFarFromRatios = ({ start = 0, target = 0, current = 0 }: KeyResultView): boolean =>
  [start, target, current].some((value) => Math.abs(value) > LARGEST_BESIDE_PERCENT)

/** A level as it can be typed: the plainest text that `readLevel` reads as the same. */
export function inputText(level: number, unit: Unit, locale: string): string {
  const plain = (value: number) => String(value).replace('.', separatorsOf(locale).decimal)
  return unit.kind === 'percent' ? `${plain(Number((level * 100).toPrecision(15)))}%` : plain(level)
}

/** A level as the row shows it: yes and no in words, others as the sheet writes them. */
export function levelText(
  level: number,
  { unit, type }: KeyResultView,
  { messages, numbers }: Reading,
): string {
  return type === 'yesNo' ? messages.checkIn.yesNo(level !== 0) : formatValue(level, unit, numbers)
}
