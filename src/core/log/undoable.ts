/** What a person did that changed or removed cells, and can be taken back. */
export const UNDOABLE = [
  'clearExamples',
  'repair',
  'fix',
  'disconnect',
  'columns',
  'newCycle',
  'newDraft',
  'nextPlan',
] as const
export type Undoable = (typeof UNDOABLE)[number]
