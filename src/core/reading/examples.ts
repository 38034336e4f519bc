import type { Column, ReadKeyResult, TableReading } from './reading'

/** A key result with the objective it was found under. */
export interface Example {
  objective: string
  keyResult: ReadKeyResult
}

/** Key results a person can check our understanding by: those read without a problem first, in the order of the table. */
export function examplesOf({ objectives }: TableReading, most = 3): Example[] {
  const good: Example[] = []
  const others: Example[] = []
  for (const { title, keyResults } of objectives) {
    for (const keyResult of keyResults) {
      const isGood = !keyResult.problem && (keyResult.target || keyResult.type === 'yesNo')
      const list = isGood ? good : others
      list.push({ objective: title, keyResult })
      if (good.length === most) return good
    }
  }
  return [...good, ...others].slice(0, most)
}

/** 0-based place of the cell a value came from, whether it is filled or not; undefined where no column holds it. */
export function originOf(
  { row, columns }: Pick<ReadKeyResult, 'row' | 'columns'>,
  field: Column,
): { row: number; column: number } | undefined {
  const column = columns[field]
  return column === undefined ? undefined : { row: row - 1, column }
}
