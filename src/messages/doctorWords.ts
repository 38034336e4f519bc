import { doctor as en, wording as enWording } from './en/doctor'
import * as english from './en/language'
import { page as enPage } from './en/page'
import type { LanguageCode } from './languages'
import { doctor as zh, wording as zhWording } from './zh/doctor'
import * as chinese from './zh/language'
import { page as zhPage } from './zh/page'

const words = {
  en: { ...english, page: enPage, doctor: en, wording: enWording },
  zh: { ...chinese, page: zhPage, doctor: zh, wording: zhWording },
}

/** The words of the page that looks a plan through, without those of any other. */
export const doctorWordsOf = (code: LanguageCode) => words[code]
