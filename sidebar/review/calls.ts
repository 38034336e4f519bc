import type { Server } from '../../src/rpc/contract'

/** The calls the review of a cycle needs. */
export const CALLS = [
  'checkPlan',
  'fixFinding',
  'jumpTo',
  'undoLast',
  'openClosing',
  'saveScores',
  'runPlan',
  'startNext',
] as const

export type ReviewServer = Pick<Server, (typeof CALLS)[number]>
