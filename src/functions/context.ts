import { cellWordsOf } from '../messages/cells'
import { languageOfLocale } from '../messages/languages'
import { surroundingsOf } from '../sheets/book'
import type { FormulaContext } from './define'

/** What a formula may ask the spreadsheet it stands in. */
export function formulaContext(): FormulaContext {
  const surroundings = surroundingsOf(() => SpreadsheetApp.getActiveSpreadsheet())
  return {
    ...surroundings,
    words: (language) => cellWordsOf(language ?? languageOfLocale(surroundings.locale())),
  }
}
