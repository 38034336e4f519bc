import { fold, quote } from '../cell'
import { payOfSteps, type StepMode } from '../core/pay/steps'
import { UserError } from '../core/problem'
import { each, type Kind, list, number, optional, quantity, single } from './argument'
import { defineFunction } from './define'
import { checkNotation } from './notation'
import { paired } from './paired'

const MODES: readonly (readonly [StepMode, RegExp])[] = [
  ['step', /^(?:steps?|阶梯|档位|分档)$/],
  ['line', /^(?:lines?|linear|线性|直线)$/],
  ['marginal', /^(?:marginal|累进|超额累进|边际)$/],
]

const mode: Kind<StepMode> = {
  jsdoc: 'string',
  read(value, field) {
    const text = fold(String(value).slice(0, 200)).toLowerCase()
    if (text === '') return undefined
    const found = MODES.find(([, words]) => words.test(text))
    if (found) return found[0]
    throw new UserError({
      code: 'notAChoice',
      field,
      text: quote(value),
      choices: MODES.map(([it]) => it),
    })
  },
}

export const mboSteps = defineFunction({
  name: 'MBO_STEPS',
  about: 'What a value pays by a ladder of steps, by straight lines between them, or by marginal tiers.',
  args: {
    value: optional(
      each(quantity, 'value', 'Attainment, rating or sales, or a column of them; blank gives blank.'),
    ),
    edges: list(quantity, 'edge', 'Where each step begins, rising.'),
    pays: list(number, 'pay', 'What each step pays; in mode marginal the rate on the part above its edge.'),
    mode: optional(single(mode, 'mode', 'Optional: step (unless said), line or marginal.')),
  },
  returns: 'The pay.',
  examples: [
    ['=MBO_STEPS(4; {1; 2; 3; 4; 5}; {0; 0.5; 1; 1.25; 1.5})', 1.25],
    ['=MBO_STEPS(0.9; {0.8; 1}; {0.5; 1}; "line")', 0.75],
    ['=MBO_STEPS(230000; {0; 200000}; {8%; 12%}; "marginal")', 19600],
  ],
  compute({ value, edges, pays, mode }) {
    if (value === undefined) return undefined
    const pairs = paired({ field: 'edge', values: edges }, { field: 'pay', values: pays })
    checkNotation([['value', value], ...edges.map((edge) => ['edge', edge] as const)])
    const steps = pairs.map(([edge, pay]) => ({ edge: edge.value, pay }))
    return payOfSteps(value.value, steps, mode)
  },
})
