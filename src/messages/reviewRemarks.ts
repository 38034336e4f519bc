import type { Finding, PlanRemark, TextRemark } from '../core/writing/finding'
import { planRemarks as en } from './en/planRemarks'
import type { LanguageCode } from './languages'
import { pathText } from './pathText'
import { quotedWords, textSentence } from './remarks'
import { planRemarks as zh } from './zh/planRemarks'

/** A finding of a review in a sentence and a question; apart from `textRemark`, since no formula says these. */
export function reviewRemark(finding: Finding, code: LanguageCode): string {
  if (!isOfPlan(finding)) return textSentence(finding as Finding<TextRemark>, code)
  const { remark, words } = finding
  return (code === 'zh' ? zh : en)[remark](wordsOf(finding, words, code))
}

const isOfPlan = (it: Finding): it is Finding<PlanRemark> => it.remark in en

/** Titles and what stands in a text are quoted, counts are not. */
function wordsOf({ remark }: Finding<PlanRemark>, words: readonly string[], code: LanguageCode): string {
  if (remark === 'loop') return pathText([...words, ...words.slice(0, 1)])
  return remark === 'otherNumbers' || remark === 'duplicate' ? quotedWords(words, code) : words.join(', ')
}
