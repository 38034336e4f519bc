import { isoOf } from '../../core/dates/calendar'
import type { Field, ValueProblem } from '../../core/problem'
import { readingsOf } from '../readings'

/** What is wrong with a single figure: all that a page which reads figures has to say of them. */
export function valueProblem(it: ValueProblem, nameOf: (field: Field) => string): string {
  switch (it.code) {
    case 'notANumber':
      return `${nameOf(it.field)} is not a number: ‘${it.text}’. Enter a number.`
    case 'ambiguousNumber': {
      const write = readingsOf(it.text)?.join(' or ') ?? 'it without separators between thousands'
      return `${nameOf(it.field)} can be read in two ways: ‘${it.text}’. Write ${write}.`
    }
    case 'dateInsteadOfNumber':
      return `${nameOf(it.field)} is a date (${isoOf(it.day)}), but a number belongs there. Enter it as a number.`
    case 'outOfRange':
      return `${nameOf(it.field)} is ${it.value}. Enter a value from ${it.from} to ${it.to}.`
    case 'percentBesideNumbers':
      return `${nameOf(it.field)} is a percent (${it.text}) beside plain numbers. Write all of them the same way.`
  }
}
