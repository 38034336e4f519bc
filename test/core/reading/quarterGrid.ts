import type { CellValue } from '../../../src/cell'
import { asDay, dayOfDate } from '../../../src/core/dates/calendar'
import type { Grid, TableReading } from '../../../src/core/reading/reading'
import { type ReadingOptions, readTables } from '../../../src/core/reading/readTables'

export type Row = readonly CellValue[]

export const day = (year: number, month: number, date: number) => dayOfDate(year, month, date) ?? asDay(0)
export const Q3 = { start: day(2026, 7, 1), end: day(2026, 9, 30) }

export const read = (values: readonly Row[], more: Partial<Grid> = {}, options: ReadingOptions = {}) =>
  readTables(
    {
      values,
      locale: () => 'en_GB',
      dayOf: (date) => asDay(Math.floor(date.getTime() / 86_400_000)),
      cycle: Q3,
      ...more,
    },
    options,
  )

export function tableIn(
  values: readonly Row[],
  more: Partial<Grid> = {},
  options: ReadingOptions = {},
): TableReading {
  const [table] = read(values, more, options).tables
  if (!table) throw new Error('no table was found')
  return table
}

export const measured = (table: TableReading) =>
  table.objectives.flatMap(({ title, keyResults }) =>
    keyResults.map((it) => [title, it.title, it.start?.value, it.target?.value, it.current?.value]),
  )
