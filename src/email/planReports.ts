import type { Cycle } from '../core/dates/cycle'
import { UserError } from '../core/problem'
import type { Summarising } from '../core/summary/compared'
import { summarise } from '../core/summary/summarise'
import { messagesOf } from '../messages'
import type { Book } from '../sheets/book'
import { locked } from '../sheets/locked'
import { look } from '../sheets/look'
import { type People, personIn, readPeople } from '../sheets/people'
import { type PlanState, titleOf } from '../sheets/planTab'
import { cycleOfPlan, refreshComputed, scoresOf } from '../sheets/scores'
import type { PlanRef, Settings } from '../sheets/settings'
import { tabById } from '../sheets/tab'
import type { PlanReport } from './occasion'
import type { Links } from './section'

/** A plan that was looked at: what mails tell of it, and what that is summed up from. */
export interface ReportedPlan extends PlanReport {
  ref: PlanRef
  cycle: Cycle
  state: PlanState
  /** The name of its tab. */
  tab: string
  /** What it is summed up from. */
  summarised: Summarising
  /** What a person should know of the table, as sentences. */
  notices: readonly string[]
}

/** The plans of the file, and what kept others from being read, as sentences. */
export interface PlanReports {
  plans: ReportedPlan[]
  problems: string[]
  people: People
}

/**
 * Settles every plan of the file (typed values, ids, as-of, computed values) and sums it up; those that the person may not
 * write to are looked at as they are.
 */
export function reportPlans(
  book: Book,
  settings: Settings,
  mayWrite: (ref: PlanRef) => boolean = () => true,
): PlanReports {
  return locked(() => {
    const people = readPeople(book, settings)
    const reports: PlanReports = { plans: [], problems: [], people }
    for (const ref of settings.plans) {
      const sheet = tabById(book.spreadsheet, ref.sheetId)
      if (!sheet) continue
      try {
        reports.plans.push(reportPlan(book, settings, ref, { people, readOnly: !mayWrite(ref) }))
      } catch (error) {
        // One unreadable plan does not keep the others from being reported.
        if (!(error instanceof UserError)) throw error
        reports.problems.push(`${sheet.getName()}: ${messagesOf(ref.language).problem(error.problem)}`)
      }
    }
    return reports
  })
}

interface Reporting {
  people: People
  /** For people who may only look: nothing is settled. */
  readOnly?: boolean
}

/** Settles one plan, unless it is only looked at, and sums it up. Throws UserError where it cannot be read. */
export function reportPlan(
  book: Book,
  settings: Settings,
  ref: PlanRef,
  { people, readOnly = false }: Reporting,
): ReportedPlan {
  const looked = look(book, settings, ref, { request: Utilities.getUuid() }, { readOnly })
  // Figures without a column that they depend on would be wrong, and look right.
  if (looked.blocked?.code === 'columnLost') throw new UserError(looked.blocked)
  if (looked.writable) refreshComputed(looked, scoresOf(looked, settings, book))
  const { tab, plan, log, state } = looked
  const cycle = cycleOfPlan(tab, ref)
  const summarised: Summarising = {
    plan,
    log,
    cycle,
    asOf: book.today(),
    thresholds: settings.thresholds,
    staleAfter: settings.patience?.staleAfter,
    personOf: personIn(people),
  }
  return {
    ref,
    cycle,
    planTitle: titleOf(tab),
    links: linksTo(book.spreadsheet.getUrl(), ref.sheetId),
    summary: summarise(summarised),
    state,
    tab: tab.sheet.getName(),
    summarised,
    notices: looked.notices,
  }
}

function linksTo(file: string, sheetId: number): Links {
  const sheet = `${file}#gid=${sheetId}`
  return {
    sheet,
    row: (row) => `${sheet}&range=A${row}`,
    rows: (first, last) => `${sheet}&range=A${first}:A${last}`,
  }
}
