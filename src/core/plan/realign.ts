import { nameKey } from '../nameKey'

/** A row and the id beside it, which remembers the texts it was last seen with. */
export interface IdentifiedRow {
  /** 1-based row in the tab. */
  row: number
  id?: { id: string; objective: string; title: string }
  objective: string
  /** Blank on an objective's own row. */
  title: string
}

/**
 * kept: nothing happened · renamed: same row, other words · moved: the id goes to the row that has its words
 * (sorted without the hidden column) · new: needs an id · blank: an id without words · unclear: write
 * nothing, offer Repair.
 */
export type Fate = 'kept' | 'renamed' | 'moved' | 'new' | 'blank' | 'unclear'

export interface Decision {
  row: number
  fate: Fate
  /** The row's id from now on. */
  id?: string
}

export interface Realignment {
  /** One per row, in order. */
  decisions: readonly Decision[]
  /** Some ids go to other rows: say so. */
  realigned: boolean
  /** The rows of each, 1-based. */
  renamed: readonly number[]
  unclear: readonly number[]
}

/**
 * Whose row is whose, decided at every read. Ids live in a hidden column, so people sort, copy and clear rows
 * without them; the texts an id remembers tell what happened. Words that are still in their row count most,
 * then the same words elsewhere, then the same title under another objective. What could be told in two ways
 * is not decided. Rows without words belong in the list if they carry an id: words that were cut out of them
 * are looked for elsewhere. Linear in rows.
 */
export function realign(rows: readonly IdentifiedRow[]): Realignment {
  const outcomes = outcomesOf(rows)
  const decisions = rows.map(
    ({ row }, index): Decision => ({ row, ...(outcomes[index] ?? { fate: 'unclear' }) }),
  )
  const rowsOf = (fate: Fate) => decisions.filter((it) => it.fate === fate).map(({ row }) => row)
  return {
    decisions,
    realigned: decisions.some(({ fate }) => fate === 'moved'),
    renamed: rowsOf('renamed'),
    unclear: rowsOf('unclear'),
  }
}

type Texts = Pick<IdentifiedRow, 'objective' | 'title'>
type Outcome = Pick<Decision, 'fate' | 'id'>

const bothTexts = ({ objective, title }: Texts): string => `${nameKey(objective)}\n${nameKey(title)}`
const titleAlone = ({ title }: Texts): string => nameKey(title)

function outcomesOf(rows: readonly IdentifiedRow[]): readonly (Outcome | undefined)[] {
  const outcomes = rows.map((row): Outcome | undefined =>
    bothTexts(row) === '\n' ? { fate: 'blank' } : undefined,
  )
  /** The rows that carry an id: several for a copied row. */
  const holders = groups(rows.keys(), (index) => rows[index]?.id?.id)
  const remembered = new Map<string, Texts>()
  for (const { id } of rows) if (id && !remembered.has(id.id)) remembered.set(id.id, id)
  /** Ids that have their row, or of which nobody can tell. */
  const done = new Set<string>()
  const undecided = () => [...rows.keys()].filter((index) => !outcomes[index])

  match(bothTexts, 'kept')
  const moves = match(titleAlone, 'renamed')
  // A title turned up under another objective, and its own row has other words now: moved there, or a
  // namesake?
  for (const { id, index } of moves) {
    const left = (holders.get(id) ?? []).filter((holder) => !outcomes[holder])
    for (const unclear of left.length ? [index, ...left] : []) outcomes[unclear] = { fate: 'unclear' }
  }
  settle()
  return outcomes

  /** Joins ids and rows of the same words; an id whose own row has them stays there. Returns what moved. */
  function match(words: (texts: Texts) => string, inPlace: 'kept' | 'renamed') {
    const open = [...remembered].filter(([id]) => !done.has(id))
    const places = groups(undecided(), (index) => words(rows[index] as IdentifiedRow))
    const moved: { id: string; index: number }[] = []
    for (const [key, ids] of groups(open, ([, texts]) => words(texts))) {
      const same = places.get(key)
      if (!key || !same) continue
      const own = new Map<string, number>()
      for (const index of same) {
        const id = rows[index]?.id?.id
        if (id !== undefined && !own.has(id) && words(remembered.get(id) as Texts) === key && !done.has(id))
          own.set(id, index)
      }
      const free = same.length - own.size
      if (own.size === ids.length || free === 0) {
        for (const [id, index] of own) give(index, id, inPlace)
      } else if (ids.length === 1 && free === 1) {
        const [[id]] = ids as [[string, Texts]]
        const index = same[0] as number
        give(index, id, 'moved')
        moved.push({ id, index })
      } else {
        const left = ids.flatMap(([id]) => holders.get(id) ?? []).filter((index) => !outcomes[index])
        for (const index of [...same, ...left]) outcomes[index] = { fate: 'unclear' }
        for (const [id] of ids) done.add(id)
      }
    }
    return moved
  }

  function give(index: number, id: string, fate: Fate) {
    outcomes[index] = { fate, id }
    done.add(id)
  }

  /**
   * Rows of new words: renamed where they stand, or new; unclear as soon as an id has lost its row to
   * another.
   */
  function settle() {
    const lost = [...holders].some(
      ([id, places]) =>
        !done.has(id) &&
        places.every((index) => outcomes[index]) &&
        places.some((index) => outcomes[index]?.fate !== 'blank'),
    )
    for (const index of undecided()) {
      const id = rows[index]?.id?.id
      if (lost) outcomes[index] = { fate: 'unclear' }
      else if (id === undefined || done.has(id)) outcomes[index] = { fate: 'new' }
      else if ((holders.get(id) ?? []).length > 1) outcomes[index] = { fate: 'unclear' }
      else outcomes[index] = { fate: 'renamed', id }
    }
  }
}

function groups<T>(items: Iterable<T>, keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === undefined) continue
    const group = found.get(key)
    if (group) group.push(item)
    else found.set(key, [item])
  }
  return found
}
