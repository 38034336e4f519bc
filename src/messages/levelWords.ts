import { isValueProblem, type Problem } from '../core/problem'
import type { CellWords } from './cells'
import * as enCells from './en/cells'
import * as enLanguage from './en/language'
import * as enLevels from './en/levels'
import { page as enPage } from './en/page'
import { valueProblem as enValue } from './en/valueProblem'
import type { LanguageCode } from './languages'
import * as zhCells from './zh/cells'
import * as zhLanguage from './zh/language'
import * as zhLevels from './zh/levels'
import { page as zhPage } from './zh/page'
import { valueProblem as zhValue } from './zh/valueProblem'

/** What a page says of levels, typed and shown: what is not named here stays out of it. */
export type LevelWords = Pick<CellWords, 'code' | 'intl' | 'problem' | 'paces'> & {
  page: typeof enPage
  levels: typeof enLevels
}

/** A page reads values and nothing else; of whatever else is wrong the server sends the sentence. */
const said =
  (value: typeof enValue, { names }: typeof enLevels, page: typeof enPage) =>
  (it: Problem): string =>
    isValueProblem(it)
      ? value(it, (field) => (field === 'confidence' ? names.confidence : names.value))
      : page.failure.unknown

const languages: Record<LanguageCode, LevelWords> = {
  en: {
    ...enLanguage,
    problem: said(enValue, enLevels, enPage),
    paces: enCells.paces,
    page: enPage,
    levels: enLevels,
  },
  zh: {
    ...zhLanguage,
    problem: said(zhValue, zhLevels, zhPage),
    paces: zhCells.paces,
    page: zhPage,
    levels: zhLevels,
  },
}

export const levelWordsOf = (code: LanguageCode): LevelWords => languages[code]
