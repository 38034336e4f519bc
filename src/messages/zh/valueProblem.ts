import { isoOf } from '../../core/dates/calendar'
import type { Field, ValueProblem } from '../../core/problem'
import { readingsOf } from '../readings'

/** What is wrong with a single figure: all that a page which reads figures has to say of them. */
export function valueProblem(it: ValueProblem, nameOf: (field: Field) => string): string {
  switch (it.code) {
    case 'notANumber':
      return `${nameOf(it.field)}不是数字：“${it.text}”。请填写数字。`
    case 'ambiguousNumber': {
      const readings = readingsOf(it.text)
      return `${nameOf(it.field)}有两种读法：“${it.text}”。请写成${readings ? ` ${readings.join(' 或 ')}` : '不带千位分隔符的数字'}。`
    }
    case 'dateInsteadOfNumber':
      return `${nameOf(it.field)}应为数字，但单元格里是日期（${isoOf(it.day)}）。请改为数字。`
    case 'outOfRange':
      return `${nameOf(it.field)}为 ${it.value}。请填写 ${it.from} 到 ${it.to} 之间的数值。`
    case 'percentBesideNumbers':
      return `${nameOf(it.field)}是百分比（${it.text}），旁边却是普通数字。请统一写法。`
  }
}
