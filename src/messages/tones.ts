import type { Grade } from '../core/scoring/grade'
import type { Pace } from '../core/scoring/score'

/** How something stands, in a colour and a shape; never without a word beside it. */
export type Tone = 'good' | 'watch' | 'act' | 'none'

/** Says the same as the colour, for whoever cannot see it. */
export const SHAPES: Readonly<Record<Tone, string>> = { good: '●', watch: '▲', act: '■', none: '○' }

export const PACE_TONES: Readonly<Record<Pace, Tone>> = {
  onPace: 'good',
  achieved: 'good',
  behind: 'watch',
  farBehind: 'act',
  pastDue: 'act',
  tooEarly: 'none',
}

export const GRADE_TONES: Readonly<Record<Grade, Tone>> = { red: 'act', yellow: 'watch', green: 'good' }
