import { asDay, type Day } from '../core/dates/calendar'
import { CYCLE_MONTHS, type Cycle, type CycleKind, cycleFor } from '../core/dates/cycle'
import type { KeyResultType } from '../core/plan/plan'
import { expectedAt } from '../core/scoring/expected'
import type { LanguageCode } from '../messages/languages'
import type { Both, KeyResultRow, More, Template, UnitWord } from './template'

/** How a figure is shown in its cell. */
export type Format = 'whole' | 'decimal' | 'percent' | 'finePercent' | 'money' | 'fineMoney' | 'words'

export interface ExampleKeyResult {
  title: string
  owner: string
  type?: KeyResultType
  start?: number
  target?: number
  /** For yes/no: 1 or 0. */
  current?: number
  format: Format
  unit: string
  weight?: number
  due: Day
  /** 3 on track, 2 at risk, 1 off track. */
  confidence?: 1 | 2 | 3
  lastCheckIn?: Day
  note?: string
  threshold?: number
  stretch?: number
  pays?: More['pays']
}

export interface ExampleObjective {
  title: string
  owner: string
  incentive?: number
  keyResults: ExampleKeyResult[]
}

/** What a template is put into a sheet with. */
export interface Choice {
  language: LanguageCode
  cycle: CycleKind
}

/** The examples of a template in one language, as they would stand on that day in the cycle it is in. */
export function examplesOf({ objectives }: Template, choice: Choice, today: Day): ExampleObjective[] {
  const cycle = cycleFor(choice.cycle, today)
  return objectives.map(([title, owner, keyResults, incentive]) => ({
    title: textOf(title, choice),
    owner: textOf(owner, choice),
    keyResults: gated(keyResults.map((row) => keyResultOf(row, choice, cycle, today))),
    ...(incentive === undefined ? {} : { incentive: (incentive * CYCLE_MONTHS[choice.cycle]) / 3 }),
  }))
}

/** A gate watches another measure. */
const gated = (measures: ExampleKeyResult[]): ExampleKeyResult[] =>
  measures.map((it) =>
    typeof it.pays === 'object' ? { ...it, current: measures[it.pays.gateOf]?.current } : it,
  )

function keyResultOf(row: KeyResultRow, choice: Choice, cycle: Cycle, today: Day): ExampleKeyResult {
  const [title, owner, unit, , , , more = {}] = row
  const { type, weight, seen, note, due = 1, threshold, stretch, pays } = more
  const levels = levelsOf(row, choice.cycle, cycle, today)
  return {
    title: textOf(title, choice),
    owner: textOf(owner, choice),
    type,
    ...levels,
    ...shownIn(unit, levels, choice),
    weight,
    due: asDay(cycle.end - Math.floor((1 - due) * (cycle.end - cycle.start + 1))),
    confidence: seen?.[0],
    lastCheckIn: seen && asDay(Math.max(cycle.start, today - seen[1])),
    note: note && textOf(note, choice),
    ...(pays && { pays }),
    ...(threshold !== undefined && { threshold: along(threshold, row, levels) }),
    ...(stretch !== undefined && { stretch: along(stretch, row, levels) }),
  }
}

/** The cycle in words, so that one text serves every length. */
const CYCLE_WORDS: Record<'this' | 'next', Record<LanguageCode, Record<CycleKind, string>>> = {
  this: {
    en: { year: 'this year', half: 'this half-year', quarter: 'this quarter', month: 'this month' },
    zh: { year: '本年度', half: '本半年', quarter: '本季度', month: '本月' },
  },
  next: {
    en: { year: 'next year', half: 'next half-year', quarter: 'next quarter', month: 'next month' },
    zh: { year: '下年度', half: '下个半年', quarter: '下季度', month: '下月' },
  },
}

export function textOf(both: Both, { language, cycle }: Choice): string {
  const [en = '', zh = ''] = both.split(' | ')
  const text = language === 'zh' ? zh : en
  return text.replace(/\{(this|next)\}/g, (_, which: 'this' | 'next') => CYCLE_WORDS[which][language][cycle])
}

interface Levels {
  start?: number
  target?: number
  current?: number
}

/** How far a level gets in a cycle, of the way it makes in a quarter: the last part is the hardest. */
const REACH: Record<CycleKind, number> = { month: 0.4, quarter: 1, half: 1.15, year: 1.25 }
/** The part of the quarter the examples are written for. */
const WRITTEN_FOR = 0.4

/**
 * Start, target and current as they would be in a cycle of that length on that day. A current value keeps its distance to
 * what the day calls for, so that what is behind is behind on any day; a tenth of the cycle is near enough.
 */
function levelsOf(row: KeyResultRow, kind: CycleKind, cycle: Cycle, today: Day): Levels {
  const [start, target, current] = [row[3], row[4], row[5]].map((level) => (level === '' ? undefined : level))
  const { type, flow, pays, threshold } = row[6] ?? {}
  if (type || pays === 'allOrNothing' || start === undefined || target === undefined)
    return { start, target, current }
  // The levels of a scorecard are agreed, whatever its length.
  const level = threshold === undefined ? REACH[kind] : 1
  const length = flow ? CYCLE_MONTHS[kind] / CYCLE_MONTHS.quarter : level
  const way = target - start
  // What falls never gets below nothing: what is left of it is cut once more.
  const far = way < 0 && length > 1 ? start * (target / start) ** length : start + way * length
  const goal = length === 1 ? target : rounded(far, far - start, row)
  if (current === undefined) return { start, target: goal }
  const reached = (current - start) / way
  const late = Math.round((expectedAt(today, cycle) - WRITTEN_FOR) * 10) / 10
  if (length === 1 && late === 0) return { start, target, current }
  const share = reached >= 1 ? 1 : Math.min(0.95, Math.max(0, reached + late))
  return { start, target: goal, current: rounded(start + (goal - start) * share, goal - start, row) }
}

/** A level between or beyond start and target, where these stand in a cycle of another length. */
function along(level: number, row: KeyResultRow, { start, target }: Levels): number {
  const [from, to] = [row[3], row[4]]
  if (from === '' || to === '' || start === undefined || target === undefined || to === target) return level
  return rounded(start + ((level - from) / (to - from)) * (target - start), target - start, row)
}

/** As a person would write it: as fine as the template's own figures, and no finer than a hundredth of the way. */
function rounded(level: number, way: number, [, , unit, start, target]: KeyResultRow): number {
  const written = [start, target].map(String)
  const decimals = Math.max(...written.map((text) => text.split('.')[1]?.length ?? 0))
  const finest = unit === '%' ? 0.01 : 10 ** -decimals
  const step = Math.max(finest, 10 ** Math.floor(Math.log10(Math.abs(way) / 10)))
  return Number((Math.round(level / step) * step).toPrecision(12))
}

/** The unit's word, and how figures counted in it are shown. */
function shownIn(unit: UnitWord, levels: Levels, choice: Choice): { unit: string; format: Format } {
  if (unit === '') return { unit, format: 'words' }
  const figures = [levels.start, levels.target, levels.current].filter((level) => level !== undefined)
  if (unit === '$') {
    const format = figures.every(isWhole) ? 'money' : 'fineMoney'
    return { unit: choice.language === 'zh' ? '元' : 'USD', format }
  }
  if (unit === '%')
    return { unit, format: figures.every((level) => isWhole(level * 100)) ? 'percent' : 'finePercent' }
  return { unit: textOf(unit, choice), format: figures.every(isWhole) ? 'whole' : 'decimal' }
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9
