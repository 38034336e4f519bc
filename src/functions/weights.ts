import type { Quantity } from '../cell'
import type { Reading } from './argument'
import { isPlain, percentBesideNumbers } from './notation'

/**
 * The weights of rows as numbers. Those that share a parent are written in one way: `50%` beside a plain 50 is a problem
 * of its row and not half of one point.
 */
export function weightsOf(
  weights: readonly Reading<Quantity>[],
  parentOf: (row: number) => string = () => '',
): Reading<number>[] {
  const inPoints = new Set<string>()
  weights.forEach(({ value }, row) => {
    if (value && isPlain(value)) inPoints.add(parentOf(row))
  })
  return weights.map(({ value, problem }, row) => {
    if (problem || value === undefined) return { problem }
    const mixed = value.percent && inPoints.size > 0 && inPoints.has(parentOf(row))
    return mixed ? { problem: percentBesideNumbers('weight', value) } : { value: value.value }
  })
}
