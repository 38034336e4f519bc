import type { Confidence } from '../../core/plan/plan'
import type { Grade } from '../../core/scoring/grade'
import type { Pace } from '../../core/scoring/score'
import type { Messages } from '../../messages'
import { formatNumber } from '../../messages/format'
import type { Status, Tone } from '../section'

const tones: Record<Pace, Tone> = {
  onPace: 'good',
  achieved: 'good',
  behind: 'watch',
  farBehind: 'act',
  pastDue: 'act',
  tooEarly: 'none',
}

export const paceStatus = (pace: Pace | undefined, messages: Messages): Status | undefined =>
  pace && { tone: tones[pace], word: messages.paces[pace] }

const gradeTones: Record<Grade, Tone> = { red: 'act', yellow: 'watch', green: 'good' }

/** The judgement on a score, once a cycle is closed. */
export const gradeStatus = (grade: Grade, messages: Messages): Status => ({
  tone: gradeTones[grade],
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
