import * as z from 'zod/mini'
import { NEXT_STEPS } from '../../core/log/entry'
import { CHANGEABLE } from '../../core/log/rowLevel'
import { STATES } from '../../core/plan/plan'
import { KeyResultView, Pace } from '../checkIn/keyResultView'

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
  /** Of a comment: the entry it answers, by its id. */
  answers: z.optional(z.string()),
  label: z.optional(z.enum(['blocker', 'ask', 'next', 'thanks', ...NEXT_STEPS])),
  /** Why it does not count; absent: it does. */
  void: z.optional(z.enum(['failed', 'withdrawn'])),
})
export type HistoryItem = z.infer<typeof HistoryItem>

const State = z.enum(STATES)
const LONGEST_OWNER = 500

/** A level of a row that a person changes, beside the one they had before them; absent: blank. */
const RowChange = z.union([
  z.object({
    kind: z.enum(['target', 'start', 'weight']),
    seen: z.optional(z.number()),
    value: z.optional(z.number()),
  }),
  z.object({ kind: z.literal('state'), seen: State, value: State }),
  /** People as one text, apart by commas. */
  z.object({
    kind: z.literal('owner'),
    seen: z.optional(z.string()),
    value: z.optional(z.string().check(z.maxLength(LONGEST_OWNER))),
  }),
])
export type RowChange = z.infer<typeof RowChange>

const Changed = z.object({
  kind: z.enum(CHANGEABLE),
  result: z.enum(['saved', 'conflict', 'refused']),
  /** For conflict and refused: what happened and what to do. */
  message: z.optional(z.string()),
})
export type Changed = z.infer<typeof Changed>

const Field = z.object({
  kind: z.enum(CHANGEABLE),
  /** As the row has it; absent: blank. */
  value: z.optional(Level),
  /** Where it stands; only a cell can be changed from here. */
  place: z.enum(['cell', 'noColumn', 'formula']),
})
export type FieldView = z.infer<typeof Field>

/** What the page of a key result and that of an objective have in common. */
const Common = z.object({
  language: z.enum(['en', 'zh']),
  locale: z.string(),
  /** ISO days. */
  today: z.string(),
  cycle: z.object({ start: z.string(), end: z.string() }),
  /** Absent: the person may write to it; the sentence says why not. */
  readOnly: z.optional(z.string()),
  /** Whether the person may write to the log at all. */
  mayComment: z.boolean(),
  state: State,
  /** What can be changed beside check-ins. */
  fields: z.array(Field),
  /** The cycle has begun: whoever changes more than the owner says why. */
  reasonNeeded: z.boolean(),
  /** The last ones, newest first. */
  history: z.array(HistoryItem),
  /** How many more stand in the log. */
  older: z.number(),
})

const KeyResultDetails = z.extend(Common, {
  keyResult: KeyResultView,
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
})
export type KeyResultDetails = z.infer<typeof KeyResultDetails>

/** A line of the sum that makes an objective's progress. */
const Part = z.object({
  /** An objective that contributes, or a key result. */
  is: z.enum(['keyResult', 'objective']),
  /** Of a key result that has one: its own page. */
  id: z.optional(z.string()),
  title: z.string(),
  state: State,
  progress: z.optional(z.number()),
  expected: z.optional(z.number()),
  pace: z.optional(Pace),
  /** Absent: it does not count. */
  share: z.optional(z.number()),
  product: z.optional(z.number()),
  /** What keeps it from being counted. */
  problem: z.optional(z.string()),
})
export type PartView = z.infer<typeof Part>

const ObjectiveDetails = z.extend(Common, {
  objective: z.object({
    plan: z.string(),
    /** Absent where it has no row of its own: then it can neither be changed nor commented. */
    id: z.optional(z.string()),
    title: z.string(),
    owners: z.array(z.string()),
    weight: z.optional(z.number()),
    progress: z.optional(z.number()),
    expected: z.optional(z.number()),
    pace: z.optional(Pace),
    /** What is missing from its progress. */
    problem: z.optional(z.string()),
    /** The objective it contributes to. */
    parent: z.optional(z.string()),
  }),
  parts: z.array(Part),
  /** Progress at the end of each week, replayed from the log. */
  trend: z.array(z.object({ day: z.string(), progress: z.number() })),
})
export type ObjectiveDetails = z.infer<typeof ObjectiveDetails>

const Page = z.union([KeyResultDetails, ObjectiveDetails])
export type Page = z.infer<typeof Page>

/** An objective is told by its title, which is there also where it has no row, and so no id. */
const ObjectiveName = z.object({ plan: z.string(), objective: z.string() })
const KeyResultName = z.object({ plan: z.string(), id: z.string() })
/** What the page is told when it is opened. */
export type DetailsOpening = z.infer<typeof KeyResultName> | z.infer<typeof ObjectiveName>

/** The page as it is after a save, and whether `undoSave` can take that back until the person's next one. */
const afterwards = { undoable: z.boolean(), page: Page }
const LONGEST_TEXT = 10_000

export const detailsContract = {
  /** A key result with everything that is known of it. */
  keyResultDetails: { input: KeyResultName, output: KeyResultDetails },
  /** An objective with everything that is known of it. */
  objectiveDetails: { input: ObjectiveName, output: ObjectiveDetails },
  /** Changes of one row, by its id, with the reason that the log keeps beside each. */
  saveChanges: {
    input: z.object({
      request: z.string(),
      plan: z.string(),
      id: z.string(),
      changes: z.array(RowChange).check(z.maxLength(CHANGEABLE.length)),
      reason: z.optional(z.string().check(z.maxLength(LONGEST_TEXT))),
    }),
    output: z.object({ changed: z.array(Changed), ...afterwards }),
  },
  /** A comment on a row, or an answer to an entry of its history. */
  addComment: {
    input: z.object({
      request: z.string(),
      plan: z.string(),
      id: z.string(),
      text: z.string().check(z.maxLength(LONGEST_TEXT)),
      answers: z.optional(z.string()),
    }),
    output: z.object(afterwards),
  },
  /** Opens either as the sidebar. */
  showKeyResult: { input: KeyResultName, output: z.object({}) },
  showObjective: { input: ObjectiveName, output: z.object({}) },
  /** Opens the check-in as the sidebar again. */
  backToCheckIn: { input: z.object({}), output: z.object({}) },
}
