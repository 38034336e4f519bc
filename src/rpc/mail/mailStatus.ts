import { isoOf } from '../../core/dates/calendar'
import { nextTurn, type Schedule, WEEKLY } from '../../core/dates/schedule'
import type { Owner } from '../../core/plan/plan'
import { UserError } from '../../core/problem'
import { DEFAULT_THRESHOLDS } from '../../core/scoring/pace'
import { MOST_REQUESTS, STALE_AFTER } from '../../core/summary/patience'
import { addressKey, distinctAddresses, ownDomain } from '../../email/sending/address'
import { readRecords, type TurnRecord } from '../../email/sending/deliveries'
import { isLost, readDuty } from '../../email/sending/duty'
import { isApproved, newSender, readSender, type Sender } from '../../email/sending/sender'
import { readBlind } from '../../email/sending/wake'
import { languageOfLocale } from '../../messages'
import type { Book } from '../../sheets/book'
import { readPeople } from '../../sheets/people'
import { readPlanTab } from '../../sheets/planTab'
import { readSettings, type Settings } from '../../sheets/settings'
import { tabById } from '../../sheets/tab'
import type { MailOutcome, MailStatus } from './mailContract'

/** Mails as the caller set them up, and what is in the way of it. */
export function mailStatusOf(book: Book, stored = readSender(book.spreadsheet.getId())): MailStatus {
  const self = Session.getEffectiveUser().getEmail()
  const file = book.spreadsheet.getId()
  const sender = stored ?? newSender(book.now)
  const { schedule, heartbeat, failure, since } = sender
  const duty = readDuty()
  const another = duty && addressKey(duty.mail) !== addressKey(self) ? duty : undefined
  const own = ownDomain(self)
  const settings = readSettings()
  const isOn = schedule !== undefined || sender.daily === true
  return {
    language: languageOfLocale(Session.getActiveUserLocale()),
    thresholds: settings.thresholds ?? DEFAULT_THRESHOLDS,
    patience: settings.patience ?? { staleAfter: STALE_AFTER, requests: MOST_REQUESTS },
    self,
    now: instantText(book.now),
    today: isoOf(book.today()),
    timeZone: book.spreadsheet.getSpreadsheetTimeZone(),
    schedule,
    daily: sender.daily ?? false,
    name: sender.name ?? '',
    pausedUntil:
      sender.pausedUntil !== undefined && sender.pausedUntil >= isoOf(book.today())
        ? sender.pausedUntil
        : undefined,
    next: nextOf(sender, book),
    heartbeat: heartbeat === undefined ? undefined : instantText(heartbeat),
    since: isOn ? instantText(since) : undefined,
    blind: isOn && readBlind() > (heartbeat ?? since),
    failure: failure && { since: instantText(failure.since), message: failure.message },
    quota: MailApp.getRemainingDailyQuota(),
    duty: another && {
      mail: another.mail,
      seen: instantText(another.seen),
      lost: isLost(another, book.now),
      schedule: another.schedule,
    },
    relievedBy: sender.relievedBy,
    approved: sender.approved,
    domain: own === undefined ? undefined : { name: own, approved: sender.domain === own },
    waiting: knownAddresses(book, self).filter((mail) => !isApproved(sender, mail)),
    latest: outcomesOf(readRecords(file)),
  }
}

const instantText = (instant: number): string => new Date(instant).toISOString()

function nextOf({ schedule, pausedUntil = '' }: Sender, book: Book): MailStatus['next'] {
  if (!schedule) return undefined
  const kinds = WEEKLY.filter((kind) => schedule.mails.includes(kind))
  let from = book.now
  for (let turns = 0; turns < 200; turns++) {
    const turn = nextTurn(schedule as Schedule, kinds, from, book.zone())
    if (!turn) return undefined
    const { kind } = turn
    if (isoOf(turn.day) > pausedUntil && kind !== 'ending' && kind !== 'ended')
      return { kind, at: instantText(turn.at) }
    from = turn.at
  }
  return undefined
}

/** A claim that is still one was interrupted; what waits while a later turn of its kind has begun will not go out any more. */
function outcomesOf(records: readonly TurnRecord[]): MailOutcome[] {
  const newest = new Map(records.map(({ kind, day }) => [kind, day]))
  return [...records].reverse().flatMap(({ kind, day, mails }) =>
    mails.map(({ to, state, error }): MailOutcome => {
      const isOver = newest.get(kind) !== day
      const shown = state === 'claimed' ? 'uncertain' : state === 'waiting' && isOver ? 'replaced' : state
      return { kind, day, to, state: shown, error }
    }),
  )
}

/** Every address the file names, and the caller's own first. */
function knownAddresses(book: Book, self: string): string[] {
  const settings = readSettings()
  const { rows } = readPeople(book, settings)
  return distinctAddresses([self, ...[...rows, ...ownersIn(book, settings)].map(({ mail }) => mail)])
}

/** Whom the plans name; a table that cannot be read right now names nobody. */
export const ownersIn = (book: Book, { plans }: Settings): Owner[] =>
  plans.flatMap(({ sheetId, kind, columns }) => {
    const sheet = tabById(book.spreadsheet, sheetId)
    if (!sheet) return []
    try {
      return readPlanTab(book, sheet, kind, columns).plan.objectives.flatMap((objective) =>
        [objective, ...objective.keyResults].flatMap((row) => row.owners),
      )
    } catch (error) {
      if (error instanceof UserError) return []
      throw error
    }
  })
