import * as english from './en/language'
import { more as enMore, progressText as enProgress } from './en/levels'
import { meeting as en } from './en/meeting'
import { page as enPage } from './en/page'
import type { LanguageCode } from './languages'
import * as chinese from './zh/language'
import { more as zhMore, progressText as zhProgress } from './zh/levels'
import { meeting as zh } from './zh/meeting'
import { page as zhPage } from './zh/page'

const words = {
  en: { ...english, page: enPage, meeting: en, progress: enProgress, more: enMore },
  zh: { ...chinese, page: zhPage, meeting: zh, progress: zhProgress, more: zhMore },
}

/** The words of the page a meeting is run from, without those of any other. */
export const meetingWordsOf = (code: LanguageCode) => words[code]
export type MeetingWords = ReturnType<typeof meetingWordsOf>
