import { doctor as en, wording as enWording } from './en/doctor'
import * as english from './en/language'
import { page as enPage } from './en/page'
import { review as enReview } from './en/review'
import type { LanguageCode } from './languages'
import { doctor as zh, wording as zhWording } from './zh/doctor'
import * as chinese from './zh/language'
import { page as zhPage } from './zh/page'
import { review as zhReview } from './zh/review'

const words = {
  en: { ...english, page: enPage, review: enReview, doctor: en, wording: enWording },
  zh: { ...chinese, page: zhPage, review: zhReview, doctor: zh, wording: zhWording },
}

/** The words of the page that reviews a cycle, without those of any other. */
export const reviewWordsOf = (code: LanguageCode) => words[code]
export type ReviewWords = (typeof words)['en']
