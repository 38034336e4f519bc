import { isBlank, isNoValue, readDone } from '../cell'
import { payoutOf } from '../core/pay/payout'
import { UserError } from '../core/problem'
import { type Kind, list, number, optional, quantity, single } from './argument'
import { defineFunction } from './define'
import { checkNotation } from './notation'
import { paired } from './paired'
import { gateRatio, part, payRatio } from './ratio'

/** A multiplier, or whether a hurdle was passed: a tick box, or a word for it. What is still open is no pass. */
const gate: Kind<number> = {
  jsdoc: 'number',
  read(value, field, context) {
    if (isBlank(value)) return undefined
    if (isNoValue(value)) throw new UserError({ code: 'missing', field })
    const passed = typeof value === 'number' ? undefined : readDone(value)
    return passed === undefined ? gateRatio.read(value, field, context) : Number(passed)
  },
}

export const mboPayout = defineFunction({
  name: 'MBO_PAYOUT',
  about: 'Payout of weighted objectives: target incentive × proration × gate × the sum of weight × factor.',
  args: {
    target_incentive: single(number, 'targetIncentive', 'What 100% of everything pays in this cycle.'),
    weights: list(quantity, 'weight', 'Weight of each objective; together 100%, or 100.'),
    factors: list(payRatio, 'factor', 'Factor of each objective, from MBO_FACTOR or MBO_STEPS.'),
    gate: optional(
      single(gate, 'gate', 'Optional: a hurdle passed (TRUE) or not (FALSE), or what it multiplies by.'),
    ),
    proration: optional(single(part, 'proration', 'Optional: eligible days divided by days of the cycle.')),
    decimals: optional(
      single(number, 'decimals', 'Optional: decimals of the payout, rounded half up; 2 unless said.'),
    ),
  },
  returns: 'The payout, rounded once; blank until there are factors.',
  examples: [
    ['=MBO_PAYOUT(12000; {50%; 30%; 20%}; {1.2; 0.75; 0})', 9900],
    ['=MBO_PAYOUT(12000; {50; 30; 20}; {1.2; 0.75; 0}; 0.5)', 4950],
    ['=MBO_PAYOUT(12000; {50; 30; 20}; {1.2; 0.75; 0}; TRUE; 62/92)', 6671.74],
  ],
  compute({ target_incentive, weights, factors, gate, proration, decimals }) {
    if (weights.length === 0) throw new UserError({ code: 'missing', field: 'weight' })
    if (factors.length === 0) return undefined
    checkNotation(weights.map((weight) => ['weight', weight]))
    const lines = paired({ field: 'weight', values: weights }, { field: 'factor', values: factors })
    return payoutOf(
      lines.map(([weight, factor]) => ({ weight: weight.value, factor })),
      { targetIncentive: target_incentive as number, gate, proration, decimals },
    )
  },
})
