import { asDay, dayOfIso, isoOf } from '../../core/dates/calendar'
import { cycleDay, lookBackOf, type Schedule, type Turn } from '../../core/dates/schedule'
import type { Owner } from '../../core/plan/plan'
import { MOST_REQUESTS } from '../../core/summary/patience'
import { summarise } from '../../core/summary/summarise'
import type { OpenKeyResult, Summary } from '../../core/summary/summary'
import { ofTeam } from '../../core/summary/team'
import { type LanguageCode, messagesOf } from '../../messages'
import type { Book } from '../../sheets/book'
import { isPaused, type People, personIn } from '../../sheets/people'
import type { Settings } from '../../sheets/settings'
import { cycleNote } from '../letters/cycleNote'
import { digestMail, isQuiet } from '../letters/digest'
import { managerMail } from '../letters/manager'
import { type RequestKind, requestMail } from '../letters/request'
import type { Mail } from '../mail'
import type { Occasion } from '../occasion'
import type { PlanReports, ReportedPlan } from '../planReports'
import type { Unanswered } from '../sections/unanswered'
import { addressKey, distinctAddresses } from './address'
import { deliveryTo, type TurnRecord } from './deliveries'
import { isApproved, type Sender } from './sender'

/** Who a turn writes to, and what. */
export interface TurnLetter {
  to: string
  /** Made when it is sent: a turn may go on for hours, and most mails of a digest are the same. */
  write(): Mail
}

/** All that decides what is due: read once per run. */
export interface Situation {
  book: Book
  settings: Settings
  reports: PlanReports
  sender: Sender
  /** The address of the person whose account sends. */
  self: string
  records: readonly TurnRecord[]
}

/** Days since the last check-in within which nobody is asked again. */
const ASKED_AFTER = 5
/** How long after its end a plan is still reported and its last values are asked for: the time of closing it. */
const AFTERGLOW_DAYS = 14
const LAST_VALUES_DAYS = 7

/** The mails of a turn as things stand now; who is not approved, or wants none, is left out. */
export function lettersOf(turn: Turn, situation: Situation): TurnLetter[] {
  switch (turn.kind) {
    case 'request':
    case 'reminder':
      return requests(turn.kind, turn, situation)
    case 'digest':
      return digests(situation)
    case 'ending':
    case 'ended':
      return cycleNotes(turn.kind, turn, situation)
  }
}

/** Every address the file names: of people first, then of owners. */
export const namedAddresses = ({ people, plans }: PlanReports): string[] =>
  distinctAddresses([
    ...people.rows.map(({ mail }) => mail),
    ...plans.flatMap(({ summary }) => summary.open.map(({ owner }) => owner.mail)),
  ])

const mostRequests = ({ settings: { patience } }: Situation): number => patience?.requests ?? MOST_REQUESTS

const wants = ({ sender, reports: { people }, book }: Situation, address: string): boolean =>
  isApproved(sender, address) && !isPaused(people.find({ mail: address }) ?? {}, book.today())

/** Who reads the summaries: whom the sender chose, and everyone the file names who is approved. */
const readers = (situation: Situation): string[] =>
  distinctAddresses([...situation.sender.approved, ...namedAddresses(situation.reports)]).filter((it) =>
    wants(situation, it),
  )

const running = ({ reports: { plans }, book }: Situation, afterEnd: number): ReportedPlan[] =>
  plans.filter(
    ({ state, cycle }) =>
      state === 'running' && book.today() >= cycle.start && book.today() <= cycle.end + afterEnd,
  )

/** One language for the reader of all plans: their own, else the one of the first plan. */
const languageFor = (address: string, plans: readonly ReportedPlan[], people: People): LanguageCode =>
  people.find({ mail: address })?.language ?? plans[0]?.ref.language ?? 'en'

const open = (summary: Summary, kept: (it: OpenKeyResult) => boolean): Summary => ({
  ...summary,
  open: summary.open.filter(kept),
})

const isOf = (address: string) => (owner: Owner) =>
  owner.mail !== undefined && addressKey(owner.mail) === addressKey(address)

