import { languageOfLocale, messagesOf } from '../messages'
import { surroundingsOf } from '../sheets/book'
import type { FormulaContext } from './define'

/** What a formula may ask the spreadsheet it stands in. */
export function formulaContext(): FormulaContext {
  const surroundings = surroundingsOf(() => SpreadsheetApp.getActiveSpreadsheet())
  return {
    ...surroundings,
    words: (language) => messagesOf(language ?? languageOfLocale(surroundings.locale())),
  }
}
