import type { CellValue } from '../cell'
import { LANGUAGES, messagesOf } from '../messages'

/** What a row's id remembers: the texts it was last seen with (see core/plan/realign.ts). */
export interface RememberedId {
  id: string
  objective: string
  title: string
}

/** Undefined for what is no id, or was edited by hand. */
export function readId(cell: CellValue): RememberedId | undefined {
  if (typeof cell !== 'string' || !cell.startsWith('[')) return undefined
  try {
    const [id, objective, title] = JSON.parse(cell)
    return [id, objective, title].every((part) => typeof part === 'string')
      ? { id, objective, title }
      : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const idHeadings = (): string[] => LANGUAGES.map((language) => messagesOf(language).sheet.plan.id)
const computedHeadings = (): string[][] =>
  LANGUAGES.map((language) => Object.values(messagesOf(language).computed))

interface OwnColumns {
  /** 0-based column of the ids. */
  id?: number
  /** With the computed ones. */
  all: ReadonlySet<number>
}

/**
 * The hidden id column and, to the right of it, the block of columns we compute: written by us, never read as the team's.
 * Ids are told by their heading, or by the first one below it where somebody gave it another: a second column of ids would
 * be a second history.
 */
export function ownColumns(values: readonly (readonly CellValue[])[]): OwnColumns {
  const names = idHeadings()
  const byHeading = (cell: CellValue) => typeof cell === 'string' && names.includes(cell.trim())
  const place = placeOf(values, byHeading) ?? placeOf(values, (cell) => readId(cell) !== undefined)
  if (!place) return { all: new Set() }
  const all = new Set([place.column])
  for (const row of values.slice(0, place.row + 1)) {
    for (const headings of computedHeadings()) {
      const first = blockAt(row, headings, place.column + 1)
      for (let n = 0; first !== undefined && n < headings.length; n++) all.add(first + n)
    }
  }
  return { id: place.column, all }
}

function placeOf(
  values: readonly (readonly CellValue[])[],
  isIt: (cell: CellValue) => boolean,
): { row: number; column: number } | undefined {
  for (const [row, cells] of values.entries()) {
    const column = cells.findIndex(isIt)
    if (column >= 0) return { row, column }
  }
  return undefined
}

/**
 * Where these headings stand side by side, at that column or right of it. All of them make a block: a Progress of the
 * team's own is none. Beside the ids one may have been renamed.
 */
export function blockAt(
  row: readonly CellValue[],
  headings: readonly string[],
  from: number,
): number | undefined {
  const same = (column: number) =>
    headings.filter((heading, n) => String(row[column + n] ?? '').trim() === heading).length
  const found = row.findIndex((_, column) => column >= from && same(column) === headings.length)
  if (found >= 0) return found
  return same(from) === headings.length - 1 ? from : undefined
}