/** Each owner with something due; a reminder goes to those who were asked in this round and may still be reminded. */
function requests(kind: 'request' | 'reminder', turn: Turn, situation: Situation): TurnLetter[] {
  const letters = requestLetters(kind, waitedFor(ASKED_AFTER), situation).filter(({ to }) =>
    wants(situation, to),
  )
  if (kind === 'request') return letters
  return letters.filter(
    ({ to }) => wasAsked(to, turn, situation) && unansweredBy(to, situation) <= mostRequests(situation),
  )
}

const waitedFor =
  (days: number) =>
  ({ waited }: OpenKeyResult): boolean =>
    waited >= days

/** A request to each owner with an address, about those of their open key results that are due. */
export function requestLetters(
  kind: RequestKind,
  isDue: (it: OpenKeyResult) => boolean,
  situation: Situation,
): TurnLetter[] {
  const plans = running(situation, LAST_VALUES_DAYS)
  const dueTo = (to: string) =>
    plans
      .map((plan) => ({
        ...plan,
        summary: open(plan.summary, (it) => isDue(it) && isOf(to)(it.owner)),
      }))
      .filter(({ summary }) => summary.open.length > 0)
  const owners = plans.flatMap(({ summary }) => summary.open.map(({ owner }) => owner.mail))
  return distinctAddresses(owners).flatMap((to): TurnLetter[] => {
    const due = dueTo(to)
    if (due.length === 0) return []
    const language = languageFor(to, due, situation.reports.people)
    return [{ to, write: () => requestMail(kind, due, occasionOf(language, situation)) }]
  })
}

const requestsTo = (to: string, records: readonly TurnRecord[]): TurnRecord[] =>
  records.filter((record) => {
    const state = record.kind === 'request' && deliveryTo(record, to)?.state
    return state === 'sent' || state === 'claimed'
  })

/** A reminder follows its request within the week. */
const wasAsked = (to: string, { day }: Turn, { records }: Situation): boolean =>
  requestsTo(to, records).some((it) => it.day >= isoOf(asDay(day - 6)))

/** How many requests went to somebody since they last checked anything in. */
function unansweredBy(to: string, { records, reports: { plans } }: Situation): number {
  const heard = plans.flatMap(({ summary }) =>
    summary.open.flatMap(({ owner, silent }) =>
      silent !== undefined && isOf(to)(owner) ? [summary.asOf - silent] : [],
    ),
  )
  const last = Math.max(Number.NEGATIVE_INFINITY, ...heard)
  return requestsTo(to, records).filter(({ day }) => (dayOfIso(day) ?? 0) > last).length
}

/** The plans compared with how they stood when the digest before was due. */
function lookingBack(plans: readonly ReportedPlan[], { sender: { schedule } }: Situation): ReportedPlan[] {
  const period = schedule ? lookBackOf(schedule as Schedule) : 'week'
  return plans.map((plan) => ({ ...plan, summary: summarise({ ...plan.summarised, period }) }))
}

/** The team's digest, or for who manages owners of these plans the manager's; none in a week without news. */
function digests(situation: Situation): TurnLetter[] {
  const { people } = situation.reports
  const plans = lookingBack(running(situation, AFTERGLOW_DAYS), situation)
  if (plans.length === 0) return []
  const quiet = plans.every(({ summary }) => isQuiet(summary))
  const same = new Map<LanguageCode, Mail>()
  return readers(situation).flatMap((to): TurnLetter[] => {
    const theirs = managed(to, plans, people)
    if (theirs) {
      const ignored = unansweredOf(theirs, situation)
      const silent = ignored.length === 0 && theirs.every(({ summary }) => isQuiet(summary))
      return silent ? [] : [{ to, write: () => managerLetter(to, theirs, ignored, situation) }]
    }
    if (quiet) return []
    const language = languageFor(to, plans, people)
    const write = () => {
      const mail = same.get(language) ?? digestMail(plans, occasionOf(language, situation))
      same.set(language, mail)
      return mail
    }
    return [{ to, write }]
  })
}

const managerLetter = (
  to: string,
  plans: readonly ReportedPlan[],
  ignored: readonly Unanswered[],
  situation: Situation,
): Mail =>
  managerMail(plans, ignored, occasionOf(languageFor(to, plans, situation.reports.people), situation))

