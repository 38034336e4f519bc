import type { Messages } from '../en'
import type * as en from '../en/levels'

export const confidence: Record<number, string> = { 3: '进展顺利', 2: '有风险', 1: '偏离目标' }

export const progressText: Messages['mail']['progress'] = (done, expected) =>
  expected === undefined ? done : `${done}（应达 ${expected}）`
export const noProgress: string = '暂无数据'
export const yesNo = (yes: boolean): string => (yes ? '是' : '否')
export const more: Messages['mail']['more'] = (n) => `另有 ${n} 项，请在表格中查看`

/** What sentences about typed values call them. */
export const names = { value: '数值', confidence: '信心指数' }

/** Of what was typed and can be meant in more than one way. */
export const unclear: typeof en.unclear = {
  nothingToAddTo: '还没有上次的数值，无法累加。请直接填写数值。',
  noLastValue: '还没有上次的数值。请填写数值。',
  twoWays: (one, other) => `可能是 ${one}，也可能是 ${other}。请填写其中一种。`,
  percent: (typed) => `此关键结果不以百分比计。请填写数值，而不是 ${typed}。`,
  outOf: (typed) => `目标值不是 ${typed}。请只填写数值。`,
  unit: (typed, unit) => `填写的是 ${typed}，而此关键结果以 ${unit} 计。请按 ${unit} 填写。`,
  unknownUnit: (typed) => `无法识别“${typed}”。请填写完整的数字。`,
}
