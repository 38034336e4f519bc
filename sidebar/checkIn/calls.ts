import type { Server } from '../../src/rpc/contract'

/** The calls a check-in needs. */
export const CALLS = [
  'listKeyResults',
  'iAm',
  'saveCheckIns',
  'undoSave',
  'askForUpdates',
  'showKeyResult',
  'showObjective',
  'startNewCycle',
  'goOnAsCopy',
] as const

export type CheckInServer = Pick<Server, (typeof CALLS)[number]>
