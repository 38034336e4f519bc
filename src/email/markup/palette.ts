import type { Tone } from '../../messages/tones'

interface Colours {
  /** Text on `tint`, above 5:1. */
  text: string
  tint: string
  /** On white 4.5:1, on the track 3:1. */
  bar: string
}

export const TONES: Readonly<Record<Tone, Colours>> = {
  good: { text: '#137333', tint: '#E6F4EA', bar: '#188038' },
  watch: { text: '#7A4A00', tint: '#FEF3D6', bar: '#B06000' },
  act: { text: '#A50E0E', tint: '#FCE8E6', bar: '#C5221F' },
  none: { text: '#4A4E52', tint: '#F1F3F4', bar: '#5F6368' },
}

export const INK = '#202124'
export const QUIET_INK = '#4A4E52'
export const LINK = '#0B57D0'
export const TRACK = '#DADCE0'
export const LINE = '#DADCE0'
