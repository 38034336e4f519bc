import type { Confidence } from '../../core/plan/plan'
import type { Grade } from '../../core/scoring/grade'
import type { Pace } from '../../core/scoring/score'
import type { Messages } from '../../messages'
import { formatNumber } from '../../messages/format'
import { GRADE_TONES, PACE_TONES } from '../../messages/tones'
import type { Status } from '../section'

export const paceStatus = (pace: Pace | undefined, messages: Messages): Status | undefined =>
  pace && { tone: PACE_TONES[pace], word: messages.paces[pace] }

/** The judgement on a score, once a cycle is closed. */
export const gradeStatus = (grade: Grade, messages: Messages): Status => ({
  tone: GRADE_TONES[grade],
  word: messages.grades[grade],
})

/** `at risk`, `3 of 10`, `0.3`: in the scale the sheet uses. */
export function confidenceText({ scale, value }: Confidence, messages: Messages): string {
  const { words, outOf } = messages.mail.confidence
  const figure = formatNumber(value, messages)
  switch (scale) {
    case 'words':
      return words[value] ?? figure
    case '0-1':
      return figure
    case '1-5':
      return outOf(figure, 5)
    case '0-10':
      return outOf(figure, 10)
  }
}
