import { isoOf } from '../../core/calendar'
import type { ValueProblem } from '../../core/problem'
import { readingsOf } from '../readings'
import { fields } from './fields'

/** What may be typed instead of the English words of a choice. */
const choices: Readonly<Record<string, string>> = {
  increase: '增加',
  decrease: '降低',
  'at least': '不低于',
  'at most': '不超过',
  within: '区间内',
  'yes/no': '是/否',
  yes: '是',
  no: '否',
  step: '阶梯',
  line: '线性',
  marginal: '累进',
  'on track': '进展顺利',
  'at risk': '有风险',
  'off track': '偏离目标',
  active: '进行中',
  paused: '暂停',
  cancelled: '取消',
  postponed: '延期',
  draft: '草稿',
  closed: '已完成',
  archived: '归档',
  objective: '目标',
  'key result': '关键结果',
  aspirational: '挑战',
  committed: '承诺',
  latest: '最新',
  sum: '合计',
  average: '平均',
  max: '最大',
  min: '最小',
}

/** What is wrong with a single value: all that a page which reads values has to say of them. */
export function valueProblem(it: ValueProblem): string {
  switch (it.code) {
    case 'notANumber':
      return `${fields[it.field]}不是数字：“${it.text}”。请填写数字。`
    case 'ambiguousNumber': {
      const readings = readingsOf(it.text)
      return `${fields[it.field]}有两种读法：“${it.text}”。请写成${readings ? ` ${readings.join(' 或 ')}` : '不带千位分隔符的数字'}。`
    }
    case 'dateInsteadOfNumber':
      return `${fields[it.field]}应为数字，但单元格里是日期（${isoOf(it.day)}）。请改为数字。`
    case 'notADate':
      return `无法识别的${fields[it.field]}：“${it.text}”。请按 2026-09-30 的格式填写。`
    case 'notAChoice':
      return `${fields[it.field]}为“${it.text}”。可选：${it.choices.map((choice) => choices[choice] ?? choice).join('、')}。`
    case 'outOfRange':
      return `${fields[it.field]}为 ${it.value}。请填写 ${it.from} 到 ${it.to} 之间的数值。`
    case 'percentBesideNumbers':
      return `${fields[it.field]}是百分比（${it.text}），旁边却是普通数字。请统一写法。`
  }
}
