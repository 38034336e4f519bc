import type { CellValue } from '../../cell'
import { isUndecided, understoodOf } from './columns'
import type { HeadingMeaning, HeadingReader } from './headings'
import type { Column, Columns } from './reading'

const NUMBERED =
  /^(?:kr|key ?results?|关键结果|关键成果|schl[uü]sselergebnis|r[eé]sultat cl[eé]|resultado clave)[ .#-]?(\d{1,2})(?!\d)[ :：.–-]*(.*)$/i

/** What an objective's row says once, though each of its key results is scored by itself. */
const OF_OBJECTIVE: readonly Column[] = ['progress', 'weight', 'id', 'keyResult']

/**
 * The columns of each key result where one row holds an objective with KR1 … KRn beside each other: numbered headings
 * (`KR2 target`), or blocks that begin with one. `base` are the columns of the row as a whole.
 */
export function acrossIn(
  row: readonly CellValue[],
  reader: HeadingReader,
): { base: Columns; keyResults: Columns[]; used: ReadonlySet<number> } | undefined {
  const groups = new Map<number, Columns>()
  const titles = new Map<number, number>()
  const used = new Set<number>()
  row.forEach((cell, column) => {
    const numbered = typeof cell === 'string' ? NUMBERED.exec(cell.trim()) : null
    if (!numbered) return
    const number = Number(numbered[1])
    const rest = numbered[2] ?? ''
    const meaning = rest === '' ? 'keyResult' : ofKeyResult(reader.read(rest)?.meaning)
    if (!meaning) return
    const group = groups.get(number) ?? {}
    group[meaning] ??= column
    groups.set(number, group)
    used.add(column)
    if (meaning === 'keyResult') titles.set(column, number)
  })
  if (titles.size < 2) return undefined
  for (const [meaning, columns] of repeated(row, reader, titles, used)) {
    for (const [number, column] of columns) {
      const group = groups.get(number)
      if (!group || group[meaning] !== undefined) continue
      group[meaning] = column
      used.add(column)
    }
  }
  const { columns: base } = understoodOf(
    row.map((cell, column) => (used.has(column) ? '' : cell)),
    reader,
  )
  const objective = base.objective ?? base.keyResult
  if (objective === undefined) return undefined
  base.objective = objective
  delete base.keyResult
  const shared: Columns = { ...base }
  for (const meaning of OF_OBJECTIVE) delete shared[meaning]
  const keyResults = [...groups.values()]
    .filter(({ keyResult }) => keyResult !== undefined)
    .map((group) => ({ ...shared, ...group }))
  return { base, keyResults, used }
}

/** What a heading that can mean several things is of a single key result. */
const ofKeyResult = (meaning: HeadingMeaning | undefined): Column | undefined =>
  meaning && isUndecided(meaning) ? DECIDED[meaning] : meaning
const DECIDED: Partial<Record<HeadingMeaning, Column>> = {
  title: 'keyResult',
  metric: 'keyResult',
  goal: 'target',
  present: 'current',
  result: 'current',
}

/** Unnumbered meanings that come again behind the titles: `KR 1 · Target · KR 2 · Target`. */
function repeated(
  row: readonly CellValue[],
  reader: HeadingReader,
  titles: ReadonlyMap<number, number>,
  used: ReadonlySet<number>,
): [Column, [number, number][]][] {
  const found = new Map<Column, [number, number][]>()
  let group: number | undefined
  row.forEach((cell, column) => {
    group = titles.get(column) ?? group
    if (group === undefined || used.has(column)) return
    const read = reader.read(cell)?.meaning
    const meaning = read === 'title' || read === 'metric' ? undefined : ofKeyResult(read)
    if (!meaning) return
    found.set(meaning, [...(found.get(meaning) ?? []), [group, column]])
  })
  return [...found].filter(([, columns]) => new Set(columns.map(([number]) => number)).size > 1)
}
