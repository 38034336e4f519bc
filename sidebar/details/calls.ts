import type { Server } from '../../src/rpc/contract'

/** The calls the pages of a key result and an objective need. */
export const CALLS = [
  'keyResultDetails',
  'objectiveDetails',
  'saveChanges',
  'addComment',
  'undoSave',
  'backToCheckIn',
] as const

export type DetailsServer = Pick<Server, (typeof CALLS)[number]>
