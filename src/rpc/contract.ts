import * as z from 'zod/mini'
import { KeyResultView, Pace, Scale } from './checkIn/keyResultView'
import { detailsContract } from './details/detailsContract'
import { mailContract } from './mail/mailContract'
import { meetingContract } from './meeting/meetingContract'
import { closingContract } from './review/closingContract'
import { setUpContract } from './setUp/setUpContract'

/**
 * Every call the sidebar can make, in one place for both sides. Dates travel as ISO text, absent values as
 * missing keys: what Apps Script cannot carry (Date, undefined in arrays, functions) never appears.
 * Who asks is the server's to know, never an argument.
 */

export type { KeyResultView } from './checkIn/keyResultView'

const PlanView = z.object({
  id: z.string(),
  title: z.string(),
  /** ISO days; absent where the plan cannot be read. */
  cycle: z.optional(z.object({ start: z.string(), end: z.string() })),
  /** Absent: the person may write to it; the sentence says why not. */
  readOnly: z.optional(z.string()),
  /** What the add-on noticed about the table, as sentences. */
  notices: z.array(z.string()),
})
export type PlanView = z.infer<typeof PlanView>

const CheckInList = z.object({
  /** The spreadsheet, by the id Google knows it by. */
  file: z.string(),
  /** The address of who asks; '' where Google keeps it to itself. */
  me: z.string(),
  /** Names among which the person may find theirs; absent once that is known, or was answered. */
  who: z.optional(z.array(z.string())),
  /** The file is a copy: nothing is written until `startNewCycle` or `goOnAsCopy` says what its plans are to be. */
  isCopy: z.optional(z.boolean()),
  /** The one of the open tab first. */
  plans: z.array(PlanView),
  language: z.enum(['en', 'zh']),
  locale: z.string(),
  /** ISO day in the spreadsheet's zone. */
  today: z.string(),
  /** Of all plans, plan by plan, in the order of each table. */
  keyResults: z.array(KeyResultView),
})
export type CheckInList = z.infer<typeof CheckInList>

const CheckIn = z.object({
  plan: z.string(),
  id: z.string(),
  /** The value the person had before them; absent when there was none. */
  seen: z.optional(z.number()),
  /** The new level; absent: only confidence or note, or no change. */
  value: z.optional(z.number()),
  confidence: z.optional(z.object({ scale: Scale, value: z.number() })),
  note: z.optional(z.string().check(z.maxLength(10_000))),
  label: z.optional(z.enum(['blocker', 'ask', 'next', 'thanks'])),
  /** ISO day the value is of; absent: today. */
  day: z.optional(z.string()),
})
export type CheckIn = z.infer<typeof CheckIn>

const Saved = z.object({
  plan: z.string(),
  id: z.string(),
  result: z.enum(['saved', 'conflict', 'refused']),
  /** What is in the cell now, and what it comes to. */
  current: z.optional(z.number()),
  progress: z.optional(z.number()),
  pace: z.optional(Pace),
  /** For conflict and refused: what happened and what to do. */
  message: z.optional(z.string()),
})
export type Saved = z.infer<typeof Saved>

const Asked = z.object({
  to: z.string(),
  sent: z.boolean(),
  /** What happened, or why nothing did. */
  message: z.string(),
  /** The caller's account does not write to this address before the caller approves it. */
  unapproved: z.boolean(),
})
export type Asked = z.infer<typeof Asked>

const Undone = z.object({
  plan: z.string(),
  id: z.string(),
  /** kept: left as it is, and the message says why. */
  result: z.enum(['undone', 'kept']),
  message: z.optional(z.string()),
})
export type Undone = z.infer<typeof Undone>

/** Not done: somebody else has decided before. */
const Decided = z.object({ done: z.boolean() })

const FindingView = z.object({
  id: z.string(),
  severity: z.enum(['error', 'warning', 'hint']),
  text: z.string(),
  /** A1 notation. */
  cell: z.string(),
  /** What its button says; absent: there is nothing to do without asking more. */
  fix: z.optional(z.string()),
})
export type FindingView = z.infer<typeof FindingView>

const Remark = z.object({
  /** Of domain 8, such as K-3. */
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'hint']),
  /** What was found, and the question that leads to a better text. */
  text: z.string(),
})

