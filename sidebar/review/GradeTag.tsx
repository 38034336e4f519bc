import type { Grade } from '../../src/core/scoring/grade'
import type { ReviewWords } from '../../src/messages/reviewWords'
import { GRADE_TONES, SHAPES } from '../../src/messages/tones'

interface Props {
  grade: Grade
  /** Ready to show. */
  score: string
  words: ReviewWords
}

/** A score with its grade, in colour, shape and word. */
export const GradeTag = ({ grade, score, words }: Props) => (
  <span class={`grade tone ${GRADE_TONES[grade]}`}>
    {score} <span aria-hidden="true">{SHAPES[GRADE_TONES[grade]]}</span> {words.grades[grade]}
  </span>
)
