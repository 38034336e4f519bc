import {
  type CellContext,
  type CellValue,
  type Comparator,
  dayOfText,
  fold,
  isDate,
  isNoValue,
  LARGEST_BESIDE_PERCENT,
  type Quantity,
  readDone,
  readQuantity,
  readState,
  readUnderWay,
} from '../../cell'
import type { Day } from '../dates/calendar'
import { once } from '../once'
import type { KeyResultType, State, Unit } from '../plan/plan'
import { type Field, type Problem, UserError } from '../problem'
import type { StatedUnit } from './units'

/** The cells of a key result that say how it is measured. */
export interface MeasureCells {
  start: CellValue
  target: CellValue
  current: CellValue
  /** Of a scorecard. */
  threshold?: CellValue
  stretch?: CellValue
  title: string
  /** As the type column says; it wins over every inference. */
  type?: KeyResultType
  unit?: StatedUnit
  /** In brackets of a heading: what the row itself says is nearer. */
  headingUnit?: StatedUnit
  /** Percents and currencies of number cells, as their format shows them. */
  shown?: string
}

/** What the cells mean; see `ReadKeyResult`. */
export interface Measure {
  type?: KeyResultType
  start?: Quantity
  target?: Quantity
  current?: Quantity
  threshold?: Quantity
  stretch?: Quantity
  done?: boolean
  /** The day a result of one day is to be there. */
  day?: Day
  /** Done, or not, only because current is a day as well. */
  byDay?: boolean
  unit: Unit
  factor: number
  baseUnit: Unit
  state?: State
  problem?: Problem
}

const PLAIN: Unit = { kind: 'number', text: '' }
const PERCENT: Unit = { kind: 'percent', text: '%' }
/** Above this plain numbers of the unit % are points: nobody writes 105 % as a bare 1.05 more often than 2 % as 2. */
const LARGEST_RATIO = 1.5

const KEPT: readonly (readonly [KeyResultType, RegExp])[] = [
  [
    'atLeast',
    /\b(?:at or above|at least|no less than|not less than|mindestens|al menos|au moins)\b|≥|不低于|不少于|不小于/i,
  ],
  ['atMost', /\b(?:at or below|at most|no more than|not more than)\b|≤|不超过|不高于|不大于|控制在/i],
]
const KEEP: Record<Comparator, KeyResultType> = {
  atLeast: 'atLeast',
  above: 'atLeast',
  atMost: 'atMost',
  below: 'atMost',
}

/**
 * Reads start, target and current together: what one of them is tells how to read the others.
 * Never throws for what a person wrote: the first unreadable cell is the problem.
 */
export function measure(cells: MeasureCells, context: CellContext): Measure {
  const day = dayMeant(cells, context)
  if (day !== undefined) return dayResult(cells, day, context)
  return isMilestone(cells) ? milestone(cells) : metric(cells, context)
}

/** The day by which something is to be there: a target that is one, with no figure beside it. */
function dayMeant({ type, start, target, current }: MeasureCells, context: CellContext): Day | undefined {
  if (type && type !== 'yesNo') return undefined
  const day = dayIn(target, context)
  if (day === undefined) return undefined
  const isNoFigure = (cell: CellValue) =>
    isNoValue(cell) || isWord(cell) || dayIn(cell, context) !== undefined
  return isNoFigure(start) && (isNoFigure(current) || typeof current === 'boolean') ? day : undefined
}

/** What most figures have none of: a word, or two signs between digits. */
const MAY_BE_DAY = once(() => /\p{L}{2}|[年月日]|\d[-/.]\d{1,2}[-/.]\d/u)

/** A day nobody could take for a figure: `3/5` may be a score. */
function dayIn(cell: CellValue, context: CellContext): Day | undefined {
  if (isDate(cell)) return Number.isNaN(cell.getTime()) ? undefined : context.dayOf(cell)
  return typeof cell === 'string' && MAY_BE_DAY().test(cell) ? dayOfText(cell, context) : undefined
}

