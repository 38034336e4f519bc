import * as enCells from './en/cells'
import { closing as enClosing } from './en/closing'
import { doctor as en, wording as enWording } from './en/doctor'
import * as english from './en/language'
import { yesNo as enYesNo } from './en/levels'
import { page as enPage } from './en/page'
import { review as enReview } from './en/review'
import type { LanguageCode } from './languages'
import * as zhCells from './zh/cells'
import { closing as zhClosing } from './zh/closing'
import { doctor as zh, wording as zhWording } from './zh/doctor'
import * as chinese from './zh/language'
import { yesNo as zhYesNo } from './zh/levels'
import { page as zhPage } from './zh/page'
import { review as zhReview } from './zh/review'

const words = {
  en: {
    ...english,
    page: enPage,
    review: enReview,
    doctor: en,
    wording: enWording,
    closing: enClosing,
    grades: enCells.grades,
    yesNo: enYesNo,
  },
  zh: {
    ...chinese,
    page: zhPage,
    review: zhReview,
    doctor: zh,
    wording: zhWording,
    closing: zhClosing,
    grades: zhCells.grades,
    yesNo: zhYesNo,
  },
}

/** The words of the page that reviews a cycle, without those of any other. */
export const reviewWordsOf = (code: LanguageCode) => words[code]
export type ReviewWords = (typeof words)['en']
