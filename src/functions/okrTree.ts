import { nameKey } from '../core/nameKey'
import { rollUpTree } from '../core/scoring/tree'
import { optional, quantity, rows, state, text } from './argument'
import { firstProblem } from './children'
import { defineFunction } from './define'
import { warningText } from './evaluate'
import { ratio } from './ratio'
import { weightsOf } from './weights'

export const okrTree = defineFunction({
  name: 'OKR_TREE',
  about:
    'Progress of every row of a tree: leaves keep theirs, every parent gets the weighted rollup of its children.',
  args: {
    names: rows(text, 'name', 'Name of each row.'),
    parents: optional(rows(text, 'parent', 'Name of the row it contributes to; blank at the top.')),
    progress: optional(rows(ratio, 'progress', 'Progress of each leaf, 0 to 1; ignored for parents.')),
    weights: optional(rows(quantity, 'weight', 'Optional: weight of each row in its parent.')),
    states: optional(
      rows(state, 'state', 'Optional: state of each row, such as active, paused or cancelled.'),
    ),
  },
  returns: 'A column with the progress of each row.',
  examples: [
    [
      '=INDEX(OKR_TREE({"Grow"; "Sign 12 contracts"; "Renew 9 of 10"}; {""; "Grow"; "Grow"}; {""; 0.5; 0.8}); 1)',
      0.65,
    ],
  ],
  compute({ names, parents, progress, states, ...given }, context) {
    const weights = weightsOf(given.weights, (row) => nameKey(parents[row]?.value ?? ''))
    const length = Math.max(names.length, parents.length, progress.length, weights.length, states.length)
    const values = rollUpTree(
      Array.from({ length }, (_, row) => ({
        name: names[row]?.value ?? '',
        parent: parents[row]?.value,
        progress: progress[row]?.value,
        weight: weights[row]?.value,
        state: states[row]?.value,
        problem: firstProblem([names, parents, progress, weights, states], row),
      })),
    )
    return values.map(({ progress, problem }) => [
      problem ? warningText(problem, () => context.words()) : (progress ?? ''),
    ])
  },
})
