import type { CellValue } from '../../cell'
import { isForeseen, type Wanted } from '../../core/outlook/foreseen'
import type { Plan } from '../../core/plan/plan'
import type { Book } from '../book'
import { type Looked, withIds } from '../look'
import type { CellChange } from '../planCells'
import { planIn, readCells } from '../planTab'

/**
 * The plan as it will be read once those cells are written; undefined where it would not say what is wanted, or something
 * else would change with it. Nothing is written, and nothing asked of the service.
 */
export function foresee(
  book: Book,
  { tab, ref, plan }: Looked,
  cells: readonly CellChange[],
  wanted: readonly Wanted[],
): Plan | undefined {
  const values = tab.values.map((line) => [...line])
  const display = tab.display.map((line) => [...line])
  for (const { row, column, value } of cells) {
    const line = values[row - 1]
    const shown = display[row - 1]
    if (!line || !shown) return undefined
    const entered = asEntered(value)
    // Of a number cell what matters is its format, which it keeps.
    if (typeof entered !== 'number' || typeof line[column] !== 'number') shown[column] = textOf(value)
    line[column] = entered
  }
  const { table } = readCells(
    book,
    tab.sheet,
    ref.kind,
    { values, display, formulas: tab.formulas },
    { memory: ref.columns },
  )
  const after = table && planIn(table)
  if (!after || !isForeseen(tab.plan, after, wanted)) return undefined
  const ids = new Map(
    plan.objectives.flatMap((objective) =>
      [objective, ...objective.keyResults].map(({ row, id }) => [row, id] as const),
    ),
  )
  return withIds(after, (row) => ids.get(row))
}

/** What the sheet makes of what is entered: a text without its apostrophe, `45%` a number. */
function asEntered(value: CellValue): CellValue {
  if (typeof value !== 'string') return value
  const percent = /^(-?[\d.,]+)%$/.exec(value)
  if (percent?.[1]) return Number(percent[1].replace(',', '.')) / 100
  return textOf(value)
}

const textOf = (value: CellValue): string => String(value).replace(/^'/, '')
