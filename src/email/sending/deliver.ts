import { patiently } from '../../sheets/patiently'
import { addressKey } from './address'
import {
  type Delivery,
  deliveryTo,
  type Occurrence,
  recordOf,
  type TurnRecord,
  writeRecord,
} from './deliveries'
import type { TurnLetter } from './turnLetters'

/** A mail that the service refused is tried again in the following hours, this often in all. */
const MOST_TRIES = 3

/** How a run sends. */
export interface Sending {
  file: string
  records: TurnRecord[]
  /** What mails are sent as. */
  name: string
  /** Recipients the service still allows today. */
  quota: number
  /** Whether the run may begin another mail: it must end before it is ended. */
  hasTime(): boolean
}

/**
 * Sends a turn's mails, each once: claimed (stored), sent, stored as sent. A claim that an earlier run left is uncertain and
 * never sent again. Gives false when a later hour has to go on: with what the quota or the time did not allow, and what the
 * service refused.
 */
export function deliver(turn: Occurrence, letters: readonly TurnLetter[], sending: Sending): boolean {
  const record = recordOf(sending.records, turn)
  const store = () => patiently(() => writeRecord(sending.file, record))
  // Who has answered or paused meanwhile needs no mail any more.
  const due = new Set(letters.map(({ to }) => addressKey(to)))
  record.mails = record.mails.filter(({ to, state }) => state !== 'waiting' || due.has(addressKey(to)))
  let held = false
  let finished = true
  for (const { to, write } of letters) {
    const known = deliveryTo(record, to)
    if (known && !mayTry(known)) continue
    const delivery = known ?? remember(record, { to, state: 'waiting', tries: 0 })
    if (sending.quota <= 0 || !sending.hasTime()) {
      held = true
      finished = false
      continue
    }
    const { subject, text, html } = write()
    delivery.state = 'claimed'
    delivery.tries++
    store()
    try {
      MailApp.sendEmail(to, subject, text, { htmlBody: html, name: sending.name })
      sending.quota--
      delivery.state = 'sent'
      delete delivery.error
    } catch (error) {
      delivery.state = 'failed'
      delivery.error = messageOf(error)
      if (mayTry(delivery)) finished = false
    }
    store()
  }
  if (held) store()
  return finished
}

const mayTry = ({ state, tries }: Delivery): boolean =>
  state === 'waiting' || (state === 'failed' && tries < MOST_TRIES)

function remember(record: TurnRecord, delivery: Delivery): Delivery {
  record.mails.push(delivery)
  return delivery
}

/** What Google says, in the sender's language. */
export const messageOf = (error: unknown): string => {
  const { message } = error as { message?: unknown }
  return typeof message === 'string' ? message : String(error)
}
