import type * as z from 'zod/mini'
import type { DigestRhythm } from '../../src/core/dates/schedule'
import { LONGEST_SILENCE } from '../../src/core/summary/patience'
import type { MailStatus, mailContract } from '../../src/rpc/mail/mailContract'

export type ScheduleInput = z.infer<(typeof mailContract)['scheduleMail']['input']>
export type MailName = ScheduleInput['mails'][number]
export type PreviewKind = z.infer<(typeof mailContract)['previewMail']['input']>['kind']

/** What stands in the form. */
export interface Choices {
  mails: ReadonlySet<MailName>
  weekday: number
  digestWeekday: number
  hour: number
  monthly: boolean
  digestRhythm: DigestRhythm | undefined
  /** Addresses with a tick. */
  approved: ReadonlySet<string>
  /** All addresses with a box, in the order they are shown. */
  addresses: readonly string[]
  domain: boolean
  name: string
  /** Points, as typed. */
  behind: string
  farBehind: string
  /** Days, as typed. */
  staleAfter: string
  requests: number
}

const ALL: readonly MailName[] = ['request', 'reminder', 'digest', 'cycle']

/** The form as a status fills it; somebody else's times where there are none of one's own, and nobody ticked who was not. */
export function choicesOf({
  schedule,
  duty,
  approved,
  waiting,
  domain,
  name,
  thresholds,
  patience,
}: MailStatus): Choices {
  const times = schedule ?? duty?.schedule ?? { weekday: 1, digestWeekday: 2, hour: 9, mails: [...ALL] }
  const points = (ratio: number) => String(Math.round(ratio * 100))
  return {
    mails: new Set(times.mails),
    weekday: times.weekday,
    digestWeekday: times.digestWeekday,
    hour: times.hour,
    monthly: times.monthly ?? false,
    digestRhythm: times.digestRhythm,
    approved: new Set(approved),
    addresses: [...approved, ...waiting],
    domain: domain?.approved ?? false,
    name,
    behind: points(thresholds.behindAfter),
    farBehind: points(thresholds.farBehindAfter),
    staleAfter: String(patience.staleAfter),
    requests: patience.requests,
  }
}

export type Refusal = 'needMails' | 'needRecipients' | 'badThresholds' | 'badSilence'

const WHOLE = /^\s*\d{1,3}\s*$/

/** What is sent to the server, or what is missing. */
export function inputOf(choices: Choices, takeOver: boolean): ScheduleInput | Refusal {
  const { mails, approved, addresses, domain, behind, farBehind, staleAfter } = choices
  const chosen = ALL.filter((mail) => mails.has(mail) && (mail !== 'reminder' || mails.has('request')))
  if (chosen.length === 0) return 'needMails'
  const approve = addresses.filter((address) => approved.has(address))
  if (approve.length === 0 && !domain) return 'needRecipients'
  const [low, high] = [Number(behind), Number(farBehind)]
  const readable = WHOLE.test(behind) && WHOLE.test(farBehind) && low >= 1 && high > low && high <= 100
  if (!readable) return 'badThresholds'
  const days = Number(staleAfter)
  if (!WHOLE.test(staleAfter) || days < 1 || days > LONGEST_SILENCE) return 'badSilence'
  return {
    weekday: choices.weekday,
    digestWeekday: choices.digestWeekday,
    hour: choices.hour,
    monthly: choices.monthly,
    digestRhythm: choices.digestRhythm,
    mails: chosen,
    approve,
    approveDomain: domain,
    name: choices.name,
    thresholds: { behindAfter: low / 100, farBehindAfter: high / 100 },
    patience: { staleAfter: days, requests: choices.requests },
    takeOver,
  }
}
