import type { LanguageCode } from '../../messages/languages'

/** What the set-up page is told when it is opened. */
export interface SetUpOpening {
  /** Of the person. */
  language: LanguageCode
}
