import * as z from 'zod/mini'
import { readJson, writeJson } from '../sheets/storedJson'

/**
 * What one person set up for mails in one spreadsheet. It lives in that person's own properties, since what stands in the
 * document can be written by every editor: nobody else can make this account write to anyone.
 */
const Sender = z.object({
  version: z.literal(1),
  /** Absent: switched off; approvals are kept. */
  schedule: z.optional(z.object({ weekday: z.int(), hour: z.int() })),
  approved: z.array(z.string()),
  /** The instant it was switched on: turns before it are not made up for. */
  since: z.number(),
  /** The day of the last turn that is finished, as ISO; each turn is dealt with once. */
  finished: z.optional(z.string()),
  /** The last hour the trigger was seen doing something. */
  heartbeat: z.optional(z.number()),
  failure: z.optional(z.object({ at: z.number(), message: z.string() })),
})
export type Sender = z.infer<typeof Sender>

/** claimed: written down before sending; what is still claimed later is uncertain and never sent again. */
const Delivery = z.object({
  to: z.string(),
  plan: z.string(),
  day: z.string(),
  state: z.enum(['claimed', 'sent', 'failed']),
  tries: z.int(),
  error: z.optional(z.string()),
})
export type Delivery = z.infer<typeof Delivery>

const senderKey = (spreadsheet: string) => `okr.sender.${spreadsheet}`
const deliveriesKey = (spreadsheet: string) => `okr.mails.${spreadsheet}`
const wakeKey = (spreadsheet: string) => `okr.wake.${spreadsheet}`

const own = () => PropertiesService.getUserProperties()

/** Before this instant nothing is due: the one property an idle hour reads. Undefined for who sends nothing here. */
export function readWake(spreadsheet: string): number | undefined {
  const stored = own().getProperty(wakeKey(spreadsheet))
  return stored === null ? undefined : Number(stored)
}

export const writeWake = (spreadsheet: string, instant: number): unknown =>
  own().setProperty(wakeKey(spreadsheet), String(instant))

export const forgetWake = (spreadsheet: string): unknown => own().deleteProperty(wakeKey(spreadsheet))

/** Of the person whose account runs this execution; undefined when they never sent anything here. */
export function readSender(spreadsheet: string): Sender | undefined {
  const parsed = Sender.safeParse(readJson(own().getProperties(), senderKey(spreadsheet)))
  return parsed.success ? parsed.data : undefined
}

export const writeSender = (spreadsheet: string, sender: Sender): void =>
  writeJson(own(), senderKey(spreadsheet), sender)

/** The mails of the latest turns. */
export function readDeliveries(spreadsheet: string): Delivery[] {
  const parsed = z.array(Delivery).safeParse(readJson(own().getProperties(), deliveriesKey(spreadsheet)))
  return parsed.success ? parsed.data : []
}

export const writeDeliveries = (spreadsheet: string, deliveries: readonly Delivery[]): void =>
  writeJson(own(), deliveriesKey(spreadsheet), deliveries)
