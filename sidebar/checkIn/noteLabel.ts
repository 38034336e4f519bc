import type { EntryLabel } from '../../src/core/log/entry'

/** In the order they are offered, and in which the first one of a note counts. */
export const LABELS = ['blocker', 'next', 'ask', 'thanks'] as const satisfies readonly EntryLabel[]

export type Openings = Record<EntryLabel, string>

/** The label a note's lines begin with, if any: what mails quote it under. */
export function labelOf(note: string, openings: Openings): EntryLabel | undefined {
  const lines = note.split('\n').map((line) => line.trimStart().toLowerCase())
  return LABELS.find((label) => lines.some((line) => line.startsWith(openings[label].trim().toLowerCase())))
}

/** The note with a new line that begins with the label's words. */
export function withOpening(note: string, opening: string): string {
  const before = note.trimEnd()
  return before === '' ? opening : `${before}\n${opening}`
}
