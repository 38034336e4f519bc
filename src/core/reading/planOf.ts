import { readConfidence } from '../../cell'
import type { Confidence, KeyResult, Objective, Plan } from '../plan/plan'
import { type Problem, UserError } from '../problem'
import type { ReadKeyResult, ReadObjective, ReadRow, TableReading } from './reading'

/**
 * A table as the domain scores it. Values stay in the unit their cells are written in, so that what is shown and
 * written back is what people typed. An objective without a title holds the key results that have lost theirs.
 */
export function planOf(table: TableReading): Plan {
  const hint = hintIn(table)
  const objectives = table.objectives.map((objective) => objectiveOf(objective, hint))
  return { cycle: table.cycle, objectives, problems: table.problems }
}

function objectiveOf(read: ReadObjective, hint: Hint): Objective {
  const { title } = read
  return {
    id: read.id,
    row: read.row,
    owners: read.owners,
    weight: read.weight,
    state: read.state ?? 'active',
    due: read.due,
    confidence: confidenceOf(read, hint),
    lastCheckIn: read.lastCheckIn,
    note: read.note,
    problem: read.problem,
    title,
    code: read.code,
    parent: read.parent,
    keyResults: read.keyResults.map((keyResult) => keyResultOf(keyResult, title, hint)),
  }
}

function keyResultOf(read: ReadKeyResult, objective: string, hint: Hint): KeyResult {
  const { title, type, unit, live, statedProgress, done } = read
  const yesNo = type === 'yesNo'
  // Where a yes/no cell does not say, a progress somebody typed is better than nothing.
  const stated = yesNo && done === undefined && statedProgress !== undefined
  const problem: Problem | undefined =
    read.problem ?? (objective === '' ? { code: 'objectiveMissing', keyResult: title } : undefined)
  // Written out, absent members too: objects of one shape, without spreads, keep 10,000 rows cheap.
  return {
    id: read.id,
    row: read.row,
    owners: read.owners,
    weight: read.weight,
    state: read.state ?? 'active',
    due: read.due,
    confidence: confidenceOf(read, hint),
    lastCheckIn: read.lastCheckIn,
    note: read.note,
    problem,
    objective,
    title,
    type,
    start: yesNo ? (stated ? undefined : 0) : read.start?.value,
    target: yesNo ? (stated ? undefined : 1) : read.target?.value,
    current: yesNo ? (done === undefined ? undefined : Number(done)) : read.current?.value,
    statedProgress,
    unit,
    live,
  }
}

/** What a traffic light says of confidence: as much as it shows, the opposite where it is headed risk, or nothing. */
type Hint = 'light' | 'risk' | undefined

/** A traffic light is a confidence only where the sheet has no other. */
function hintIn({ columns, headings }: TableReading): Hint {
  if (columns.confidence !== undefined) return undefined
  const heading = columns.status === undefined ? '' : (headings[columns.status] ?? '')
  return /\brisk|风险|预警/i.test(heading) ? 'risk' : 'light'
}

const OPPOSITE: Readonly<Record<string, string>> = { low: 'high', high: 'low', 低: '高', 高: '低' }

function confidenceOf({ confidence, status }: ReadRow, hint: Hint): Confidence | undefined {
  if (confidence || !hint || status === undefined) return confidence
  const light = hint === 'risk' ? (OPPOSITE[status.toLowerCase()] ?? status) : status
  try {
    return readConfidence(light)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
