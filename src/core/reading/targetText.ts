import { type CellContext, fold, type Quantity, readQuantity } from '../../cell'
import { asDay } from '../calendar'
import { UserError } from '../problem'

const NUMBER =
  '([$€£¥]? ?\\d[\\d,.]*(?: ?(?:%|万亿|万|亿|千|k|m|bn|mn|million|billion)(?![a-z]))?(?: ?[元家人天次])?)'
const BOTH = new RegExp(`(?:from|由|从) ?${NUMBER}.{0,8}?(?:to|→|到|至)[^\\d$€£¥]{0,4}${NUMBER}`, 'i')
const ONE = new RegExp(
  `(?:\\bto|→|≥|≤|at least|at most|at or (?:above|below)|reach|达到|提升到|增至|降至|降到|不低于|不超过|不少于|至少|突破|完成) ?${NUMBER}`,
  'i',
)

/** What a title says of start and target, for tables without such cells: a person is asked to confirm it. */
export function targetIn(
  title: string,
  language: 'en' | 'zh',
): { start?: Quantity; target: Quantity } | undefined {
  const text = fold(title).slice(0, 300)
  const context: CellContext = {
    locale: () => (language === 'zh' ? 'zh_CN' : 'en_US'),
    dayOf: () => asDay(0),
  }
  const both = BOTH.exec(text)
  const start = both ? quantityIn(both[1], context) : undefined
  const target = quantityIn((both?.[2] ?? ONE.exec(text)?.[1])?.replace(/[.,]$/, ''), context)
  return target && (start ? { start, target } : { target })
}

function quantityIn(text: string | undefined, context: CellContext): Quantity | undefined {
  try {
    return text === undefined ? undefined : readQuantity(text, 'target', context)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
