import * as en from './en/cells'
import * as enLanguage from './en/language'
import type { LanguageCode } from './languages'
import * as zh from './zh/cells'
import * as zhLanguage from './zh/language'

/** What formulas say in their cells, and headings of cells: all of the catalogue that a formula has to load. */
export type CellWords = typeof en & typeof enLanguage

const languages: Record<LanguageCode, CellWords> = {
  en: { ...en, ...enLanguage },
  zh: { ...zh, ...zhLanguage },
}

export const cellWordsOf = (code: LanguageCode): CellWords => languages[code]
