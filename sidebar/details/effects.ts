import { counts } from '../../src/core/plan/plan'
import { UserError } from '../../src/core/problem'
import { progressOf } from '../../src/core/scoring/progress'
import { formatProgress } from '../../src/messages/format'
import type { Page, RowChange } from '../../src/rpc/details/detailsContract'
import { levelText } from '../checkIn/level'
import type { LevelReading } from '../checkIn/levelReading'
import type { Words } from './Details'

/** What the changes would do, before they are saved: both scores, and whether the row still counts. */
export function effectsOf(
  changes: readonly RowChange[],
  details: Page,
  { change: says }: Words,
  reading: LevelReading,
): string[] {
  const sentences: string[] = []
  const changed = (kind: RowChange['kind']) => changes.find((it) => it.kind === kind)
  const state = changed('state')
  if (state?.kind === 'state' && counts(state.seen) !== counts(state.value))
    sentences.push(counts(state.value) ? says.returns : says.leaves)
  if (!('keyResult' in details) || !(changed('target') || changed('start'))) return sentences
  const { keyResult } = details
  const levelOf = (kind: 'start' | 'target') => {
    const change = changed(kind)
    return change ? (change.value as number | undefined) : keyResult[kind]
  }
  const next = { ...keyResult, start: levelOf('start'), target: levelOf('target') }
  const [before, after] = [progressIn(keyResult), progressIn(next)]
  if (before === undefined || after === undefined || next.target === undefined) return sentences
  const percent = (ratio: number) =>
    formatProgress(ratio, { ...reading.messages, intl: reading.numbers.intl })
  const level = (value: number | undefined) =>
    value === undefined ? '–' : levelText(value, keyResult, reading)
  if (!changed('target')) sentences.push(says.start(percent(before), percent(after)))
  else
    sentences.push(says.scores(level(keyResult.target), percent(before), level(next.target), percent(after)))
  return sentences
}

function progressIn(keyResult: Parameters<typeof progressOf>[0]): number | undefined {
  try {
    return progressOf(keyResult)
  } catch (error) {
    if (error instanceof UserError) return undefined // The server says so when it is saved.
    throw error
  }
}
