import type { Messages } from '../en'

export const confidence: Record<number, string> = { 3: '进展顺利', 2: '有风险', 1: '偏离目标' }

export const progressText: Messages['mail']['progress'] = (done, expected) =>
  expected === undefined ? done : `${done}（应达 ${expected}）`
export const noProgress = '暂无数据'
export const yesNo = (yes: boolean): string => (yes ? '是' : '否')
export const more: Messages['mail']['more'] = (n) => `另有 ${n} 项，请在表格中查看`
