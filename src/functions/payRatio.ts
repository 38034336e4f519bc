import { readNumber } from '../cell'
import { UserError } from '../core/problem'
import type { Kind } from './argument'

/** Nobody attains, or is paid, twenty times the target; many write 110 for 110 %. */
const LARGEST = 20

/**
 * An attainment or a factor of pay. A percent without its sign is a problem: under a cap, 70 would quietly pay the
 * most there is, and a cap of 150 would be none.
 */
export const payRatio: Kind<number> = {
  jsdoc: 'number',
  read(value, field, context) {
    const ratio = readNumber(value, field, context)
    if (ratio !== undefined && ratio > LARGEST)
      throw new UserError({ code: 'percentMeant', field, value: ratio })
    return ratio
  },
}
