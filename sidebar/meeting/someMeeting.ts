import type { Summary } from '../../src/core/summary/summary'
import { meetingOf } from '../../src/email/meeting'
import { messagesOf } from '../../src/messages'
import type { LanguageCode } from '../../src/messages/languages'
import type { MeetingView } from '../../src/rpc/meeting/meetingContract'
import { aMonth, aSummary, options } from '../../test/email/buildSummary'
import { aChineseMonth, aChineseSummary, chineseOptions } from '../../test/email/buildSummaryZh'

const team = {
  en: { summary: aSummary, month: aMonth, of: options(), tab: 'Growth OKRs' },
  zh: { summary: aChineseSummary, month: aChineseMonth, of: chineseOptions(), tab: '华东销售 OKR' },
}

const ASKED_AT = Date.UTC(2026, 7, 17, 7, 12)

/** The page of an ordinary week, or month, as the server sends it, with what a test says of it. */
export function someMeeting(
  language: LanguageCode = 'en',
  given: Partial<Summary> = {},
  its: Partial<MeetingView> = {},
): MeetingView {
  const { summary, month, of, tab } = team[language]
  const { period = 'week' } = its
  const report = {
    planTitle: of.planTitle,
    links: of.links,
    summary: period === 'month' ? month(given) : summary(given),
  }
  return {
    language,
    plans: [{ id: 'q3', title: tab }],
    plan: 'q3',
    state: 'running',
    notices: [],
    ...meetingOf(report, { messages: messagesOf(language), asOf: ASKED_AT, timeZone: 'Europe/Berlin' }),
    period,
    ...its,
  }
}

/** A week in which nothing is said. */
export const NOTHING: Partial<Summary> = {
  attention: [],
  moved: [],
  objectives: [],
  waiting: [],
  wins: [],
  blockers: [],
  dates: [],
  notCounted: [],
  misses: [],
  falling: [],
}

const everyOne = <T>(length: number, of: (n: number) => T): T[] => Array.from({ length }, (_, n) => of(n))

/** As long as a page gets: two thousand rows, of which lists show the worst. */
export function aLongWeek(): Partial<Summary> {
  const { attention, objectives, moved } = aSummary()
  const copies = <T extends { title: string; row: number }>(all: readonly T[], count: number): T[] =>
    everyOne(count, (n) => ({ ...(all[n % all.length] as T), title: `Goal ${n + 1}`, row: n + 4 }))
  return {
    keyResults: 1600,
    attention: copies(attention, 900),
    moved: copies(moved, 700),
    objectives: copies(objectives, 400),
  }
}
