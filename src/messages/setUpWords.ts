import * as enLanguage from './en/language'
import { meanings as enMeanings } from './en/meanings'
import { page as enPage } from './en/page'
import { setUp as en } from './en/setUp'
import type { LanguageCode } from './languages'
import * as zhLanguage from './zh/language'
import { meanings as zhMeanings } from './zh/meanings'
import { page as zhPage } from './zh/page'
import { setUp as zh } from './zh/setUp'

const words = {
  en: { ...enLanguage, page: enPage, setUp: en, meanings: enMeanings },
  zh: { ...zhLanguage, page: zhPage, setUp: zh, meanings: zhMeanings },
}

/** The words of the page that sets a sheet up, without those of any other. */
export const setUpWordsOf = (code: LanguageCode) => words[code]
export type SetUpWords = (typeof words)['en']
