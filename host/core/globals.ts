import type { Workbook } from './engine/workbook'
import type { ScriptExecution } from './scriptExecution'
import { createCacheService } from './services/cache'
import { createConsole, createLogger } from './services/console'
import { createHtmlService } from './services/html'
import { createLockService } from './services/lock'
import { createMailApp } from './services/mail'
import { notEmulatedServices } from './services/notEmulated'
import { createPropertiesService } from './services/properties'
import { createScriptApp } from './services/scriptApp'
import type { ServiceContext } from './services/serviceContext'
import { createSession } from './services/session'
import { createUi } from './services/ui'
import { createUtilities } from './services/utilities'
import { createSpreadsheetApp } from './spreadsheet/spreadsheetApp'

/** The Apps Script globals of one execution. What is not here is not defined, as for any other name. */
export function createGlobals(
  execution: ScriptExecution,
  context: ServiceContext,
  { workbook, activeSpreadsheetInTriggers }: { workbook: Workbook; activeSpreadsheetInTriggers: boolean },
): Record<string, unknown> {
  // A clock trigger has no open editor; a custom function may not reach it (see auth modes).
  const hasUi = execution.kind !== 'clock' && execution.kind !== 'formula' && context.inDocument
  return {
    ...notEmulatedServices(execution),
    CacheService: createCacheService(execution, context),
    HtmlService: createHtmlService(execution, context),
    LockService: createLockService(execution, context),
    Logger: createLogger(execution),
    MailApp: createMailApp(execution, context),
    PropertiesService: createPropertiesService(execution, context),
    ScriptApp: createScriptApp(execution, context),
    Session: createSession(execution, context),
    SpreadsheetApp: createSpreadsheetApp(execution, workbook, {
      hasUi,
      activeSpreadsheet: context.inDocument && (execution.kind !== 'clock' || activeSpreadsheetInTriggers),
      getUi: () => createUi(execution, context),
      toast(message, title = '', seconds = 5) {
        if (hasUi) context.screenOf(execution.person).toasts.push({ message, title, seconds })
      },
      activeCell: execution.cell,
    }),
    Utilities: createUtilities(execution, context),
    console: createConsole(execution, () => context.clock.now),
  }
}
