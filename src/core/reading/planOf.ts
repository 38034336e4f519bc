import { readConfidence } from '../../cell'
import type { Confidence, KeyResult, Objective, Plan } from '../plan'
import { UserError } from '../problem'
import type { ReadKeyResult, ReadObjective, ReadRow, TableReading } from './reading'

/**
 * A table as the domain scores it. Values stay in the unit their cells are written in, so that what is shown and
 * written back is what people typed. An objective without a title holds the key results that have lost theirs.
 */
export function planOf(table: TableReading): Plan {
  const hinted = table.columns.confidence === undefined
  const objectives = table.objectives.map((objective) => objectiveOf(objective, hinted))
  return { ...(table.cycle ? { cycle: table.cycle } : {}), objectives, problems: table.problems }
}

function objectiveOf(read: ReadObjective, hinted: boolean): Objective {
  const { title, code, parent } = read
  const keyResults = read.keyResults.map((keyResult) => keyResultOf(keyResult, title, hinted))
  return {
    ...rowOf(read, hinted),
    title,
    ...(code === undefined ? {} : { code }),
    ...(parent === undefined ? {} : { parent }),
    keyResults,
  }
}

function keyResultOf(read: ReadKeyResult, objective: string, hinted: boolean): KeyResult {
  const { title, type, unit, live, statedProgress } = read
  const keyResult: KeyResult = { ...rowOf(read, hinted), objective, title, unit, live, ...valuesOf(read) }
  if (type !== undefined) keyResult.type = type
  if (statedProgress !== undefined) keyResult.statedProgress = statedProgress
  if (objective === '') keyResult.problem ??= { code: 'objectiveMissing', keyResult: title }
  return keyResult
}

/** Yes/no goes from 0 to 1; where its cell does not say, a progress somebody typed is better than nothing. */
function valuesOf({ type, start, target, current, done, statedProgress }: ReadKeyResult) {
  if (type === 'yesNo') {
    if (done === undefined && statedProgress !== undefined) return {}
    return { start: 0, target: 1, ...(done === undefined ? {} : { current: done ? 1 : 0 }) }
  }
  return {
    ...(start ? { start: start.value } : {}),
    ...(target ? { target: target.value } : {}),
    ...(current ? { current: current.value } : {}),
  }
}

function rowOf(read: ReadRow, hinted: boolean) {
  const { id, row, owners, weight, state = 'active', due, lastCheckIn, note, problem } = read
  const confidence = read.confidence ?? (hinted && read.status ? confidenceIn(read.status) : undefined)
  return {
    ...(id === undefined ? {} : { id }),
    row,
    owners,
    ...(weight === undefined ? {} : { weight }),
    state,
    ...(due === undefined ? {} : { due }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(lastCheckIn === undefined ? {} : { lastCheckIn }),
    ...(note === undefined ? {} : { note }),
    ...(problem === undefined ? {} : { problem }),
  }
}

/** A traffic light is a confidence only where the sheet has no other. */
function confidenceIn(status: string): Confidence | undefined {
  try {
    return readConfidence(status)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
