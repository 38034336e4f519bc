import * as z from 'zod/mini'

export const Scale = z.enum(['words', '0-1', '1-5', '0-10'])

export const Pace = z.enum(['onPace', 'behind', 'farBehind', 'tooEarly', 'achieved', 'pastDue'])

/** A key result as the pages show it. */
export const KeyResultView = z.object({
  plan: z.string(),
  /** Unique within its plan. */
  id: z.string(),
  row: z.number(),
  objective: z.string(),
  title: z.string(),
  owners: z.array(z.string()),
  mine: z.boolean(),
  /** Somebody the person manages owns it. */
  team: z.optional(z.boolean()),
  /** Whom of these people an update is asked of: of several owners the first. Without a mail there is no asking. */
  teammate: z.optional(z.object({ name: z.string(), mail: z.optional(z.string()) })),
  type: z.optional(z.enum(['increase', 'decrease', 'atLeast', 'atMost', 'within', 'yesNo'])),
  start: z.optional(z.number()),
  target: z.optional(z.number()),
  current: z.optional(z.number()),
  unit: z.object({ kind: z.enum(['number', 'percent', 'currency']), text: z.string() }),
  /** What one of its unit is, where that is not one: 10,000 for 万元, in which all its values are. */
  factor: z.optional(z.number()),
  /** The current cell holds a formula: it is read, never written. */
  live: z.boolean(),
  due: z.optional(z.string()),
  confidence: z.optional(z.object({ scale: Scale, value: z.number() })),
  lastCheckIn: z.optional(z.string()),
  note: z.optional(z.string()),
  progress: z.optional(z.number()),
  expected: z.optional(z.number()),
  pace: z.optional(Pace),
  /** What keeps it from being scored, in the plan's language. */
  problem: z.optional(z.string()),
})
export type KeyResultView = z.infer<typeof KeyResultView>
