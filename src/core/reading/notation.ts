import {
  asText,
  type CellContext,
  type CellValue,
  fold,
  isDate,
  isNoValue,
  type Quantity,
  readDone,
  readQuantity,
  separatorsOf,
} from '../../cell'
import { UserError } from '../problem'
import { sameLevel } from '../sameLevel'
import { saysItsScale } from './measure'
import { doneLike } from './notationWords'

/** What decides how a level is written, apart from the level. */
export interface Notation {
  /** The cell as it is, never a formula. */
  before: CellValue
  /** Start and target of the row: what a cell that says nothing yet is to look like. */
  beside?: readonly CellValue[]
  /** They are number cells shown as percents. */
  shownAsPercent?: boolean
  yesNo?: boolean
  /** Of a cell that holds no word yet. */
  words: { yes: string; no: string }
  /** `≥ 95%` stays a limit: so is a target written, which says by it what is meant. */
  keepsLimit?: boolean
  /** What a bare number of the row is multiplied with: 10,000 beside 万元 (see reading/units.ts). */
  factor?: number
}

/**
 * A level as its cell writes it, to be entered there: `46%` stays a percent, `¥120万` money in 万, `7/10` on its scale,
 * `34 days` a text with its unit, a box a box; everything else becomes a number in the cell's format. Read again, it is
 * the same level. Text keeps its apostrophe, so that it can never become a formula or a date. Undefined for a date, which
 * holds no level.
 */
export function writtenLike(notation: Notation, level: number, context: CellContext): CellValue | undefined {
  const { before, beside = [], yesNo, words, shownAsPercent } = notation
  if (isDate(before)) return undefined
  if (typeof before === 'boolean') return level >= 1
  if (yesNo) return answer(before, level >= 1, words)
  if (typeof before === 'number') return level
  const models = isNoValue(before) ? beside : [before]
  for (const model of models) {
    const text = typeof model === 'string' ? rewritten(model, level, notation, context) : undefined
    if (text !== undefined) return asText(text)
  }
  // Entered as a person would: the cell becomes a percent. Nothing else tells a blank one that it is to be one.
  if (isNoValue(before) && shownAsPercent) return `${decimals(level * 100, 0, '', context)}%`
  return level
}

function answer(before: CellValue, done: boolean, words: Notation['words']): CellValue {
  if (typeof before === 'number') return done ? 1 : 0
  const text = typeof before === 'string' ? fold(before) : ''
  if (/^[01]$/.test(text)) return done ? 1 : 0
  if (/^\d{1,3} ?%$/.test(text)) return asText(done ? '100%' : '0%')
  const same = doneLike(text, done)
  return asText(same !== undefined && readDone(same) === done ? same : done ? words.yes : words.no)
}

/** Digits with the signs among and before them, of whatever width. */
const DIGITS = /[-−–—+－＋]?[.,．，]?[0-9０-９](?:[0-9０-９.,．，'’ \u00a0\u202f]*[0-9０-９])?/

/**
 * The text with another figure in it, as long as it then reads as that level in the same unit. A limit or an
 * approximation (`~45%`) is left out: a checked-in value is known.
 */
function rewritten(
  model: string,
  level: number,
  { factor = 1, keepsLimit = false }: Notation,
  context: CellContext,
): string | undefined {
  const before = readOrNothing(model, context)
  const found = DIGITS.exec(model)
  if (!before || !found) return undefined
  const run = found[0]
  const behind = model.slice(found.index + run.length)
  const ahead = model.slice(0, found.index)
  const scaled = factor > 1 && saysItsScale(model) ? level * factor : level
  for (const [head, tail] of surroundings(ahead, behind, before)) {
    const one = readOrNothing(`${head}1${tail}`, context)?.value
    if (!one) continue
    const text = figure(scaled / one, run, context).map((digits) => `${head}${digits}${tail}`)
    const right = text.find((it) => {
      const read = readOrNothing(it, context)
      return (
        read &&
        sameLevel(read.value, scaled) &&
        read.percent === before.percent &&
        read.unit.text === before.unit.text &&
        read.outOf === before.outOf &&
        read.comparator === (keepsLimit ? before.comparator : undefined) &&
        !read.approximate
      )
    })
    if (right !== undefined) return right
  }
  return undefined
}

/** What may stand around the figure: all that stands there, or less of it where that says `about` or `at least`. */
function* surroundings(ahead: string, behind: string, before: Quantity): Generator<[string, string]> {
  yield [ahead, behind]
  // `-$5` and `(5)` above zero.
  yield [ahead.replace(/[-−–—－(（]/, ''), behind.replace(/[)）]/, '')]
  if (!before.comparator && !before.approximate) return
  for (let from = 1; from <= ahead.length; from++) yield [ahead.slice(from).trimStart(), behind]
  for (let to = behind.length - 1; to >= 0; to--) yield [ahead, behind.slice(0, to).trimEnd()]
}

/** The figure in the manner of another one, then plainly. */
function figure(value: number, like: string, context: CellContext): string[] {
  const { decimal } = separatorsOf(context.locale())
  const half = fold(like)
  const fraction = half.includes(decimal) ? half.length - half.lastIndexOf(decimal) - 1 : 0
  const group = /\d([.,'’ \u00a0\u202f])\d{3}(?!\d)/.exec(half)?.[1] ?? ''
  const plain = decimals(value, 0, '', context)
  return [decimals(value, fraction, group === decimal ? '' : group, context), plain]
}

/** At least so many decimals, more where the value has them: a cell keeps 15 digits. */
function decimals(value: number, least: number, group: string, context: CellContext): string {
  const exact = Number(value.toPrecision(15))
  const most = Math.min(20, Math.max(least, (/\.(\d+)$/.exec(expanded(exact))?.[1] ?? '').length))
  const [whole = '', fraction] = exact.toFixed(most).split('.')
  const grouped = group ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole
  return fraction ? `${grouped}${separatorsOf(context.locale()).decimal}${fraction}` : grouped
}

/** Without an exponent: 1e-7 is 0.0000001. */
const expanded = (value: number): string =>
  /e/.test(String(value)) ? value.toFixed(20).replace(/0+$/, '') : String(value)

function readOrNothing(text: string, context: CellContext): Quantity | undefined {
  try {
    return readQuantity(text, 'current', context)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
