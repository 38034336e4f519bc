import { rollUp } from '../core/scoring/rollup'
import { optional, quantity, rows, state } from './argument'
import { childrenOf } from './children'
import { defineFunction } from './define'
import { ratio } from './ratio'

export const okrRollup = defineFunction({
  name: 'OKR_ROLLUP',
  about:
    'Weighted mean of the progress of several key results or objectives; paused and cancelled ones are left out.',
  args: {
    progress: rows(ratio, 'progress', 'Progress of each child, 0 to 1; blank means no value.'),
    weights: optional(
      rows(
        quantity,
        'weight',
        'Optional: weight of each child. All blank counts equally; 0 is shown but not counted.',
      ),
    ),
    states: optional(
      rows(state, 'state', 'Optional: state of each child, such as active, paused or cancelled.'),
    ),
  },
  returns: 'The rollup, from 0 to 1; blank when there is nothing to count.',
  examples: [
    ['=OKR_ROLLUP({0.2; 0.6})', 0.4],
    ['=OKR_ROLLUP({0.2; 0.6}; {3; 1})', 0.3],
    ['=OKR_ROLLUP({0.2; 0.6}; {3; 1}; {"paused"; "active"})', 0.6],
  ],
  compute: (columns) => rollUp(childrenOf(columns)),
})
