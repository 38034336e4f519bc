import type { CellContext, CellValue, Quantity } from '../../cell'
import type { Day } from '../dates/calendar'
import type { Cycle } from '../dates/cycle'
import type { Confidence, KeyResultType, Owner, State, Unit } from '../plan/plan'
import type { Problem } from '../problem'
import type { Looked } from './looked'
import type { ColumnMapping } from './mapping'
import type { Question } from './questions'
import type { Period } from './series'

/** A tab or a range as the spreadsheet hands it over; every row has the same number of cells. */
export interface Grid extends CellContext {
  values: readonly (readonly CellValue[])[]
  /** What a person sees: tells percents and currencies of number cells apart. */
  display?: readonly (readonly string[])[]
  /** `''` where a cell holds no formula. */
  formulas?: readonly (readonly string[])[]
  /** 0-based; hidden columns are data, but never preferred over a visible one of the same meaning. */
  hiddenColumns?: readonly number[]
  /** The name of the tab, which may be that of a team or a person. */
  tab?: string
  /** In A1 notation; only the first cell of each holds a value. */
  merges?: readonly string[]
}

/** What a column can mean. */
export type Column =
  | 'id'
  | 'number'
  | 'level'
  | 'objective'
  | 'keyResult'
  | 'owner'
  | 'type'
  | 'start'
  | 'target'
  | 'current'
  | 'unit'
  | 'weight'
  | 'state'
  | 'status'
  | 'startDate'
  | 'due'
  | 'confidence'
  | 'lastCheckIn'
  | 'note'
  | 'parent'
  | 'progress'
  | 'expected'
  | 'pace'
  | 'initiative'
  /** Of a scorecard: where pay begins, and where it ends. */
  | 'threshold'
  | 'stretch'

/** 0-based column of each meaning; objective and key result share one in outlines. */
export type Columns = Partial<Record<Column, number>>

export type IgnoredReason =
  | 'title'
  | 'subtitle'
  | 'form fields'
  | 'note'
  | 'blank'
  | 'total row'
  | 'average row'
  | 'legend'
  | 'repeated heading'
  /** The upper row of headings that take two. */
  | 'headings'
  | 'initiative'
  | 'no title'

export interface IgnoredRow {
  /** 1-based */
  row: number
  why: IgnoredReason
}

/** What objective rows and key result rows both have. */
export interface ReadRow {
  /** 1-based */
  row: number
  title: string
  id?: string
  owners: readonly Owner[]
  weight?: number
  /** What the state, status or current cell says of counting; absent: active. */
  state?: State
  /** The text of the status cell, whatever it means. */
  status?: string
  due?: Day
  confidence?: Confidence
  lastCheckIn?: Day
  note?: string
  /** The progress somebody typed, 0–1. */
  statedProgress?: number
  /** The first unreadable thing that keeps the row from being scored. */
  problem?: Problem
}

export interface ReadKeyResult extends ReadRow {
  type?: KeyResultType
  start?: Quantity
  target?: Quantity
  current?: Quantity
  /** Of a yes/no result; absent when the cell does not say. */
  done?: boolean
  /** As the cells write it: multiply by `factor` to get amounts in `baseUnit`. */
  unit: Unit
  /** 万元 is 10,000 CNY and 45 in a column of percents 0.45; 1 for everything else. */
  factor: number
  baseUnit: Unit
  /** Current holds a formula. */
  live: boolean
  /** Of a scorecard. */
  threshold?: Quantity
  stretch?: Quantity
  /** Earlier values where each week or month has a column, oldest first. */
  history: readonly { day: Day; value: number; column: number }[]
  /** The column each value came from; its cell is that column of the row. */
  columns: Columns
}

export interface ReadObjective extends ReadRow {
  code?: string
  parent?: string
  /** Has a row of its own, without a key result. */
  ownRow: boolean
  keyResults: ReadKeyResult[]
}

/**
 * `across`: several key results stand in one row, KR1, KR2 …, or in one cell; each has its own `columns`. `document`: lines
 * of text without headings.
 */
export type OtherLayout = 'across' | 'document'

export interface TableReading {
  /** 1-based */
  headingRow: number
  /** The headings as they stand, one per column. */
  headings: readonly string[]
  columns: Columns
  /** The columns that are one week, month or quarter each; none in most tables. */
  series: readonly Period[]
  /** `rows`: a key result in each. Only such a table can be looked after. */
  layout: 'rows' | OtherLayout
  /** Each column that has a heading or values, and how sure its meaning is. */
  mapping: readonly ColumnMapping[]
  /** Of the headings. */
  language: 'en' | 'zh'
  objectives: readonly ReadObjective[]
  /** What is not sure, in the order of the rows. */
  questions: readonly Question[]
  cycle?: Cycle
  problems: readonly Problem[]
}

/** A period as a title or a labelled cell states it. */
export interface StatedCycle extends Cycle {
  /** `Q3 2026`, `2026 年第三季度`; absent when two labelled dates state it. */
  label?: string
}

export interface Reading {
  tables: readonly TableReading[]
  /** Where no table was found: what was found instead. */
  looked?: Looked
  /** What is not sure about the sheet as a whole; those of a table stand there. */
  questions: readonly Question[]
  ignoredRows: readonly IgnoredRow[]
  cycle?: StatedCycle
  /** As labelled cells above the headings say. */
  asOf?: Day
  person?: string
  team?: string
  rows: number
  columns: number
}
