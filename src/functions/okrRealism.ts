import type { Quantity } from '../cell'
import { realismOf } from '../core/outlook/realism'
import { each, list, quantity } from './argument'
import { defineFunction } from './define'
import { checkNotation } from './notation'

export const okrRealism = defineFunction({
  name: 'OKR_REALISM',
  about: 'Whether a goal is too low, usual, a stretch, bold or too high by what was reached before.',
  args: {
    start: each(quantity, 'start', 'Value when the cycle begins, or a column of them.'),
    target: each(quantity, 'target', 'Value planned for its end.'),
    past_values: list(
      quantity,
      'value',
      'Values at the ends of earlier cycles, oldest first; four or more tell most.',
    ),
  },
  returns: 'The reading with the numbers it was made from; blank without past values.',
  examples: [
    [
      '=OKR_REALISM(40; 52; {10; 14; 26; 34; 42})',
      'stretch: +12 planned; +8 ± 3.266 a cycle before (4 changes, z = 1.22)',
    ],
    ['=OKR_REALISM(5; 10; {5; 5; 5})', 'bold: 10 planned; best 5, last 5. Write down why it can be reached.'],
  ],
  compute({ start, target, past_values }, context) {
    const past = past_values.filter((it): it is Quantity => it !== undefined)
    checkNotation([['start', start], ['target', target], ...past.map((it) => ['value', it] as const)])
    const realism = realismOf({
      start: (start as Quantity).value,
      target: (target as Quantity).value,
      past: past.map(({ value }) => value),
    })
    return realism && context.words().realism(realism)
  },
})
