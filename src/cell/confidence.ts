import type { Confidence } from '../core/plan/plan'
import { UserError } from '../core/problem'
import { isNoValue } from './blank'
import { fold, quote } from './fold'
import { readQuantity } from './number'
import type { CellContext, CellValue } from './value'

const WORDS: readonly (readonly [number, RegExp])[] = [
  [
    1,
    /^(?:off track|off-track|low|red|r|no confidence|低|红|红灯|没信心|无信心|严重风险|偏离|偏离目标|🔴|落后)$/i,
  ],
  [2, /^(?:at risk|at-risk|medium|med|mid|amber|yellow|a|y|中|黄|黄灯|一般|有风险|🟡|🟠|存在风险)$/i],
  [3, /^(?:on track|on-track|high|green|g|confident|高|绿|绿灯|有信心|正常|🟢|顺利|进展顺利)$/i],
]

export type ConfidenceScale = Confidence['scale']

const TOP: Record<ConfidenceScale, number> = { words: 3, '0-1': 1, '1-5': 5, '0-10': 10 }

/** English: a confidence is a short number, and both signs may be its decimal. */
const anywhere = (text: string): CellContext => ({
  locale: () => (text.includes(',') ? 'de' : 'en'),
  dayOf: () => {
    throw new RangeError('a confidence holds no date')
  },
})

/** The scale a heading names, such as `Confidence (1-10)` or `信心指数（0-1）`. */
export function confidenceScaleOf(heading: string): ConfidenceScale | undefined {
  const text = fold(heading)
  if (/(?:[01] ?[-–—~至到] ?10|\/ ?10|10分)(?!\d)/.test(text)) return '0-10'
  if (/(?:[01] ?[-–—~至到] ?5|\/ ?5|5分)(?!\d)/.test(text)) return '1-5'
  if (/0(?:\.0)? ?[-–—~至到] ?1(?:\.0)?(?!\d)|%/.test(text)) return '0-1'
  return undefined
}

/**
 * The owner's belief: a word (on track, at risk, off track; colours; 高中低) or a number in the scale that the text
 * (`7/10`), the heading (`Confidence (1-10)`) or, failing both, its size tells. Undefined when there is none.
 * A `fallback` says what a bare number means where the heading does not. Throws notAChoice for other words and outOfRange for a number outside its scale.
 */
export function readConfidence(
  value: CellValue,
  heading?: string,
  fallback?: ConfidenceScale,
): Confidence | undefined {
  if (isNoValue(value)) return undefined
  const short = typeof value === 'string' && value.length <= 40 ? fold(value) : ''
  if (short !== '') {
    // 🟢 high says the same twice.
    const word = short.replace(/^[^\p{L}\d]+(?=\p{L})|(?<=\p{L})[^\p{L}\d]+$/gu, '')
    for (const text of [short, word])
      for (const [level, words] of WORDS) if (words.test(text)) return { scale: 'words', value: level }
  }
  const digits = short.replace(/ ?(?:分|points?|pts)$/i, '')
  const quantity =
    typeof value === 'number' || /^[^\p{L}]*\d[^\p{L}]*$/u.test(digits)
      ? readQuantity(typeof value === 'number' ? value : digits, 'confidence', anywhere(digits))
      : undefined
  if (!quantity) {
    throw new UserError({
      code: 'notAChoice',
      field: 'confidence',
      text: quote(value),
      choices: ['on track', 'at risk', 'off track'],
    })
  }
  const { value: number, percent, outOf } = quantity
  const scale: ConfidenceScale = percent
    ? '0-1'
    : outOf === 10
      ? '0-10'
      : outOf === 5
        ? '1-5'
        : ((heading ? confidenceScaleOf(heading) : undefined) ??
          fallback ??
          (number > 0 && number < 1 ? '0-1' : '0-10'))
  const points = scale === '0-1' && !percent && number > 1 && heading?.includes('%')
  const level = points ? number / 100 : number
  if (level < 0 || level > TOP[scale]) {
    throw new UserError({ code: 'outOfRange', field: 'confidence', value: number, from: 0, to: TOP[scale] })
  }
  return { scale, value: level }
}
