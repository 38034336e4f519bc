import { CHANGEABLE } from '../core/log/rowLevel'
import type { Content } from './content'
import { readJson, writeJson } from './storedJson'

/**
 * The cells of a row that a save writes. Those of a check-in in this order: where the value is written, the others are.
 */
export const ROW_FIELDS = ['confidence', 'note', 'lastCheckIn', 'current', ...CHANGEABLE] as const
export type RowField = (typeof ROW_FIELDS)[number]

/** What a save has replaced in one row, as it stood. */
export interface KeptRow {
  plan: string
  /** Id of the log entry that says what it was replaced by. */
  entry: string
  cells: Partial<Record<RowField, Content>>
}

/** One save, kept until the person's next one. */
export interface KeptCells {
  request: string
  rows: KeptRow[]
}

const keyOf = (file: string): string => `okr.undo.${file}`

/**
 * Keeps what a save is about to replace, for its author alone. Gives whether that was possible: a store that is full or
 * fails costs the undo, never the save.
 */
function keepCells(file: string, kept: KeptCells): boolean {
  try {
    writeJson(PropertiesService.getUserProperties(), keyOf(file), kept)
    return true
  } catch (error) {
    console.warn(error)
    return false
  }
}

/** What the caller's last save in this file has replaced; undefined when that was another request. */
export function readKept(file: string, request: string): KeptCells | undefined {
  const stored = PropertiesService.getUserProperties().getProperties()
  const kept = readJson(stored, keyOf(file)) as KeptCells | undefined
  return kept?.request === request ? kept : undefined
}

/**
 * Keeps what a save is about to replace beside what an earlier try of it has replaced. Gives whether the save can be taken
 * back.
 */
export function keepReplaced(file: string, request: string, fresh: KeptRow[], isRetry: boolean): boolean {
  const earlier = isRetry ? (readKept(file, request)?.rows ?? []) : []
  const rows = [...earlier, ...fresh]
  return rows.length > 0 && (fresh.length === 0 || keepCells(file, { request, rows }))
}
