import type { Server } from '../../src/rpc/contract'

/** The calls a look through a plan needs. */
export const CALLS = ['checkPlan', 'fixFinding', 'jumpTo', 'undoLast'] as const

export type ReviewServer = Pick<Server, (typeof CALLS)[number]>
