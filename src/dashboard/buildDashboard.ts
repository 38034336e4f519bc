import { dashboardOf } from '../core/summary/dashboard'
import type { PlanReports, ReportedPlan } from '../email/planReports'
import { type Messages, messagesOf } from '../messages'
import { formatInstant } from '../messages/format'
import type { Book } from '../sheets/book'
import { locked } from '../sheets/locked'
import type { PlanState } from '../sheets/planTab'
import type { Settings } from '../sheets/settings'
import type { Sheet } from '../sheets/tab'
import { writeDashboard } from './dashboardTab'
import type { ShownPlan } from './planRows'

/** Plans of the first of these states that any plan has. */
const SHOWN_FIRST: readonly PlanState[] = ['running', 'closed', 'draft', 'archived']

/** Shows how the plans stand, in a tab of ours; undefined where no plan could be read. */
export function buildDashboard(book: Book, settings: Settings, reports: PlanReports): Sheet | undefined {
  const state = SHOWN_FIRST.find((wanted) => reports.plans.some((plan) => plan.state === wanted))
  const shown = reports.plans.filter((plan) => plan.state === state)
  if (shown.length === 0) return undefined
  const timeZone = book.spreadsheet.getSpreadsheetTimeZone()
  const plans = shown.map((plan) =>
    shownPlan(plan, reports, (messages) => formatInstant(book.now, timeZone, messages)),
  )
  return locked(() => writeDashboard(book, settings, plans))
}

function shownPlan(
  { planTitle, tab, state, ref, summary, summarised }: ReportedPlan,
  { people }: PlanReports,
  timeIn: (messages: Messages) => string,
): ShownPlan {
  const messages = messagesOf(ref.language)
  return {
    title: planTitle,
    tab,
    state,
    dashboard: dashboardOf({
      ...summarised,
      summary,
      teamOf: (owner) => people.find(owner)?.team?.trim() || undefined,
    }),
    messages,
    time: timeIn(messages),
  }
}
