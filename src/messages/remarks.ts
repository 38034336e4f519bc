import type { Finding, TextRemark } from '../core/writing/finding'
import { textRemarks as en } from './en/textRemarks'
import type { LanguageCode } from './languages'
import { textRemarks as zh } from './zh/textRemarks'

/** More than these are known by their first. */
const SHOWN = 3

export const quotedWords = (words: readonly string[], code: LanguageCode): string =>
  words
    .slice(0, SHOWN)
    .map((word) => (code === 'zh' ? `“${word}”` : `‘${word}’`))
    .join(code === 'zh' ? '' : ', ')

/** `K-3 ‘visits’ is an activity. Which result should come of it?` */
export const textRemark = (finding: Finding<TextRemark>, code: LanguageCode): string =>
  `${finding.rule} ${textSentence(finding, code)}`

/** The same without its rule. */
export const textSentence = ({ remark, words }: Finding<TextRemark>, code: LanguageCode): string =>
  (code === 'zh' ? zh : en)[remark](quotedWords(words, code), words.length > 1)
