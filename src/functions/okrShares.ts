import { sharesOf } from '../core/scoring/shares'
import { list, quantity } from './argument'
import { defineFunction } from './define'
import { checkNotation } from './notation'

export const okrShares = defineFunction({
  name: 'OKR_SHARES',
  about: 'Weights as shares that sum to 1: points, percents or any numbers; all blank are equal.',
  args: {
    weights: list(quantity, 'weight', 'Weights; blanks beside fractions share what is left of 1.'),
  },
  returns: 'A column with the share of each row.',
  examples: [
    ['=INDEX(OKR_SHARES({5; 3; 2}); 1)', 0.5],
    ['=INDEX(OKR_SHARES({40%; ""; 30%}); 2)', 0.3],
  ],
  compute({ weights }) {
    checkNotation(weights.map((weight) => ['weight', weight]))
    return sharesOf(weights.map((weight) => weight?.value)).map((share) => [share])
  },
})
