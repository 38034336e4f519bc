import type { CellWords } from './cells'
import * as enCells from './en/cells'
import { checkIn as enCheckIn } from './en/checkIn'
import * as enLanguage from './en/language'
import { page as enPage } from './en/page'
import type { Messages } from './index'
import type { LanguageCode } from './languages'
import * as zhCells from './zh/cells'
import { checkIn as zhCheckIn } from './zh/checkIn'
import * as zhLanguage from './zh/language'
import { page as zhPage } from './zh/page'

/** The part of the catalogue that the sidebar speaks: what is not named here stays out of its page. */
export type CheckInWords = Pick<CellWords, 'code' | 'intl' | 'problem' | 'paces'> &
  Pick<Messages, 'page' | 'checkIn'>

const languages: Record<LanguageCode, CheckInWords> = {
  en: { ...enLanguage, problem: enCells.problem, paces: enCells.paces, page: enPage, checkIn: enCheckIn },
  zh: { ...zhLanguage, problem: zhCells.problem, paces: zhCells.paces, page: zhPage, checkIn: zhCheckIn },
}

export const checkInWordsOf = (code: LanguageCode): CheckInWords => languages[code]
