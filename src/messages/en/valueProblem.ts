import { isoOf } from '../../core/calendar'
import type { ValueProblem } from '../../core/problem'
import { readingsOf } from '../readings'
import { fields } from './fields'

/** What is wrong with a single value: all that a page which reads values has to say of them. */
export function valueProblem(it: ValueProblem): string {
  switch (it.code) {
    case 'notANumber':
      return `${fields[it.field]} is not a number: ‘${it.text}’. Enter a number.`
    case 'ambiguousNumber': {
      const write = readingsOf(it.text)?.join(' or ') ?? 'it without separators between thousands'
      return `${fields[it.field]} can be read in two ways: ‘${it.text}’. Write ${write}.`
    }
    case 'dateInsteadOfNumber':
      return `${fields[it.field]} is a date (${isoOf(it.day)}), but a number belongs there. Enter it as a number.`
    case 'notADate':
      return `${fields[it.field]} is not a date we can read: ‘${it.text}’. Enter it like 2026-09-30.`
    case 'notAChoice':
      return `${fields[it.field]} is ‘${it.text}’. Choose one of: ${it.choices.join(', ')}.`
    case 'outOfRange':
      return `${fields[it.field]} is ${it.value}. Enter a value from ${it.from} to ${it.to}.`
    case 'percentBesideNumbers':
      return `${fields[it.field]} is a percent (${it.text}) beside plain numbers. Write all of them the same way.`
  }
}