const WordingView = z.object({
  strength: z.enum(['strong', 'fair', 'weak']),
  /** Objectives and key results looked at: those without an error or warning, with a warning, with an error. */
  rows: z.number(),
  passed: z.number(),
  warned: z.number(),
  failed: z.number(),
  /** What concerns the whole plan has neither title nor cell and comes first; then the worst. */
  remarks: z.array(
    z.object({ title: z.optional(z.string()), cell: z.optional(z.string()), findings: z.array(Remark) }),
  ),
  /** Rows with remarks beyond these. */
  more: z.number(),
})
export type WordingView = z.infer<typeof WordingView>

const CheckedPlan = z.object({
  /** Absent where there is none, or none that can be read: the sentence says why. */
  plan: z.optional(z.object({ id: z.string(), title: z.string() })),
  problem: z.optional(z.string()),
  plans: z.array(z.object({ id: z.string(), title: z.string() })),
  language: z.enum(['en', 'zh']),
  /** The worst first. */
  findings: z.array(FindingView),
  /** Absent where no goal stands yet. */
  wording: z.optional(WordingView),
  /** What an undo would take back. */
  undo: z.optional(z.string()),
})
export type CheckedPlan = z.infer<typeof CheckedPlan>

/** As many as a sender may have approved. */
const MOST_ASKED = 300

export const contract = {
  /** The running plans of the file and the one of the open tab; or the one asked for. */
  listKeyResults: { input: z.object({ plan: z.optional(z.string()) }), output: CheckInList },
  /** The answer to `who`; without a name: none of them. */
  iAm: { input: z.object({ name: z.optional(z.string()) }), output: z.object({}) },
  saveCheckIns: {
    input: z.object({ request: z.string(), entries: z.array(CheckIn) }),
    /** Undoable: `undoSave` can take this save back until the person's next one. */
    output: z.object({ saved: z.array(Saved), undoable: z.boolean() }),
  },
  /** Takes back the caller's last save. Nothing undone: they have saved again since. */
  undoSave: {
    input: z.object({ request: z.string() }),
    /** With the rows as they are then. */
    output: z.object({ undone: z.array(Undone), keyResults: z.array(KeyResultView) }),
  },
  /**
   * Asks owners for what they have not checked in, by a mail from the caller's own account; `approve`: the caller has seen
   * the addresses and agrees to write to them.
   */
  askForUpdates: {
    input: z.object({
      to: z.array(z.string()).check(z.maxLength(MOST_ASKED)),
      approve: z.optional(z.boolean()),
    }),
    output: z.object({ asked: z.array(Asked) }),
  },
  /** Makes the plans of a copied file drafts of the next cycle, with a history of their own. */
  startNewCycle: { input: z.object({}), output: Decided },
  /** Keeps the plans of a copied file as they are, with their history. */
  goOnAsCopy: { input: z.object({}), output: Decided },
  /** What is to be put right in a plan; of the open tab unless said. */
  checkPlan: { input: z.object({ plan: z.optional(z.string()) }), output: CheckedPlan },
  /** Does what the finding's button says, as long as it is still found; then checks again. */
  fixFinding: { input: z.object({ plan: z.string(), id: z.string() }), output: CheckedPlan },
  jumpTo: { input: z.object({ plan: z.string(), cell: z.string() }), output: z.object({}) },
  ...closingContract,
  ...detailsContract,
  ...mailContract,
  ...meetingContract,
  /** Takes back the last destructive action; empty when there is none. */
  undoLast: {
    input: z.object({}),
    output: z.object({ cells: z.optional(z.number()), left: z.optional(z.number()) }),
  },
  ...setUpContract,
}

type Calls = typeof contract
export type CallName = keyof Calls
type In<K extends CallName> = z.infer<Calls[K]['input']>
type Out<K extends CallName> = z.infer<Calls[K]['output']>

/** Answers are data, never exceptions: what a person can do about a failure is in the message. */
export type Reply<T> = { ok: true; value: T } | { ok: false; message: string }
export type Handlers = { [K in CallName]: (input: In<K>) => Out<K> }
export type Server = { [K in CallName]: (input: In<K>) => Promise<Reply<Out<K>>> }
