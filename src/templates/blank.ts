import { okrTemplate } from './template'

export const blank = okrTemplate(
  'blank',
  'OKRs | 目标',
  'The columns, drop-downs and scores, without examples. | 只有表头、下拉选项和自动计算，没有示例。',
  [],
)
