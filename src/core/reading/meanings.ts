import type { Meaning } from './mapping'

/** The meanings a person can choose from, in the order they are offered. */
export const MEANINGS = [
  'title',
  'objective',
  'keyResult',
  'owner',
  'start',
  'target',
  'current',
  'unit',
  'type',
  'weight',
  'state',
  'status',
  'confidence',
  'due',
  'startDate',
  'lastCheckIn',
  'note',
  'progress',
  'parent',
  'level',
  'id',
  'number',
  'initiative',
] as const satisfies readonly Meaning[]
