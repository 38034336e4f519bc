import { gradeOf } from '../core/scoring/grade'
import { commitment as commitmentKind, each, language as languageKind, optional, single } from './argument'
import { defineFunction } from './define'
import { ratio } from './ratio'

export const okrGrade = defineFunction({
  name: 'OKR_GRADE',
  about:
    'The colour of a score: red below 0.4, green from 0.7 (what was promised: only at 1.0), yellow between.',
  args: {
    score: optional(each(ratio, 'score', 'Score from 0 to 1, or a column of them; blank gives blank.')),
    commitment: optional(
      each(commitmentKind, 'commitment', 'Optional: aspirational (unless said) or committed.'),
    ),
    language: optional(single(languageKind, 'language', 'Optional: en (unless said) or zh.')),
  },
  returns: 'red, yellow or green.',
  examples: [
    ['=OKR_GRADE(0.7)', 'green'],
    ['=OKR_GRADE(0.7; "committed")', 'yellow'],
  ],
  compute: ({ score, commitment, language }, context) =>
    score === undefined ? undefined : context.words(language ?? 'en').grades[gradeOf(score, commitment)],
})
