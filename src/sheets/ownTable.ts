import { asText, type CellValue, isBlank } from '../cell'
import { UserError } from '../core/problem'
import { LANGUAGES } from '../messages'

export { asText } from '../cell'

/** One column of a table that is ours: how a value stands in a cell, and how it is read back. */
export interface Column<T> {
  read(cell: CellValue): T | undefined
  write(value: T): CellValue
}

/** A row as read, with the 1-based row it stands in. */
export type Placed<T> = Partial<T> & { row: number }

type Columns<T> = { [K in keyof T]-?: Column<Exclude<T[K], undefined>> }

export interface OwnTable<T> {
  /** Headings of a new tab. */
  headings(words: Record<keyof T, string>): string[]
  read(
    values: CellValue[][],
    headingsOf: (language: (typeof LANGUAGES)[number]) => Record<keyof T, string>,
  ): Read<T>
}

export interface Read<T> {
  rows: Placed<T>[]
  /** 0-based column of each key. */
  places: Record<keyof T, number>
  width: number
  /** 1-based row after the last one. */
  nextRow: number
  /** One row's cells, in the tab's own order of columns. */
  cells(item: T): CellValue[]
}

/**
 * A table with one heading row whose columns people may reorder, and add their own to: columns are found by heading, in any
 * language we speak. Throws UserError when one of ours is gone, before anything is written into the wrong place.
 */
export function ownTable<T extends object>(columns: Columns<T>): OwnTable<T> {
  const keys = Object.keys(columns) as (keyof T & string)[]
  return {
    headings: (words) => keys.map((key) => words[key]),
    read(values, headingsOf) {
      const heading = (values[0] ?? []).map((cell) => String(cell).trim())
      const places = {} as Record<keyof T, number>
      for (const key of keys) {
        const looked = LANGUAGES.map((language) => headingsOf(language)[key])
        places[key] = heading.findIndex((text) => looked.includes(text))
        if (places[key] < 0) throw new UserError({ code: 'headingGone', heading: looked[0] ?? key, looked })
      }
      const width = heading.length
      return {
        places,
        width,
        nextRow: values.length + 1,
        rows: values.slice(1).flatMap((cells, index) => {
          if (cells.every(isBlank)) return []
          const item: Placed<T> = { row: index + 2 } as Placed<T>
          for (const key of keys) {
            const cell = cells[places[key]] ?? ''
            if (!isBlank(cell)) (item as Partial<T>)[key] = columns[key].read(cell) as T[typeof key]
          }
          return [item]
        }),
        cells(item) {
          const cells: CellValue[] = Array.from({ length: width }, () => '')
          for (const key of keys) {
            const value = item[key]
            if (value !== undefined) cells[places[key]] = columns[key].write(value as never)
          }
          return cells
        },
      }
    },
  }
}

export const textColumn: Column<string> = { read: (cell) => String(cell), write: asText }

/** A number stays one; other levels are text. */
export const levelColumn: Column<number | string> = {
  read: (cell) => (typeof cell === 'number' ? cell : String(cell)),
  write: (value) => (typeof value === 'number' ? value : asText(value)),
}

/** One of a few words that are the same in every language; anything else reads as nothing. */
export const choiceColumn = <T extends string>(words: Record<T, string>): Column<T> => {
  const codes = Object.keys(words) as T[]
  return {
    read: (cell) => codes.find((code) => words[code] === String(cell).trim().toLowerCase()),
    write: (code) => words[code],
  }
}
