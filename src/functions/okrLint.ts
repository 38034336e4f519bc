import { fold } from '../cell'
import { quote } from '../cell/fold'
import { UserError } from '../core/problem'
import { type Kind as GoalKind, textFindings } from '../core/writing/textFindings'
import type { LanguageCode } from '../messages/languages'
import { textRemark } from '../messages/remarks'
import { each, type Kind, language, optional, single, text } from './argument'
import { defineFunction } from './define'

const KINDS: readonly (readonly [GoalKind, RegExp])[] = [
  ['objective', /^(?:o|objectives?|goals?|目标)$/],
  ['keyResult', /^(?:krs?|key ?results?|关键结果|关键成果)$/],
]

const goalKind: Kind<GoalKind> = {
  jsdoc: 'string',
  read(value, field) {
    const written = fold(String(value)).toLowerCase()
    if (written === '') return undefined
    const found = KINDS.find(([, words]) => words.test(written))
    if (found) return found[0]
    throw new UserError({
      code: 'notAChoice',
      field,
      text: quote(value),
      choices: ['objective', 'key result'],
    })
  },
}

/** The writer's own: who writes Chinese reads the questions in Chinese. */
const languageOf = (text: string): LanguageCode => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')

export const okrLint = defineFunction({
  name: 'OKR_LINT',
  about:
    'What could be written better in an objective or a key result, each with the question to ask yourself.',
  args: {
    text: optional(
      each(
        text,
        'text',
        'The objective or key result with its numbers, or a column of them; blank gives blank.',
      ),
    ),
    kind: optional(each(goalKind, 'kind', 'Optional: objective or key result (unless said).')),
    language: optional(
      single(language, 'language', 'Optional: en or zh; the language of the text unless said.'),
    ),
  },
  returns: 'The findings in one line, each beginning with its rule; blank when there is nothing to say.',
  examples: [
    [
      '=OKR_LINT("Visits per week from 3 to 8")',
      'K-3 ‘Visits’ is an activity. Which result should come of it?',
    ],
    ['=OKR_LINT("Win rate from 22% to 30%")', ''],
    [
      '=OKR_LINT("Launch the new partner portal"; "objective")',
      'O-1 ‘Launch’ tells what will be made. What will be different for whom once it is there?',
    ],
    ['=OKR_LINT("搭建客户服务平台"; "目标")', 'O-1 “搭建”说的是要做的事。做成之后，谁会因此有什么不同？'],
  ],
  compute({ text, kind = 'keyResult', language }) {
    if (text === undefined) return ''
    const code = language ?? languageOf(text)
    return textFindings(text, kind)
      .map((finding) => textRemark(finding, code))
      .join(' · ')
  },
})
