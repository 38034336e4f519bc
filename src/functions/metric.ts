import type { Quantity } from '../cell'
import type { KeyResultType } from '../core/plan/plan'
import { type Field, UserError } from '../core/problem'
import type { Metric } from '../core/scoring/progress'
import type { Answer } from './argument'
import { checkNotation } from './notation'

export interface Quantities {
  start?: Quantity | undefined
  target?: Quantity | undefined
  current?: Quantity | undefined
}

/** The cells of one key result, read without knowing its type. */
type Levels = { [Field in keyof Quantities]: Quantity | Answer | undefined }

/**
 * What one key result measures. A yes/no may be answered in words (`done`, `否`, a ticked box); for every other type they
 * are a problem. Throws UserError.
 */
export function metricOfType(levels: Levels, type?: KeyResultType): Metric {
  if (type === 'yesNo') return { current: answerOf(levels.current), type }
  const { start, target, current } = levels
  return metricOf({ start: inNumbers(start), target: inNumbers(target), current: inNumbers(current) }, type)
}

const answerOf = (level: Quantity | Answer | undefined): number | undefined =>
  level && 'done' in level ? Number(level.done) : level?.value

function inNumbers(level: Quantity | Answer | undefined): Quantity | undefined {
  if (level && 'done' in level) throw new UserError(level.problem)
  return level
}

/** The numbers of one key result, checked for one notation. Throws UserError. */
export function metricOf(quantities: Quantities, type?: KeyResultType): Metric {
  checkNotation(Object.entries(quantities) as [Field, Quantity | undefined][])
  const { start, target, current } = quantities
  const kept = start === undefined ? limitOf(target) : undefined
  return { start: start?.value, target: target?.value, current: current?.value, type: type ?? kept }
}

/** The same where no type can be said: without a way to go there is nothing a person could do about it but change one. */
export function untypedMetricOf(quantities: Quantities): Metric {
  const metric = metricOf(quantities)
  const { start, target } = metric
  if (start !== undefined && start === target)
    throw new UserError({ code: 'sameValue', field: 'start', other: 'target', value: start })
  return metric
}

/** A limit written into the target, `≥95%`, says its type where neither a type nor a start does. */
function limitOf(target: Quantity | undefined): KeyResultType | undefined {
  switch (target?.comparator) {
    case 'atLeast':
    case 'above':
      return 'atLeast'
    case 'atMost':
    case 'below':
      return 'atMost'
    default:
      return undefined
  }
}
