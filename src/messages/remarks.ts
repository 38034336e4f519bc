import type { Finding, TextRemark } from '../core/writing/finding'
import { textRemarks as en } from './en/textRemarks'
import type { LanguageCode } from './languages'
import { textRemarks as zh } from './zh/textRemarks'

/** More than these are known by their first. */
const SHOWN = 3

/** `K-3 ‘visits’ is an activity. Which result should come of it?` */
export function textRemark({ remark, rule, words }: Finding<TextRemark>, code: LanguageCode): string {
  const quoted = words.slice(0, SHOWN).map((word) => (code === 'zh' ? `“${word}”` : `‘${word}’`))
  const joined = quoted.join(code === 'zh' ? '' : ', ')
  return `${rule} ${(code === 'zh' ? zh : en)[remark](joined, words.length > 1)}`
}
