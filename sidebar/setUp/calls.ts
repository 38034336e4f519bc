import type { Server } from '../../src/rpc/contract'

/** The calls that setting a sheet up needs. */
export const CALLS = [
  'lookAtTab',
  'adoptTable',
  'changeColumns',
  'disconnectPlan',
  'showCell',
  'undoLast',
  'listTemplates',
  'startFrom',
  'clearExamples',
] as const

export type SetUpServer = Pick<Server, (typeof CALLS)[number]>
