import { clearlyMore } from '../nearly'
import { UserError } from '../problem'
import { attainmentOf } from './progress'

/** How far a value got on the way from a baseline to a stretch that was agreed before (domain 2.4.5). */
export type StretchZone = 'fail' | 'commit' | 'target' | 'stretch'

/** From which part of the way on a value is in a zone, the best first. */
const EDGES: readonly (readonly [StretchZone, number])[] = [
  ['stretch', 1],
  ['target', 0.7],
  ['commit', 0.3],
]

export interface Stretched {
  baseline: number
  stretch: number
  current: number
}

/**
 * The zone of a value, up or down; an edge belongs to the better zone and is not rounded. Throws UserError
 * where baseline and stretch are the same: there is no way to go.
 */
export function stretchZoneOf({ baseline, stretch, current }: Stretched): StretchZone {
  if (baseline === stretch)
    throw new UserError({ code: 'sameValue', field: 'baseline', other: 'stretch', value: stretch })
  const way = attainmentOf({ start: baseline, target: stretch, current })
  return EDGES.find(([, edge]) => !clearlyMore(edge, way))?.[0] ?? 'fail'
}
