import { factorOf } from '../core/pay/curve'
import { each, number, optional } from './argument'
import { defineFunction } from './define'
import { payRatio } from './ratio'

export const mboFactor = defineFunction({
  name: 'MBO_FACTOR',
  about:
    'The factor of pay an attainment earns: nothing below the threshold, 1 at 100%, more above, up to a cap.',
  args: {
    attainment: optional(
      each(payRatio, 'attainment', 'Attainment (1 is 100%), or a column of them; blank gives blank.'),
    ),
    threshold: optional(
      each(number, 'threshold', 'Optional: attainment below which nothing is paid; 0 unless said.'),
    ),
    pay_at_threshold: optional(
      each(number, 'payAtThreshold', 'Optional: factor at the threshold; 0 unless said.'),
    ),
    accelerator: optional(
      each(payRatio, 'accelerator', 'Optional: what each part above 100% pays; 1 unless said.'),
    ),
    cap: optional(each(payRatio, 'cap', 'Optional: the largest factor; none unless said.')),
  },
  returns: 'The factor; 1 is the target pay.',
  examples: [
    ['=MBO_FACTOR(1.1; 0.8; 0.5; 2; 1.5)', 1.2],
    ['=MBO_FACTOR(0.9; 0.8; 0.5; 2; 1.5)', 0.75],
    ['=MBO_FACTOR(0.7; 0.8; 0.5; 2; 1.5)', 0],
  ],
  compute: ({ attainment, threshold, pay_at_threshold, accelerator, cap }) =>
    attainment === undefined
      ? undefined
      : factorOf(attainment, { threshold, payAtThreshold: pay_at_threshold, accelerator, cap }),
})
