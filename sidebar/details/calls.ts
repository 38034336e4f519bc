import type { Server } from '../../src/rpc/contract'

/** The calls the page of a key result needs. */
export const CALLS = ['keyResultDetails', 'backToCheckIn'] as const

export type DetailsServer = Pick<Server, (typeof CALLS)[number]>
