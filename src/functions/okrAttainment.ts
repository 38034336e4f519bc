import { attainmentOf } from '../core/scoring/progress'
import { each, optional, quantity } from './argument'
import { defineFunction } from './define'
import { untypedMetricOf } from './metric'

export const okrAttainment = defineFunction({
  name: 'OKR_ATTAINMENT',
  about: 'Progress without limits: below 0 after a step back, above 1 past the target.',
  args: {
    start: optional(each(quantity, 'start', 'Value when the cycle began, or a column of them.')),
    target: optional(each(quantity, 'target', 'Value at which the key result is met.')),
    current: optional(each(quantity, 'current', 'Latest value; blank means not started.')),
  },
  returns: 'The attainment; 1 is the target.',
  examples: [
    ['=OKR_ATTAINMENT(0; 200; 250)', 1.25],
    ['=OKR_ATTAINMENT(20; 10; 25)', -0.5],
  ],
  compute: (quantities) => attainmentOf(untypedMetricOf(quantities)),
})
