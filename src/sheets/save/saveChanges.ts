import { readOwners } from '../../cell'
import type { Entry } from '../../core/log/entry'
import { levelIn, ownersText, rowAfter } from '../../core/log/rowLevel'
import type { KeyResult, Objective } from '../../core/plan/plan'
import { rowById } from '../../core/plan/planRows'
import { type Problem, UserError } from '../../core/problem'
import { sameLevel } from '../../core/sameLevel'
import { progressOf } from '../../core/scoring/progress'
import type { Changed, RowChange } from '../../rpc/details/detailsContract'
import type { Book } from '../book'
import type { KeptRow } from '../keptCells'
import { levelShown } from '../levelShown'
import type { Looked, Making } from '../look'
import { planCells } from '../planCells'
import { cycleOfPlan } from '../scores'
import type { Settings } from '../settings'
import { placesOf } from './changeable'
import { foresee } from './foresee'
import { writeChanges } from './writeChanges'

/** Changes of one row, judged and not yet written. */
export interface JudgedChanges {
  /** What the save will replace. */
  kept: KeptRow[]
  /** Writes what was let through; gives the answers as they are then. */
  write(): Changed[]
}

interface Asked {
  /** The row's id. */
  id: string
  changes: readonly RowChange[]
  reason?: string
}

interface Accepted {
  change: RowChange
  entry: Entry
}

/** From the day after its first one on a cycle has begun: what is changed then needs a reason (domain 6.8). */
export const needsReason = (book: Book, { tab, ref }: Looked): boolean =>
  book.today() > cycleOfPlan(tab, ref).start

/**
 * Judges changes of target, start, weight, state and owner of a row, to save them by the write protocol. What changed since
 * the person saw it is held back, and so is what would make the table say something else besides. A retry with the same
 * request does nothing twice. `whenWritten` may queue what follows from the new values.
 */
export function judgeChanges(
  book: Book,
  settings: Settings,
  looked: Looked,
  making: Making,
  { id, changes, reason }: Asked,
  whenWritten: () => void,
): JudgedChanges {
  const earlier = new Map(looked.entries.map((entry) => [entry.id, entry]))
  const row = rowById(looked.plan, id)
  const accepted: Accepted[] = []
  const settled = changes.map(plainly)
  const answers = settled.map((change, index): Changed => {
    const entryId = `${making.request}.${index}`
    const written = earlier.get(entryId)
    if (written) return answerFor(change, written, looked)
    const refused = row
      ? (unscorable(row, settled, looked) ?? judge(book, looked, row, change, reason))
      : { result: 'refused' as const, message: looked.messages.say.gone }
    if (refused) return { kind: change.kind, ...refused }
    if (row && !sameLevel(levelIn(row, change.kind), change.value))
      accepted.push({ change, entry: entryOf(book, looked, making, row, change, reason, entryId) })
    return { kind: change.kind, result: 'saved' }
  })
  const cells = planCells(looked.tab, looked.messages, book)
  return {
    kept: accepted.map(({ entry }) => ({
      plan: looked.ref.id,
      entry: entry.id,
      cells: row ? cells.replaced(row, entry) : {},
    })),
    write() {
      if (!row || accepted.length === 0) return answers
      const { say, sheet } = looked.messages
      const wanted = accepted.map(({ change: { kind, value } }) => ({ of: row, kind, value }))
      const all = accepted.flatMap(({ entry }) => cells.changes(row, entry))
      // Each alone was let through; together they may still get in each other's way.
      const after = foresee(book, looked, all, wanted)
      if (!after)
        return answers.map(({ kind }) => ({
          kind,
          result: 'refused',
          message: say.onlyInSheet(sheet.plan[kind]),
        }))
      const refused = writeChanges(
        book,
        settings,
        looked,
        accepted.map(({ entry }) => ({
          entry,
          write: (tab) =>
            (tab === looked.tab ? cells : planCells(tab, looked.messages, book)).write(row, entry),
          levelIn: (plan) => {
            const now = rowById(plan, id)
            return now && levelIn(now, entry.kind)
          },
        })),
        () => {
          looked.plan = after
          whenWritten()
        },
      )
      const kinds = new Set(accepted.flatMap(({ entry }) => (refused.has(entry.id) ? [entry.kind] : [])))
      return answers.map((it) =>
        kinds.has(it.kind) ? { ...it, result: 'refused', message: say.protectedCell } : it,
      )
    },
  }
}

/** As rows are read: people as one text in one manner. */
const plainly = (change: RowChange): RowChange =>
  change.kind === 'owner'
    ? { ...change, value: ownersText(readOwners(String(change.value ?? ''))) || undefined }
    : change

type Refusal = Pick<Changed, 'result' | 'message'>

/** Why a change may not be written; undefined: it may. */
function judge(
  book: Book,
  looked: Looked,
  row: KeyResult | Objective,
  { kind, seen, value }: RowChange,
  reason: string | undefined,
): Refusal | undefined {
  const { messages, tab } = looked
  const { say, problem, sheet } = messages
  const refuse = (message: string): Refusal => ({ result: 'refused', message })
  const field = sheet.plan[kind]
  const place = placesOf(tab, row).get(kind)
  if (place === 'noColumn') return refuse(say.noColumn(field))
  if (place === 'formula') return refuse(say.fromFormula(field))
  if (place === undefined) return refuse(say.gone)
  const now = levelIn(row, kind)
  if (!sameLevel(seen, now) && !sameLevel(value, now))
    return { result: 'conflict', message: say.conflict(levelShown(now, kind, row, messages)) }
  if (sameLevel(value, now)) return undefined
  if (kind !== 'owner' && needsReason(book, looked) && !reason?.trim()) return refuse(say.reasonMissing)
  if (kind === 'weight' && typeof value === 'number' && value < 0)
    return refuse(problem({ code: 'tooSmall', field: 'weight', value, least: 0 }))
  const cells = planCells(tab, messages, book).changes(row, { kind, value, day: book.today() })
  const written = cells.length > 0 && foresee(book, looked, cells, [{ of: row, kind, value }])
  return written ? undefined : refuse(say.onlyInSheet(field))
}

/** Start and target that leave nothing to measure are kept out, both of them: which one is wrong is not ours to say. */
function unscorable(
  row: KeyResult | Objective,
  changes: readonly RowChange[],
  { messages }: Looked,
): Refusal | undefined {
  const after = changes.reduce((it, { kind, value }) => rowAfter(it, { kind, value }), row)
  const problem = problemOf(after)
  return problem && !problemOf(row) ? { result: 'refused', message: messages.problem(problem) } : undefined
}

function problemOf(row: KeyResult | Objective): Problem | undefined {
  if (!('live' in row)) return undefined
  try {
    progressOf(row)
    return undefined
  } catch (error) {
    if (error instanceof UserError) return error.problem
    throw error
  }
}

function entryOf(
  book: Book,
  looked: Looked,
  { request, author }: Making,
  row: KeyResult | Objective,
  { kind, value }: RowChange,
  reason: string | undefined,
  id: string,
): Entry {
  return {
    id,
    request,
    time: book.now,
    day: book.today(),
    plan: looked.ref.id,
    subject: row.id ?? '',
    kind,
    was: levelIn(row, kind),
    value,
    note: reason?.trim() || undefined,
    author,
    source: 'sidebar',
    state: 'pending',
  }
}

/** What a retry hears of an entry that an earlier try wrote. */
const answerFor = ({ kind }: RowChange, { state }: Entry, { messages }: Looked): Changed =>
  state === 'failed'
    ? { kind, result: 'refused', message: messages.say.protectedCell }
    : { kind, result: 'saved' }
