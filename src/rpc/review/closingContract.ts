import * as z from 'zod/mini'
import { NEXT_STEPS } from '../../core/log/entry'
import { STATES } from '../../core/plan/plan'

const Commitment = z.enum(['aspirational', 'committed'])

/** What a person says of an objective or a key result at close. */
const said = {
  /** What was learned. */
  note: z.optional(z.string().check(z.maxLength(10_000))),
  /** The last entry that was shown; absent: nothing had been said. */
  seen: z.optional(z.string()),
}

const saidOfKeyResult = {
  ...said,
  /** What the figures say; absent where they cannot. */
  computed: z.optional(z.number()),
  /** The person's word instead. */
  override: z.optional(z.number().check(z.gte(0), z.lte(1))),
  next: z.optional(z.enum(NEXT_STEPS)),
  commitment: Commitment,
}

const KeyResultAtClose = z.object({
  ...saidOfKeyResult,
  id: z.string(),
  title: z.string(),
  owners: z.array(z.string()),
  state: z.enum(STATES),
  weight: z.optional(z.number()),
  type: z.optional(z.enum(['increase', 'decrease', 'atLeast', 'atMost', 'within', 'yesNo'])),
  unit: z.object({ kind: z.enum(['number', 'percent', 'currency']), text: z.string() }),
  start: z.optional(z.number()),
  target: z.optional(z.number()),
  current: z.optional(z.number()),
  /** Why it cannot be computed. */
  problem: z.optional(z.string()),
  /** Its confidence in the middle of the cycle, as a probability; absent where nobody had said any. */
  belief: z.optional(z.number()),
})
export type KeyResultAtClose = z.infer<typeof KeyResultAtClose>

const ObjectiveAtClose = z.object({
  ...said,
  /** Absent where it has no row of its own: then nothing can be said of it. */
  id: z.optional(z.string()),
  title: z.string(),
  state: z.enum(STATES),
  keyResults: z.array(KeyResultAtClose),
})
export type ObjectiveAtClose = z.infer<typeof ObjectiveAtClose>

const CycleAtClose = z.object({
  plan: z.string(),
  language: z.enum(['en', 'zh']),
  locale: z.string(),
  /** ISO days. */
  today: z.string(),
  cycle: z.object({ start: z.string(), end: z.string() }),
  state: z.enum(['draft', 'running', 'closed', 'archived']),
  /** Absent: the person may write to it; the sentence says why not. */
  readOnly: z.optional(z.string()),
  /** When it was closed, and by whom as far as Google tells; absent as long as no scores were recorded. */
  closed: z.optional(z.object({ day: z.string(), by: z.optional(z.string()) })),
  objectives: z.array(ObjectiveAtClose),
  /** The cycle after it: as it would be called and run, or the plan that was started for it. */
  next: z.object({
    name: z.string(),
    start: z.string(),
    end: z.string(),
    plan: z.optional(z.string()),
  }),
  /** The score of the cycle before it, where that was closed here. */
  previous: z.optional(z.number()),
  /** What came or fell furthest since the first day. */
  moved: z.optional(z.object({ id: z.string(), from: z.number(), to: z.number() })),
})
export type CycleAtClose = z.infer<typeof CycleAtClose>

const SaidRow = z.object({ id: z.string(), ...saidOfKeyResult })
export type SaidRow = z.infer<typeof SaidRow>

/** A retry carries the same request. */
const asked = { request: z.string(), plan: z.string() }

export const closingContract = {
  /** A plan with what there is to say at its close; of the open tab unless said. */
  openClosing: { input: z.object({ plan: z.optional(z.string()) }), output: CycleAtClose },
  /** Keeps what was said as a draft, or closes the cycle with it. */
  saveScores: {
    input: z.object({
      ...asked,
      close: z.boolean(),
      /** Objectives and key results alike. */
      rows: z.array(SaidRow),
    }),
    output: z.object({
      now: CycleAtClose,
      /** Rows that somebody else changed meanwhile: of them nothing was saved, and nothing was closed. */
      held: z.array(z.string()),
      /** Why it could not be closed. */
      refused: z.optional(z.string()),
    }),
  },
  /** Starts the next cycle as a draft in a tab beside this one; where that was done before, it gives the one there is. */
  startNext: {
    input: z.object({
      plan: z.string(),
      name: z.string().check(z.maxLength(100)),
      /** ISO days. */
      start: z.string(),
      end: z.string(),
      /** Key results that go on. */
      keep: z.array(z.string()),
      /** Also objectives of which no key result goes on. */
      allObjectives: z.boolean(),
    }),
    output: z.object({ now: CycleAtClose }),
  },
  /** A draft begins, a closed cycle goes on: the plan runs. */
  runPlan: {
    input: z.object(asked),
    output: z.object({ now: CycleAtClose, refused: z.optional(z.string()) }),
  },
}
