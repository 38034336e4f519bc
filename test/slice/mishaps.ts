import { expect } from 'vitest'
import type { Faults } from '../../host/core/faults'

/** What may go wrong at any one service call. */
export const MISHAPS = [
  { what: 'fails', kind: 'transient' },
  { what: 'is killed, and what was queued is lost', kind: 'kill', queued: 'lost' },
  { what: 'is killed, and what was queued is sent', kind: 'kill', queued: 'sent' },
] as const satisfies readonly ({ what: string } & Omit<Extract<Faults, { at: number }>, 'at'>)[]

/**
 * The service calls at which a mishap happens: they take turns, so that something goes wrong at each call; with
 * EVERY_MISHAP=1 each of them at every call, which takes three times as long.
 */
export function turnsOf(kind: (typeof MISHAPS)[number], calls: number): number[] {
  const [first, step] = process.env.EVERY_MISHAP ? [1, 1] : [1 + MISHAPS.indexOf(kind), MISHAPS.length]
  return Array.from({ length: Math.ceil((calls - first + 1) / step) }, (_, n) => first + n * step)
}

/** Whatever a mishap throws is the page's failure handler's. */
export function attempt(work: () => unknown): void {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(Error)
  }
}
