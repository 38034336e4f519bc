import * as z from 'zod/mini'
import { DIGEST_RHYTHMS } from '../../core/dates/schedule'

/** The mails a sender can choose. */
export const MAILS = ['request', 'reminder', 'digest', 'cycle'] as const

/** When which mails go out, as it is stored and sent. */
export const ScheduleData = z.object({
  /** The check-in day; 1 is Monday, 7 is Sunday. */
  weekday: z.int().check(z.gte(1), z.lte(7)),
  digestWeekday: z.int().check(z.gte(1), z.lte(7)),
  /** 0–23, in the spreadsheet's zone; Google fires somewhere inside the hour. */
  hour: z.int().check(z.gte(0), z.lte(23)),
  monthly: z.optional(z.boolean()),
  /** Of the digest where it has one of its own (see core/dates/schedule.ts). */
  digestRhythm: z.optional(z.enum(DIGEST_RHYTHMS)),
  mails: z.array(z.enum(MAILS)),
})
export type ScheduleData = z.infer<typeof ScheduleData>
