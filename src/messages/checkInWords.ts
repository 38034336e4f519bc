import { isValueProblem, type Problem } from '../core/problem'
import type { CellWords } from './cells'
import * as enCells from './en/cells'
import { checkIn as enCheckIn } from './en/checkIn'
import * as enLanguage from './en/language'
import { page as enPage } from './en/page'
import { valueProblem as enValue } from './en/valueProblem'
import type { Messages } from './index'
import type { LanguageCode } from './languages'
import * as zhCells from './zh/cells'
import { checkIn as zhCheckIn } from './zh/checkIn'
import * as zhLanguage from './zh/language'
import { page as zhPage } from './zh/page'
import { valueProblem as zhValue } from './zh/valueProblem'

/** The part of the catalogue that the sidebar speaks: what is not named here stays out of its page. */
export type CheckInWords = Pick<CellWords, 'code' | 'intl' | 'problem' | 'paces'> &
  Pick<Messages, 'page' | 'checkIn'>

/** The page reads values and nothing else; of whatever else is wrong the server sends the sentence. */
const said =
  (value: typeof enValue, { checkIn, page }: Pick<Messages, 'checkIn' | 'page'>) =>
  (it: Problem): string =>
    isValueProblem(it)
      ? value(it, (field) => (field === 'confidence' ? checkIn.confidence : checkIn.value))
      : page.failure.unknown

const languages: Record<LanguageCode, CheckInWords> = {
  en: {
    ...enLanguage,
    problem: said(enValue, { checkIn: enCheckIn, page: enPage }),
    paces: enCells.paces,
    page: enPage,
    checkIn: enCheckIn,
  },
  zh: {
    ...zhLanguage,
    problem: said(zhValue, { checkIn: zhCheckIn, page: zhPage }),
    paces: zhCells.paces,
    page: zhPage,
    checkIn: zhCheckIn,
  },
}

export const checkInWordsOf = (code: LanguageCode): CheckInWords => languages[code]
