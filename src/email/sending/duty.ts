import * as z from 'zod/mini'
import { locked } from '../../sheets/locked'
import { readJson, writeJson } from '../../sheets/storedJson'
import { addressKey } from './address'
import { ScheduleData } from './schedule'

/**
 * Who sends the mails of this file, for everyone to see, so that no two people do. Every editor can write document
 * properties: this can silence a sender, who is told, but it can never make anybody's account send.
 */
const Duty = z.object({
  mail: z.string(),
  /** The last time their trigger ran. */
  seen: z.number(),
  /** What whoever takes over goes on with. */
  schedule: ScheduleData,
  /** The spreadsheet it is about, by its id: one that came along with a copied file is nobody's. */
  file: z.optional(z.string()),
})
export type Duty = z.infer<typeof Duty>

const KEY = 'okr.duty'
/** A nightly run keeps it fresh; after this long the trigger is gone: add-on removed, account closed, permission withdrawn. */
const LOST_AFTER_MS = 3 * 86_400_000

const fileId = () => SpreadsheetApp.getActiveSpreadsheet().getId()
const shared = () => PropertiesService.getDocumentProperties()

export function readDuty(): Duty | undefined {
  const parsed = Duty.safeParse(readJson(shared()?.getProperties() ?? {}, KEY))
  return parsed.success && (parsed.data.file ?? fileId()) === fileId() ? parsed.data : undefined
}

/** Whether somebody's sending has come to an end without their saying so. */
export const isLost = ({ seen }: Duty, now: number): boolean => now - seen > LOST_AFTER_MS

/**
 * Puts a sender on duty, or shows that they still are. Gives who else is; to them it is left unless `takeOver` says
 * otherwise or they are lost.
 */
export function holdDuty(mine: Duty, takeOver: boolean): Duty | undefined {
  return locked(() => {
    const other = readDuty()
    const mayHave =
      takeOver || !other || addressKey(other.mail) === addressKey(mine.mail) || isLost(other, mine.seen)
    if (!mayHave) return other
    const properties = shared()
    if (properties) writeJson(properties, KEY, { ...mine, file: fileId() })
    return undefined
  })
}

/** Nobody sends any more, if it was this one who did. */
export function leaveDuty(mail: string): void {
  locked(() => {
    if (addressKey(readDuty()?.mail ?? '') === addressKey(mail)) shared()?.deleteProperty(KEY)
  })
}
