import * as enLanguage from './en/language'
import { page as enPage } from './en/page'
import { reading as enReading } from './en/reading'
import { setUp as en } from './en/setUp'
import type { LanguageCode } from './languages'
import * as zhLanguage from './zh/language'
import { page as zhPage } from './zh/page'
import { reading as zhReading } from './zh/reading'
import { setUp as zh } from './zh/setUp'

const words = {
  en: { ...enLanguage, page: enPage, setUp: en, meanings: enReading.meanings },
  zh: { ...zhLanguage, page: zhPage, setUp: zh, meanings: zhReading.meanings },
}

/** The words of the page that sets a sheet up, without those of any other. */
export const setUpWordsOf = (code: LanguageCode) => words[code]
export type SetUpWords = (typeof words)['en']