/** The plans as a manager of some of their owners looks at them; undefined for who manages none. */
function managed(to: string, plans: readonly ReportedPlan[], people: People): ReportedPlan[] | undefined {
  const team = teamOf(to, people)
  const personOf = personIn(people)
  const belongs = (owner: Owner) => team.has(people.find(personOf(owner))?.row ?? 0)
  if (!plans.some(({ summary }) => summary.open.some(({ owner }) => belongs(owner)))) return undefined
  return plans.map((plan) => ({ ...plan, summary: ofTeam(plan.summary, belongs) }))
}

/** The rows of the people whose manager somebody is. */
function teamOf(manager: string, { rows, find }: People): ReadonlySet<number> {
  const own = find({ mail: manager })?.row
  const manages = (written: string | undefined) =>
    written !== undefined &&
    (addressKey(written) === addressKey(manager) ||
      (own !== undefined && find({ name: written, mail: written })?.row === own))
  return new Set(
    rows.filter(({ manager: written, row }) => row !== own && manages(written)).map(({ row }) => row),
  )
}

/** Whom reminders do not reach any more. */
function unansweredOf(plans: readonly ReportedPlan[], situation: Situation): Unanswered[] {
  const owners = plans.flatMap(({ summary }) =>
    summary.open.filter(({ waited }) => waited >= ASKED_AFTER).map(({ owner }) => owner),
  )
  const byAddress = new Map(
    owners.flatMap((owner) => (owner.mail ? [[addressKey(owner.mail), owner] as const] : [])),
  )
  return [...byAddress].flatMap(([address, owner]) => {
    const requests = unansweredBy(address, situation)
    return requests > mostRequests(situation) ? [{ owner, requests }] : []
  })
}

export type PreviewKind = 'request' | 'reminder' | 'digest' | 'manager' | 'ending' | 'ended'

/**
 * A mail as it would go out now, whether it is due or not: the reader's own where they would get it, else that of the first
 * who would. Undefined when nobody would.
 */
export function previewOf(kind: PreviewKind, reader: string, situation: Situation): TurnLetter | undefined {
  const { people, plans: all } = situation.reports
  const plans = all.filter(({ state }) => state === 'running')
  if (plans.length === 0) return undefined
  const occasion = occasionOf(languageFor(reader, plans, people), situation)
  switch (kind) {
    case 'request':
    case 'reminder': {
      const due = requestLetters(kind, waitedFor(ASKED_AFTER), situation)
      const letters = due.length > 0 ? due : requestLetters(kind, waitedFor(0), situation)
      return letters.find(({ to }) => addressKey(to) === addressKey(reader)) ?? letters[0]
    }
    case 'digest':
      return { to: reader, write: () => digestMail(lookingBack(plans, situation), occasion) }
    case 'manager': {
      const managers = [reader, ...namedAddresses(situation.reports)]
      const all = lookingBack(plans, situation)
      const to = managers.find((it) => managed(it, all, people))
      const theirs = to === undefined ? undefined : managed(to, all, people)
      if (to === undefined || !theirs) return undefined
      return { to, write: () => managerLetter(to, theirs, unansweredOf(theirs, situation), situation) }
    }
    case 'ending':
    case 'ended':
      return { to: reader, write: () => cycleNote(kind, plans, occasion) }
  }
}

/** To all readers, about the plans whose cycle ends on the same day. */
function cycleNotes(kind: 'ending' | 'ended', turn: Turn, situation: Situation): TurnLetter[] {
  const plans = situation.reports.plans.filter(
    ({ state, cycle }) => state === 'running' && cycleDay(kind, cycle.end) === turn.day,
  )
  if (plans.length === 0) return []
  return readers(situation).map((to) => ({
    to,
    write: () =>
      cycleNote(kind, plans, occasionOf(languageFor(to, plans, situation.reports.people), situation)),
  }))
}

/** What the sender is called: their name where the People tab has it, else their address. */
export const senderNameOf = ({ reports: { people }, self }: Situation): string =>
  people.find({ mail: self })?.name ?? self

function occasionOf(language: LanguageCode, situation: Situation): Occasion {
  const { book, settings } = situation
  const tab = settings.people === undefined ? '' : `#gid=${settings.people}`
  return {
    messages: messagesOf(language),
    fileTitle: book.spreadsheet.getName(),
    senderName: senderNameOf(situation),
    asOf: book.now,
    timeZone: book.spreadsheet.getSpreadsheetTimeZone(),
    people: `${book.spreadsheet.getUrl()}${tab}`,
  }
}