/** Done when a word says so, or on a day: in time where that is not after the target. */
function dayResult(cells: MeasureCells, day: Day, context: CellContext): Measure {
  const reached = dayIn(cells.current, context)
  const result = milestone(reached === undefined ? cells : { ...cells, current: '' })
  result.day = day
  if (reached !== undefined) {
    result.done = reached <= day
    result.byDay = true
  }
  return result
}

const blank = (type: KeyResultType | undefined): Measure => ({
  type,
  start: undefined,
  target: undefined,
  current: undefined,
  threshold: undefined,
  stretch: undefined,
  done: undefined,
  day: undefined,
  byDay: undefined,
  unit: PLAIN,
  factor: 1,
  baseUnit: PLAIN,
  state: undefined,
  problem: undefined,
})

/** Yes/no by the type column, by the unit, by a target that says done, or by words wherever numbers could be. */
function isMilestone({ type, unit, start, target, current }: MeasureCells): boolean {
  if (type) return type === 'yesNo'
  if (unit?.kind === 'milestone') return true
  if (typeof target === 'boolean') return true
  if (isWord(target)) return readDone(target) === true || (isWord(current) && !/^#/.test(current))
  const nothing = isNoValue(target) && isNoValue(start)
  return nothing && (typeof current === 'boolean' || (isWord(current) && readDone(current) !== undefined))
}

const isWord = (value: CellValue): value is string =>
  typeof value === 'string' && value.length <= 40 && !/\d/.test(fold(value)) && !isNoValue(value)

function milestone({ start, target, current }: MeasureCells): Measure {
  const result: Measure = blank('yesNo')
  const done = doneOf(start, target, current)
  if (done !== undefined) result.done = done
  else if (isWord(current) && readState(current) !== undefined) result.state = readState(current)
  else if (!isNoValue(current) && !readUnderWay(current)) {
    result.problem = {
      code: 'notAChoice',
      field: 'current',
      text: fold(String(current)).slice(0, 60),
      choices: ['yes', 'no'],
    }
  }
  return result
}

function doneOf(start: CellValue, target: CellValue, current: CellValue): boolean | undefined {
  if (isNoValue(current)) return undefined
  const same = (other: CellValue) =>
    !isNoValue(other) && fold(String(other)).toLowerCase() === fold(String(current)).toLowerCase()
  if (same(target)) return true
  if (same(start)) return false
  const done = readDone(current)
  if (done !== undefined) return done
  // 40 % of a milestone is not done.
  const number =
    typeof current === 'number' ? current : /^\d{1,3} ?%$/.test(fold(String(current))) ? 0 : undefined
  return number === undefined ? undefined : number >= 1
}

function metric(cells: MeasureCells, context: CellContext): Measure {
  const result: Measure = blank(undefined)
  const { title } = cells
  result.start = quantity(cells.start, 'start', result, context)
  result.target = quantity(cells.target, 'target', result, context)
  if (isWord(cells.current) && readState(cells.current) !== undefined) result.state = readState(cells.current)
  else result.current = quantity(cells.current, 'current', result, context)
  result.threshold = hint(cells.threshold, context)
  result.stretch = hint(cells.stretch, context)
  const { start, target, threshold } = result
  result.type = cells.type ?? keepType(target, start, isNoValue(cells.start), title)
  // Pay begins above the target: less is better.
  if (!result.type && !start && target && threshold && threshold.value > target.value)
    result.type = 'decrease'
  result.problem ??= percentBesideNumbers(result, cells)
  settleUnit(result, cells, context)
  return result
}

function quantity(
  value: CellValue,
  field: Field,
  result: Measure,
  context: CellContext,
): Quantity | undefined {
  if (value === '') return undefined
  try {
    return readQuantity(value, field, context)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    result.problem ??= error.problem
    return undefined
  }
}

/** A figure no score depends on: what cannot be read is left out. */
const hint = (value: CellValue | undefined, context: CellContext): Quantity | undefined =>
  value === undefined || value === '' ? undefined : quantity(value, 'value', { ...blank(undefined) }, context)

/** A limit and nowhere to come from: to be kept, not to be reached. */
function keepType(
  target: Quantity | undefined,
  start: Quantity | undefined,
  startBlank: boolean,
  title: string,
): KeyResultType | undefined {
  if (!target || start || !startBlank) return undefined
  if (target.comparator) return KEEP[target.comparator]
  for (const [type, words] of KEPT) if (words.test(title)) return type
  return undefined
}

/** `38%` beside a plain 55: one of them is a hundred times too large, and which is not ours to say. */
function percentBesideNumbers({ start, target, current }: Measure, cells: MeasureCells): Problem | undefined {
  let field: 'start' | 'target' | 'current' | undefined
  if (target?.percent) field = 'target'
  else if (start?.percent) field = 'start'
  else if (current?.percent) field = 'current'
  const edge = LARGEST_BESIDE_PERCENT
  if (!field || !(isAbove(edge, start) || isAbove(edge, target) || isAbove(edge, current))) return undefined
  return { code: 'percentBesideNumbers', field, text: fold(String(cells[field])) }
}

const isAbove = (edge: number, it: Quantity | undefined): boolean =>
  it !== undefined && !it.percent && Math.abs(it.value) > edge

const withSign = (it: Quantity | undefined): Unit | undefined =>
  it && it.unit.kind !== 'number' ? it.unit : undefined
const withUnit = (it: Quantity | undefined): Unit | undefined =>
  it && it.unit.text !== '' ? it.unit : undefined

/** A stated unit wins over signs in the cells, those over how number cells are formatted. */
function settleUnit(result: Measure, cells: MeasureCells, context: CellContext): void {
  const { shown, headingUnit } = cells
  const { start, target, current } = result
  const signed = withSign(target) ?? withSign(current) ?? withSign(start)
  const named = withUnit(target) ?? withUnit(current) ?? withUnit(start)
  const unit = cells.unit ?? ((signed ?? named) ? scaledLike(headingUnit, signed) : headingUnit)
  if (signed?.kind === 'percent') result.unit = result.baseUnit = PERCENT
  else if (unit?.kind === 'percent') {
    const edge = shown?.includes('%') ? Number.POSITIVE_INFINITY : LARGEST_RATIO
    const points = isAbove(edge, start) || isAbove(edge, target) || isAbove(edge, current)
    result.unit = points ? { kind: 'number', text: '%' } : PERCENT
    result.baseUnit = PERCENT
    result.factor = points ? 0.01 : 1
  } else if (signed) result.unit = result.baseUnit = signed
  else if (unit && unit.kind !== 'milestone') {
    result.unit = { kind: unit.kind, text: unit.text }
    result.baseUnit = unit.base
    result.factor = unit.factor
    if (unit.factor > 1) {
      for (const field of ['start', 'target', 'current', 'threshold', 'stretch'] as const)
        intoUnit(result, field, cells[field])
    }
  } else if (named) result.unit = result.baseUnit = named
  else if (shown) {
    const format = quantity(shown, 'target', { ...result }, context)
    if (format && format.unit.kind !== 'number') result.unit = result.baseUnit = format.unit
  }
}

/** What a heading says still counts where the cells write the same: 万元 above ¥180. */
const scaledLike = (heading: StatedUnit | undefined, signed: Unit | undefined): StatedUnit | undefined =>
  heading && heading.factor > 1 && (!signed || signed.text === heading.base.text) ? heading : undefined

/** 180万 in a row of 万元 says its own scale: beside a plain 180 it is the same. */
export const saysItsScale = (cell: CellValue): boolean =>
  typeof cell === 'string' && /[\d ][kKmMbB万亿千百]/.test(fold(cell))

function intoUnit(
  result: Measure,
  field: 'start' | 'target' | 'current' | 'threshold' | 'stretch',
  cell: CellValue = '',
): void {
  const it = result[field]
  if (it && saysItsScale(cell)) {
    result[field] = { ...it, value: it.value / result.factor }
  }
}
