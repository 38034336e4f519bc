import * as z from 'zod/mini'
import { LONGEST_SILENCE, MOST_PATIENCE } from '../../core/summary/patience'
import { ScheduleData } from '../../email/sending/schedule'

/** More people than this are no team, and their mails would not fit into a sender's properties. */
export const MOST_RECIPIENTS = 300

/** What became of one mail. `replaced`: the next one of its kind came before the quota allowed this one. */
export const MAIL_STATES = ['sent', 'uncertain', 'failed', 'waiting', 'replaced'] as const

const MailOutcome = z.object({
  kind: z.enum(['request', 'reminder', 'nudge', 'digest', 'ending', 'ended']),
  /** ISO day of the turn, or on which somebody was asked. */
  day: z.string(),
  to: z.string(),
  state: z.enum(MAIL_STATES),
  error: z.optional(z.string()),
})
export type MailOutcome = z.infer<typeof MailOutcome>

/** Mails as their sender set them up; only ever their own. Instants are ISO texts. */
const Thresholds = z.object({ behindAfter: z.number(), farBehindAfter: z.number() })

const Patience = z.object({
  staleAfter: z.int().check(z.gte(1), z.lte(LONGEST_SILENCE)),
  requests: z.int().check(z.gte(1), z.lte(MOST_PATIENCE)),
})

const MailStatus = z.object({
  /** The person's own. */
  language: z.enum(['en', 'zh']),
  /** Gaps as ratios; the same for everyone who uses the file. */
  thresholds: Thresholds,
  /** Shared like them. */
  patience: Patience,
  /** The address mails are sent from. */
  self: z.string(),
  now: z.string(),
  /** ISO day in the zone of the sheet. */
  today: z.string(),
  timeZone: z.string(),
  schedule: z.optional(ScheduleData),
  /** Night by night without mails. */
  daily: z.boolean(),
  /** What mails are sent as. */
  name: z.string(),
  pausedUntil: z.optional(z.string()),
  next: z.optional(z.object({ kind: z.enum(['request', 'reminder', 'digest']), at: z.string() })),
  /** The last time the trigger was seen working. */
  heartbeat: z.optional(z.string()),
  /** When it was switched on; a trigger needs up to an hour to be seen. */
  since: z.optional(z.string()),
  /** Google runs the trigger and does not tell it of which spreadsheet. */
  blind: z.boolean(),
  failure: z.optional(z.object({ since: z.string(), message: z.string() })),
  /** Recipients Google still allows today. */
  quota: z.number(),
  /** Another person who sends the mails of this file. */
  duty: z.optional(
    z.object({ mail: z.string(), seen: z.string(), lost: z.boolean(), schedule: ScheduleData }),
  ),
  relievedBy: z.optional(z.string()),
  /** Addresses the sender agreed to; nobody else is ever written to. */
  approved: z.array(z.string()),
  /** The sender's own domain, where it is no public provider's, and whether everyone there is approved. */
  domain: z.optional(z.object({ name: z.string(), approved: z.boolean() })),
  /** Addresses in the sheet that wait for the sender's agreement. */
  waiting: z.array(z.string()),
  /** What became of the mails of the latest turns, newest turn first. */
  latest: z.array(MailOutcome),
})
export type MailStatus = z.infer<typeof MailStatus>

const PreviewKind = z.enum(['request', 'reminder', 'digest', 'manager', 'ending', 'ended'])

export const mailContract = {
  mailStatus: { input: z.object({}), output: MailStatus },
  /** Sets everything at once; without mails the nightly work alone. Answers with `duty` where somebody else sends. */
  scheduleMail: {
    input: z.object({
      ...ScheduleData.shape,
      approve: z.array(z.string()).check(z.maxLength(MOST_RECIPIENTS)),
      approveDomain: z.optional(z.boolean()),
      name: z.optional(z.string().check(z.maxLength(80))),
      thresholds: z.optional(Thresholds),
      patience: z.optional(Patience),
      takeOver: z.optional(z.boolean()),
    }),
    output: MailStatus,
  },
  /** Until the end of a day; without one the pause is over. */
  pauseMail: { input: z.object({ until: z.optional(z.string()) }), output: MailStatus },
  stopMail: { input: z.object({}), output: MailStatus },
  /** A mail as it would go out now; `to` is whose it is. Without one nobody would get any. */
  previewMail: {
    input: z.object({ kind: PreviewKind }),
    output: z.object({
      mail: z.optional(z.object({ to: z.string(), subject: z.string(), html: z.string(), text: z.string() })),
    }),
  },
  /** Opens the tab on which people have their language, manager and pause; makes it where there is none. */
  showPeople: { input: z.object({}), output: z.object({}) },
  /** Sends that mail to the person who asks, and to nobody else. */
  testMail: { input: z.object({ kind: PreviewKind }), output: z.object({ sentTo: z.optional(z.string()) }) },
}
