import type { LanguageCode } from '../messages/languages'

/** What the help page is told when it is opened. */
export interface HelpOpening {
  language: LanguageCode
  /** Of the spreadsheet, such as `de_DE`: it decides how formulas are typed. */
  locale: string
  /** Name of the function to begin with. */
  at?: string | undefined
}
