import { UserError } from '../core/problem'
import { hourly } from '../email/sending/hourly'
import { answer } from '../rpc/answer'
import { type CallName, contract } from '../rpc/contract'
import { personalMessages } from '../rpc/personalMessages'
import { showCheckIn } from '../rpc/sidebarPages'
import { openDashboard, refreshDashboard } from './dashboard'
import type { FixedName } from './entryPoints'
import { openFormulaHelp } from './formulaHelp'
import { openMailSettings } from './mailSettings'
import { openMeeting } from './meeting'
import { addMenu } from './menu'
import { refreshAsOfDates } from './refreshAsOf'
import { openReview } from './review'
import { openSetUp } from './setUp'

interface OpenEvent {
  authMode?: GoogleAppsScript.Script.AuthMode
}

const handlers: Record<FixedName, (event?: OpenEvent) => void> = {
  onOpen: open,
  onInstall: open,
  menuCheckIn: showCheckIn,
  menuMeeting: openMeeting,
  menuDashboard: openDashboard,
  menuSetUp: openSetUp,
  menuReview: openReview,
  menuMail: openMailSettings,
  menuFormulas: () => openFormulaHelp(),
  hourly: () => hourly(() => Date.now(), refreshDashboard),
}

/** The menu first: whatever fails later, it is there. Without consent nothing else may be touched. */
function open(event?: OpenEvent): void {
  addMenu()
  if (!event || event.authMode === ScriptApp.AuthMode.NONE) return
  try {
    refreshAsOfDates(Date.now())
  } catch (error) {
    // A viewer, or a service in trouble: the dates come with the next action.
    console.warn(error)
  }
}

/** The one door for menus, triggers and sidebar calls. */
export function enter(name: string, args: readonly unknown[]): unknown {
  if (name in contract) return answer(name as CallName, args[0], personalMessages())
  const handler = handlers[name as FixedName]
  if (!name.startsWith('menu')) return handler(args[0] as OpenEvent)
  try {
    return handler()
  } catch (error) {
    const { menu, problem, say } = personalMessages()
    const ui = SpreadsheetApp.getUi()
    if (!(error instanceof UserError)) console.error(error)
    const text = error instanceof UserError ? problem(error.problem) : say.failed
    return void ui.alert(menu.name, text, ui.ButtonSet.OK)
  }
}
