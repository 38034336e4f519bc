import { readConfidence } from '../../cell'
import type { Confidence, KeyResult, Objective, Plan } from '../plan'
import { type Problem, UserError } from '../problem'
import type { ReadKeyResult, ReadObjective, ReadRow, TableReading } from './reading'

/**
 * A table as the domain scores it. Values stay in the unit their cells are written in, so that what is shown and
 * written back is what people typed. An objective without a title holds the key results that have lost theirs.
 */
export function planOf(table: TableReading): Plan {
  const hinted = table.columns.confidence === undefined
  const objectives = table.objectives.map((objective) => objectiveOf(objective, hinted))
  return { cycle: table.cycle, objectives, problems: table.problems }
}

function objectiveOf(read: ReadObjective, hinted: boolean): Objective {
  const { title } = read
  return {
    id: read.id,
    row: read.row,
    owners: read.owners,
    weight: read.weight,
    state: read.state ?? 'active',
    due: read.due,
    confidence: confidenceOf(read, hinted),
    lastCheckIn: read.lastCheckIn,
    note: read.note,
    problem: read.problem,
    title,
    code: read.code,
    parent: read.parent,
    keyResults: read.keyResults.map((keyResult) => keyResultOf(keyResult, title, hinted)),
  }
}

function keyResultOf(read: ReadKeyResult, objective: string, hinted: boolean): KeyResult {
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
    confidence: confidenceOf(read, hinted),
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

/** A traffic light is a confidence only where the sheet has no other. */
function confidenceOf({ confidence, status }: ReadRow, hinted: boolean): Confidence | undefined {
  if (confidence || !hinted || status === undefined) return confidence
  try {
    return readConfidence(status)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
