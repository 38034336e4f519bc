import * as en from './en'
import type { LanguageCode, Messages } from './index'
import * as zh from './zh'

/** The part of the catalogue that the sidebar speaks: what is not named here stays out of its page. */
export type CheckInWords = Pick<Messages, 'code' | 'intl' | 'problem' | 'paces' | 'checkIn'>

const languages: Record<LanguageCode, CheckInWords> = {
  en: { code: en.code, intl: en.intl, problem: en.problem, paces: en.paces, checkIn: en.checkIn },
  zh: { code: zh.code, intl: zh.intl, problem: zh.problem, paces: zh.paces, checkIn: zh.checkIn },
}

export const checkInWordsOf = (code: LanguageCode): CheckInWords => languages[code]
