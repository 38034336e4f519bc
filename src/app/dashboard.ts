import { UserError } from '../core/problem'
import { buildDashboard } from '../dashboard/buildDashboard'
import { dashboardTab } from '../dashboard/dashboardTab'
import { type PlanReports, reportPlans } from '../email/planReports'
import { personalMessages } from '../rpc/personalMessages'
import { type Book, openBook } from '../sheets/book'
import { mayEdit } from '../sheets/mayEdit'
import { readSettings, type Settings } from '../sheets/settings'

/** Brings the dashboard up to date and shows it. Who may only look sees it as it was left. */
export function openDashboard(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  const book = openBook(spreadsheet, Date.now())
  const settings = readSettings()
  if (settings.plans.length === 0) throw new UserError({ code: 'notSetUp' })
  const { menu, sheet: words } = personalMessages()
  if (!settings.plans.some((ref) => mayEdit(book, ref))) {
    const sheet = dashboardTab(book, settings)
    if (!sheet) throw new UserError({ code: 'mayNotEdit', tab: words.tabs.dashboard })
    return void spreadsheet.setActiveSheet(sheet)
  }
  const reports = reportPlans(book, settings, (ref) => mayEdit(book, ref))
  const sheet = buildDashboard(book, settings, reports)
  if (sheet) {
    sheet.showSheet()
    spreadsheet.setActiveSheet(sheet)
  }
  if (reports.problems.length === 0) return
  const ui = SpreadsheetApp.getUi()
  ui.alert(menu.name, reports.problems.join('\n\n'), ui.ButtonSet.OK)
}

/**
 * Brings a dashboard up to date that somebody has opened before, where the plans were looked at for another reason. One that
 * cannot be written is told to whoever opens it, and stops nothing else.
 */
export function refreshDashboard(book: Book, settings: Settings, reports: PlanReports): void {
  try {
    if (dashboardTab(book, settings)) buildDashboard(book, settings, reports)
  } catch (error) {
    console.error(error)
  }
}
