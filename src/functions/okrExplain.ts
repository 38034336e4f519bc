import { explain } from '../core/scoring/rollup'
import { shortened } from '../messages/shortened'
import { optional, quantity, rows, state, text } from './argument'
import { childrenOf } from './children'
import { defineFunction } from './define'
import { LONGEST, warningText } from './evaluate'
import { ratio } from './ratio'

export const okrExplain = defineFunction({
  name: 'OKR_EXPLAIN',
  about:
    'A rollup line by line, so that it can be checked by hand: share × progress = product, and their total.',
  args: {
    names: rows(text, 'name', 'Name of each child.'),
    progress: optional(rows(ratio, 'progress', 'Progress of each child, 0 to 1; blank means no value.')),
    weights: optional(rows(quantity, 'weight', 'Optional: weight of each child, as in OKR_ROLLUP.')),
    states: optional(
      rows(state, 'state', 'Optional: state of each child; paused and cancelled have no share.'),
    ),
  },
  returns: 'Four columns with a heading row and a total row: Name, Share, Progress, Product.',
  examples: [
    ['=INDEX(OKR_EXPLAIN({"Win rate"; "Churn"}; {0.5; 0.8}; {3; 1}); 2; 4)', 0.375],
    ['=INDEX(OKR_EXPLAIN({"Win rate"; "Churn"}; {0.5; 0.8}; {3; 1}); 4; 4)', 0.575],
  ],
  compute(columns, context) {
    const children = childrenOf(columns)
    if (children.length === 0) return undefined
    const { rows, total, problem } = explain(children)
    const words = context.words()
    const { explained, fields } = words
    return [
      [fields.name, explained.share, fields.progress, explained.product],
      ...rows.map(({ name = '', share = '', progress = '', product = '', problem }) =>
        problem
          ? [shortened(name, LONGEST), '', warningText(problem, () => words), '']
          : [shortened(name, LONGEST), share, progress, product],
      ),
      [
        explained.total,
        total === undefined ? '' : 1,
        '',
        problem ? warningText(problem, () => words) : (total ?? ''),
      ],
    ]
  },
})
