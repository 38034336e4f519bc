import { sameLevel } from '../../src/core/sameLevel'
import type { CheckInList } from '../../src/rpc/contract'
import { keyOf, type Outcome } from './checkIns'
import { type Draft, settle } from './draft'
import { readLevel } from './level'
import type { Reading } from './reading'

/** What was typed and not saved, by key, each with the value that was then in the sheet. */
export type Unsaved = Readonly<Record<string, { draft: Draft; seen?: number | undefined }>>

/** Drafts as the browser keeps them: of one person in one file. */
export const unsavedName = ({ file, me }: CheckInList): string => `okr.unsaved.${file}.${me}`

export const unsavedOf = (list: CheckInList, drafts: Readonly<Record<string, Draft>>): Unsaved =>
  Object.fromEntries(
    list.keyResults.flatMap((row) => {
      const draft = drafts[keyOf(row)]
      return draft ? [[keyOf(row), { draft, seen: row.current }]] : []
    }),
  )

export interface Restored {
  drafts: Record<string, Draft>
  outcomes: Record<string, Outcome>
}

/**
 * Unsaved values for the list as it is now. What was saved after all is left out, as are rows that are gone. Where the cell
 * has changed since, both values are shown and the person chooses, as after a save.
 */
export function restore(unsaved: Unsaved, { keyResults }: CheckInList, reading: Reading): Restored {
  const restored: Restored = { drafts: {}, outcomes: {} }
  for (const row of keyResults) {
    const kept = unsaved[keyOf(row)]
    if (!kept) continue
    const then = { ...row, current: kept.seen }
    const typed = readLevel(kept.draft.value, then, reading)
    const yours = typed.is === 'level' ? typed.level : undefined
    const changed = !row.live && !sameLevel(row.current, kept.seen)
    const arrived = yours === undefined ? kept.draft.note.trim() === row.note : sameLevel(row.current, yours)
    if (arrived && (changed || yours === undefined)) continue
    restored.drafts[keyOf(row)] = changed ? settle(kept.draft, then, reading) : kept.draft
    if (changed) restored.outcomes[keyOf(row)] = { is: 'conflict', theirs: row.current, yours }
  }
  return restored
}
