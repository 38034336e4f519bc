import type { Grade } from '../../src/core/scoring/grade'
import type { ReviewWords } from '../../src/messages/reviewWords'

interface Props {
  grade: Grade
  /** Ready to show. */
  score: string
  words: ReviewWords
}

const TONES = { green: 'good', yellow: 'watch', red: 'act' } as const
/** Colour never stands alone. */
const SHAPES = { green: '●', yellow: '▲', red: '■' } as const

/** A score with its grade, in colour, shape and word. */
export const GradeTag = ({ grade, score, words }: Props) => (
  <span class={`grade ${TONES[grade]}`}>
    {score} <span aria-hidden="true">{SHAPES[grade]}</span> {words.grades[grade]}
  </span>
)
