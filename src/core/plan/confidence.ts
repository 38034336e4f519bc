import { clearlyMore, tidy } from '../nearly'
import type { Confidence } from './plan'

/** The owner's belief as three words, whatever scale the sheet uses. */
export type Belief = 'onTrack' | 'atRisk' | 'offTrack'

/** Where somebody says at risk, 0.4 of those land (domain 5.1, a choice near what products use). */
const WORDS: readonly number[] = [0.1, 0.4, 0.8]

/** A confidence as the probability that it lands, 0–1 (domain 5.1). */
export function probabilityOf({ scale, value }: Confidence): number {
  if (scale === 'words') return WORDS[value - 1] ?? 0.4
  if (scale === '1-5') return (value - 0.5) / 5
  return scale === '0-10' ? value / 10 : value
}

/** 0.7 and more is on track, below 0.4 is off track (domain 5). */
export function beliefOf(confidence: Confidence): Belief {
  const probability = probabilityOf(confidence)
  if (!clearlyMore(0.7, probability)) return 'onTrack'
  return clearlyMore(0.4, probability) ? 'offTrack' : 'atRisk'
}

/**
 * The fall worth telling in a row of confidences, oldest first: 2 of 10 and more at once, or twice running
 * (domain 5.2).
 */
export function fallOf(confidences: readonly Confidence[]): { from: Confidence; to: Confidence } | undefined {
  const [before, from, to] = [undefined, undefined, ...confidences].slice(-3)
  if (!from || !to) return undefined
  const fell = probabilityOf(from) - probabilityOf(to)
  if (!clearlyMore(0.2, fell)) return { from, to }
  const twice = before && clearlyMore(probabilityOf(before), probabilityOf(from)) && clearlyMore(fell, 0)
  return twice ? { from: before, to } : undefined
}

/** Share on track minus share off track, −1 to 1 (domain 5.3); undefined where nobody said anything. */
export function netConfidence(confidences: readonly Confidence[]): number | undefined {
  if (confidences.length === 0) return undefined
  const beliefs = confidences.map(beliefOf)
  const share = (belief: Belief) => beliefs.filter((it) => it === belief).length / beliefs.length
  return share('onTrack') - share('offTrack')
}

/** What the confidences of a draft say of how high the whole set aims (domain 5.4). */
export type DraftReading = 'sandbagging' | 'comfortable' | 'stretch' | 'ambitious' | 'fantasy'

/** Lower edges; an edge belongs to the band above it, and 0.9 is not sandbagging yet. */
const DRAFT_BANDS: readonly (readonly [DraftReading, number])[] = [
  ['comfortable', 0.75],
  ['stretch', 0.4],
  ['ambitious', 0.25],
]

/**
 * The mean probability of a draft set and its reading: around one half is the right stretch. Undefined where
 * nobody said anything.
 */
export function draftConfidence(
  confidences: readonly Confidence[],
): { mean: number; reading: DraftReading } | undefined {
  if (confidences.length === 0) return undefined
  const mean = tidy(confidences.reduce((sum, it) => sum + probabilityOf(it), 0) / confidences.length)
  if (clearlyMore(mean, 0.9)) return { mean, reading: 'sandbagging' }
  const band = DRAFT_BANDS.find(([, edge]) => !clearlyMore(edge, mean))
  return { mean, reading: band?.[0] ?? 'fantasy' }
}
