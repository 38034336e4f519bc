import * as z from 'zod/mini'
import { readJson, writeJson } from '../../sheets/storedJson'
import { addressKey, domainOf } from './address'
import { ScheduleData } from './schedule'

/**
 * What one person set up for mails in one spreadsheet. It lives in that person's own properties, since what stands in the
 * document can be written by every editor: nobody else can make this account write to anyone.
 */
const Sender = z.object({
  version: z.literal(1),
  /** Absent: no mails; approvals are kept. */
  schedule: z.optional(ScheduleData),
  /** As-of dates, typed values and computed ones are brought up to date every night, with mails or without. */
  daily: z.optional(z.boolean()),
  approved: z.array(z.string()),
  /** Everyone with an address there is approved; the sender's own domain and no other. */
  domain: z.optional(z.string()),
  /** What mails are sent as; absent: the name of the plan or the file. */
  name: z.optional(z.string()),
  /** No mails up to the end of this day (ISO); what was due meanwhile is not made up for. */
  pausedUntil: z.optional(z.string()),
  /** The instant it was switched on: turns before it are not made up for. */
  since: z.number(),
  /** By kind the day (ISO) of the latest turn that is finished; each turn is dealt with once. */
  finished: z.record(z.string(), z.string()),
  /** The last hour the trigger was seen doing something. */
  heartbeat: z.optional(z.number()),
  /** What went wrong in the latest run, since when it does, and when the sender was last written to about it. */
  failure: z.optional(
    z.object({ at: z.number(), since: z.number(), message: z.string(), told: z.optional(z.number()) }),
  ),
  /** Who sends the mails of this file now, where this person did before. */
  relievedBy: z.optional(z.string()),
})
export type Sender = z.infer<typeof Sender>

export const newSender = (now: number): Sender => ({ version: 1, approved: [], since: now, finished: {} })

/** Whether this sender agreed to write to an address. */
export const isApproved = ({ approved, domain }: Sender, address: string): boolean =>
  approved.some((it) => addressKey(it) === addressKey(address)) ||
  (domain !== undefined && domainOf(address) === domain)

const senderKey = (spreadsheet: string) => `okr.sender.${spreadsheet}`
const own = () => PropertiesService.getUserProperties()

/** Of the person whose account runs this execution; undefined when they never sent anything here. */
export function readSender(spreadsheet: string): Sender | undefined {
  const parsed = Sender.safeParse(readJson(own().getProperties(), senderKey(spreadsheet)))
  return parsed.success ? parsed.data : undefined
}

export const writeSender = (spreadsheet: string, sender: Sender): void =>
  writeJson(own(), senderKey(spreadsheet), sender)
