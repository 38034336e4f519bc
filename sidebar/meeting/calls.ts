import type { Server } from '../../src/rpc/contract'

/** The calls the page for the meeting needs. */
export const CALLS = ['meeting', 'jumpTo', 'showKeyResult'] as const

export type MeetingServer = Pick<Server, (typeof CALLS)[number]>
