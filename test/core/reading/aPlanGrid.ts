import type { CellValue } from '../../../src/cell'
import { asDay, dayOfDate } from '../../../src/core/dates/calendar'
import type { KeyResult, Plan } from '../../../src/core/plan/plan'
import { planOf } from '../../../src/core/reading/planOf'
import type { Grid } from '../../../src/core/reading/reading'
import { type ReadingOptions, readTables } from '../../../src/core/reading/readTables'

export type Row = readonly CellValue[]

export const gridOf = (values: readonly Row[], more: Partial<Grid> = {}): Grid => ({
  values,
  locale: () => 'en_US',
  dayOf: (date) => asDay(date.getTime() / 86_400_000),
  ...more,
})

export const read = (values: readonly Row[], more: Partial<Grid> = {}, options: ReadingOptions = {}) =>
  readTables(gridOf(values, more), options)

export function planIn(values: readonly Row[], more: Partial<Grid> = {}, options: ReadingOptions = {}): Plan {
  const [table] = read(values, more, options).tables
  if (!table) throw new Error('no table was found')
  return planOf(table)
}

export const keyResultsOf = (plan: Plan): KeyResult[] =>
  plan.objectives.flatMap(({ keyResults }) => [...keyResults])
export const titles = (plan: Plan) =>
  plan.objectives.map(({ title, keyResults }) => [title, ...keyResults.map((it) => it.title)])
export const on = (iso: string) => new Date(`${iso}T00:00:00Z`)
export const day = (year: number, month: number, date: number) => dayOfDate(year, month, date) ?? asDay(0)

export const HEADINGS =
  'Objective,Key result,Owner,Type,Start,Target,Current,Unit,Weight,State,Due,Confidence,Last check-in,Note,Parent,id'.split(
    ',',
  )
export const CHINESE =
  '目标,关键结果,负责人,类型,起始值,目标值,当前值,单位,权重,状态,截止日期,信心指数,最近更新,备注,上级目标,id'.split(
    ',',
  )
export const grow = ['Grow', '', 'Ann', '', '', '', '', '', 2, '', '', '', '', '', 'Company', 'o1']
export const sign = [
  'Grow',
  'Sign',
  'Bo <b@x.example>',
  'increase',
  '',
  100,
  40,
  'deals',
  3,
  'Active',
  on('2026-09-01'),
  7,
  on('2026-08-10'),
  'fine',
  '',
  'k1',
]
