import { help as enHelp } from './en/help'
import * as enLanguage from './en/language'
import type { FunctionText } from './functionText'
import type { LanguageCode } from './languages'
import { functionTexts } from './zh/functions'
import { help as zhHelp } from './zh/help'
import * as zhLanguage from './zh/language'

/** The part of the catalogue that the help page speaks; it is in no other page, and in no cell. */
export type HelpWords = typeof enLanguage & {
  help: typeof enHelp
  /** By the function's name; where there is none, its declaration speaks. */
  functions: Readonly<Record<string, FunctionText>>
}

const languages: Record<LanguageCode, HelpWords> = {
  en: { ...enLanguage, help: enHelp, functions: {} },
  zh: { ...zhLanguage, help: zhHelp, functions: functionTexts },
}

export const helpWordsOf = (code: LanguageCode): HelpWords => languages[code]
