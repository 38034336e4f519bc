import { progressOf } from '../core/scoring/progress'
import { each, level, optional, type as typeKind } from './argument'
import { defineFunction } from './define'
import { metricOfType } from './metric'

export const okrProgress = defineFunction({
  name: 'OKR_PROGRESS',
  about: 'How far a key result has come, from 0 (at its start) to 1 (at its target), in either direction.',
  args: {
    start: optional(each(level, 'start', 'Value when the cycle began, or a column of them.')),
    target: optional(each(level, 'target', 'Value at which the key result is met.')),
    current: optional(each(level, 'current', 'Latest value; blank means not started.')),
    type: optional(
      each(
        typeKind,
        'type',
        'Optional: increase, decrease, at least, at most, within (start is the lowest, target the highest value) or yes/no.',
      ),
    ),
  },
  returns: 'The progress, from 0 to 1.',
  examples: [
    ['=OKR_PROGRESS(0; 200; 50)', 0.25],
    ['=OKR_PROGRESS(40; 25; 34)', 0.4],
    ['=OKR_PROGRESS(; 95%; 97%; "at least")', 1],
  ],
  compute: ({ type, ...levels }) => progressOf(metricOfType(levels, type)),
})
