import * as z from 'zod/mini'
import { KeyResultView } from './keyResultView'

const Level = z.union([z.number(), z.string()])

const KINDS = [
  'checkIn',
  'target',
  'start',
  'weight',
  'state',
  'owner',
  'score',
  'comment',
  'created',
  'closed',
] as const

const HistoryItem = z.object({
  id: z.string(),
  kind: z.enum(KINDS),
  /** ISO day the value is of. */
  day: z.string(),
  /** ISO day it was written on. */
  written: z.string(),
  /** A name where the People tab knows the address; absent for what was typed into the sheet. */
  author: z.optional(z.string()),
  source: z.enum(['sidebar', 'typed', 'live', 'import']),
  was: z.optional(Level),
  value: z.optional(Level),
  note: z.optional(z.string()),
  label: z.optional(z.enum(['blocker', 'ask', 'next', 'thanks'])),
  /** Why it does not count; absent: it does. */
  void: z.optional(z.enum(['failed', 'withdrawn'])),
})
export type HistoryItem = z.infer<typeof HistoryItem>

const State = z.enum(['active', 'draft', 'paused', 'closed', 'cancelled', 'postponed', 'archived'])

const KeyResultDetails = z.object({
  language: z.enum(['en', 'zh']),
  locale: z.string(),
  /** ISO days. */
  today: z.string(),
  cycle: z.object({ start: z.string(), end: z.string() }),
  /** Absent: the person may write to it; the sentence says why not. */
  readOnly: z.optional(z.string()),
  keyResult: KeyResultView,
  state: State,
  /** Values by the day they are of, one a day, the first day first. */
  readings: z.array(z.object({ day: z.string(), value: z.number() })),
  /** Where it lands on its last day; absent from too little. */
  outlook: z.optional(
    z.object({
      day: z.string(),
      low: z.number(),
      landing: z.number(),
      high: z.number(),
      progress: z.number(),
    }),
  ),
  /** Progress by the target of the first day and by today's, where they differ. */
  targets: z.optional(z.object({ first: z.number(), byFirst: z.number(), byNow: z.number() })),
  /** The last ones, newest first. */
  history: z.array(HistoryItem),
  /** How many more stand in the log. */
  older: z.number(),
})
export type KeyResultDetails = z.infer<typeof KeyResultDetails>

const Subject = z.object({ plan: z.string(), id: z.string() })
/** What the page of a key result is told when it is opened. */
export type DetailsOpening = z.infer<typeof Subject>

export const detailsContract = {
  /** A key result with everything that is known of it. */
  keyResultDetails: { input: Subject, output: KeyResultDetails },
  /** Opens that as the sidebar. */
  showKeyResult: { input: Subject, output: z.object({}) },
  /** Opens the check-in as the sidebar again. */
  backToCheckIn: { input: z.object({}), output: z.object({}) },
}
