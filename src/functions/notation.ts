import { LARGEST_BESIDE_PERCENT, type Quantity } from '../cell'
import { type Field, type Problem, UserError } from '../core/problem'

/**
 * Numbers that are computed with one another are written in one way. `45%` is always 0.45, so `45%` beside a plain 60
 * is a problem and not 0.0045 of the way; `€100` beside `$50` is one because no rate is known.
 * Throws percentBesideNumbers or mixedCurrencies.
 */
export function checkNotation(written: readonly (readonly [Field, Quantity | undefined])[]): void {
  let percent: readonly [Field, Quantity] | undefined
  let money: readonly [Field, Quantity] | undefined
  let plain = false
  for (const [field, quantity] of written) {
    if (!quantity) continue
    const { unit } = quantity
    if (quantity.percent) percent ??= [field, quantity]
    else if (isPlain(quantity)) plain = true
    if (unit.kind !== 'currency') continue
    if (money && money[1].unit.text !== unit.text) {
      const [other, { unit: otherUnit }] = money
      const [currency, otherCurrency] = [unit.text, otherUnit.text]
      throw new UserError({ code: 'mixedCurrencies', field, currency, other, otherCurrency })
    }
    money ??= [field, quantity]
  }
  if (percent && plain) throw new UserError(percentBesideNumbers(...percent))
}

/** Whether a number is written plainly and can be no ratio. */
export const isPlain = ({ percent, value }: Quantity): boolean =>
  !percent && Math.abs(value) > LARGEST_BESIDE_PERCENT

export const percentBesideNumbers = (field: Field, { value }: Quantity): Problem => ({
  code: 'percentBesideNumbers',
  field,
  text: percentText(value),
})

/** 0.29 × 100 is 28.999999999999996: people wrote 29%. */
const percentText = (ratio: number): string => `${Number((ratio * 100).toPrecision(12))}%`
