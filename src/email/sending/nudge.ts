import { isoOf } from '../../core/dates/calendar'
import type { OpenKeyResult } from '../../core/summary/summary'
import { isPaused } from '../../sheets/people'
import { addressKey } from './address'
import { deliver } from './deliver'
import { deliveryTo, type RecordKind, type TurnRecord } from './deliveries'
import { isApproved } from './sender'
import { requestLetters, type Situation, senderNameOf } from './turnLetters'

/** What became of asking somebody; `error` is what the mail service said. */
export type Nudge =
  | { is: 'sent' | 'asked' | 'uncertain' | 'paused' | 'unapproved' | 'nothing' | 'quota' }
  | { is: 'failed'; error: string }

const ASKING: ReadonlySet<RecordKind> = new Set<RecordKind>(['nudge', 'request', 'reminder'])

/** The sidebar's measure too: no check-in for a week. */
const isDue = ({ silent }: OpenKeyResult): boolean => silent === undefined || silent >= 7

/**
 * Asks one owner for an update now, from the account of the person who calls. As for every mail: to an address this person
 * approved, to nobody who wants none, and not twice a day, whether by hand or by the calendar. Claimed before it is sent,
 * so that a retry cannot send it again.
 */
export function nudge(to: string, situation: Situation & { records: TurnRecord[] }): Nudge {
  const { book, reports, sender, records } = situation
  const letter = requestLetters('nudge', isDue, situation).find((it) => addressKey(it.to) === addressKey(to))
  if (!letter) return { is: 'nothing' }
  if (isPaused(reports.people.find({ mail: to }) ?? {}, book.today())) return { is: 'paused' }
  if (!isApproved(sender, to)) return { is: 'unapproved' }
  const asked = records.filter(({ kind, day }) => ASKING.has(kind) && day === isoOf(book.today()))
  const states = asked.map((record) => deliveryTo(record, to)?.state)
  if (states.includes('sent')) return { is: 'asked' }
  if (states.includes('claimed')) return { is: 'uncertain' }
  const quota = MailApp.getRemainingDailyQuota()
  if (quota <= 0) return { is: 'quota' }
  const turn = { kind: 'nudge', day: book.today() } as const
  const file = book.spreadsheet.getId()
  deliver(turn, [letter], { file, records, name: senderNameOf(situation), quota, hasTime: () => true })
  const record = records.find(({ kind, day }) => kind === turn.kind && day === isoOf(turn.day))
  const sent = record && deliveryTo(record, to)
  return sent?.state === 'sent' ? { is: 'sent' } : { is: 'failed', error: sent?.error ?? '' }
}
