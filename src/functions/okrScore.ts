import { clearlyMore } from '../core/nearly'
import { UserError } from '../core/problem'
import { anchoredScoreOf } from '../core/scoring/anchors'
import { each, optional, quantity } from './argument'
import { defineFunction } from './define'
import { untypedMetricOf } from './metric'
import { checkNotation } from './notation'
import { part } from './ratio'

export const okrScore = defineFunction({
  name: 'OKR_SCORE',
  about:
    'Score at the close of a cycle, 0 to 1: progress, or straight lines through values agreed to be worth 0.3 and 0.7.',
  args: {
    start: optional(each(quantity, 'start', 'Value when the cycle began, or a column of them; worth 0.')),
    target: optional(each(quantity, 'target', 'Value at which the key result is met; worth 1.')),
    current: optional(each(quantity, 'current', 'Value at close; blank means never started.')),
    value_at_0_3: optional(each(quantity, 'valueAt30', 'Optional: the value agreed to be worth 0.3.')),
    value_at_0_7: optional(each(quantity, 'valueAt70', 'Optional: the value agreed to be worth 0.7.')),
    override: optional(each(part, 'override', 'Optional: the owner’s own score, 0 to 1; wins.')),
  },
  returns: 'The score, from 0 to 1.',
  examples: [
    ['=OKR_SCORE(0; 100; 75; 60; 90)', 0.5],
    ['=OKR_SCORE(40; 25; 34)', 0.4],
    ['=OKR_SCORE(40; 25; 34; ; ; 0.6)', 0.6],
  ],
  compute({ override, value_at_0_3, value_at_0_7, ...quantities }) {
    if (override !== undefined) return checkedOverride(override)
    checkNotation([
      ['start', quantities.start],
      ['valueAt30', value_at_0_3],
      ['valueAt70', value_at_0_7],
      ['target', quantities.target],
      ['current', quantities.current],
    ])
    return anchoredScoreOf(untypedMetricOf(quantities), {
      at30: value_at_0_3?.value,
      at70: value_at_0_7?.value,
    })
  },
})

function checkedOverride(value: number): number {
  if (clearlyMore(0, value) || clearlyMore(value, 1))
    throw new UserError({ code: 'outOfRange', field: 'override', value, from: 0, to: 1 })
  return Math.min(1, Math.max(0, value))
}
