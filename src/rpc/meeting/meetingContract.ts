import * as z from 'zod/mini'
import type { Section } from '../../email/section'

/** How far the team looks back. */
const Period = z.enum(['week', 'month'])

const MeetingView = z.object({
  language: z.enum(['en', 'zh']),
  plans: z.array(z.object({ id: z.string(), title: z.string() })),
  period: Period,
  /** The one that is shown; absent where none of them could be found. */
  plan: z.optional(z.string()),
  /** What kept it from being read, as a sentence. */
  problem: z.optional(z.string()),
  state: z.optional(z.enum(['draft', 'running', 'closed', 'archived'])),
  /** What the add-on noticed about the table, as sentences. */
  notices: z.array(z.string()),
  /** In the order of a meeting; addresses in them are cells of the plan's tab. */
  sections: z.array(z.custom<Section>()),
  /** The same as plain text. */
  text: z.string(),
})
export type MeetingView = z.infer<typeof MeetingView>

export const meetingContract = {
  /** How a plan stands, to go through together; the one of the open tab unless said. */
  meeting: {
    input: z.object({ plan: z.optional(z.string()), period: z.optional(Period) }),
    output: MeetingView,
  },
}
