import { expect } from 'vitest'
import type { Faults } from '../../host/core/faults'

/** What may go wrong at any one service call. */
export const MISHAPS = [
  { what: 'fails', kind: 'transient' },
  { what: 'is killed, and what was queued is lost', kind: 'kill', queued: 'lost' },
  { what: 'is killed, and what was queued is sent', kind: 'kill', queued: 'sent' },
] as const satisfies readonly ({ what: string } & Omit<Extract<Faults, { at: number }>, 'at'>)[]

/** Whatever a mishap throws is the page's failure handler's. */
export function attempt(work: () => unknown): void {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(Error)
  }
}
