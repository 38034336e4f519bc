import {
  type CellContext,
  type CellValue,
  LARGEST_BESIDE_PERCENT,
  type Quantity,
  quote,
  readQuantity,
} from '../cell'
import { type Field, UserError } from '../core/problem'
import type { Kind } from './argument'

/** A ratio as people write it: `0.75`, `75%`, or the part of a whole, `45/60`; undefined for nothing. */
function readRatio(value: CellValue, field: Field, context: CellContext): Quantity | undefined {
  const quantity = readQuantity(value, field, context)
  if (quantity?.outOf === undefined || quantity.percent) return quantity
  if (quantity.outOf === 0) throw new UserError({ code: 'notANumber', field, text: quote(value) })
  return { ...quantity, value: quantity.value / quantity.outOf }
}

/**
 * A progress or a score, where 1 is all of it. A plain 45 beside it was meant as 45%: clamped to 1 it would be a silent
 * wrong number.
 */
export const ratio: Kind<number> = {
  jsdoc: 'number',
  read(value, field, context) {
    const quantity = readRatio(value, field, context)
    if (quantity && !quantity.percent && quantity.value > LARGEST_BESIDE_PERCENT)
      throw new UserError({ code: 'pointsForRatio', field, value: quantity.value })
    return quantity?.value
  },
}

/** A part of a whole, whose limits are the computation's to check. */
export const part: Kind<number> = {
  jsdoc: 'number',
  read: (value, field, context) => readRatio(value, field, context)?.value,
}

/**
 * What pay is multiplied by, at most so many times. A percent without its sign is a problem: under a cap, 70 would
 * quietly pay the most there is, and a cap of 150 would be none.
 */
const payRatioUpTo = (largest: number): Kind<number> => ({
  jsdoc: 'number',
  read(value, field, context) {
    const ratio = part.read(value, field, context)
    if (ratio !== undefined && ratio > largest)
      throw new UserError({ code: 'percentMeant', field, value: ratio })
    return ratio
  },
})

/** An attainment or a factor of pay: nobody attains, or is paid, twenty times the target; many write 110 for 110 %. */
export const payRatio = payRatioUpTo(20)

/** What a hurdle multiplies all pay by. */
export const gateRatio = payRatioUpTo(LARGEST_BESIDE_PERCENT)
