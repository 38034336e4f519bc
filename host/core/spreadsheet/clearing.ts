import type { Dispatch } from '../engine/batch'
import { filledCells } from '../engine/filledCells'
import type { Access } from './access'
import type { Address } from './address'
import { placeRule } from './rangeRules'

/** What of the cells goes; notes and validation stay unless they are named. */
export type Cleared = ReadonlySet<'content' | 'look' | 'notes' | 'rules'>

export const CONTENT: Cleared = new Set(['content'])
export const LOOK: Cleared = new Set(['look'])
export const NOTES: Cleared = new Set(['notes'])
const CONTENT_AND_LOOK: Cleared = new Set(['content', 'look'])

const OPTIONS = {
  contentsOnly: 'content',
  formatOnly: 'look',
  commentsOnly: 'notes',
  validationsOnly: 'rules',
} as const

/** By the options of Range.clear and Sheet.clear; none of them true is contents and formats. */
export function clearedBy(options: unknown): Cleared {
  if (typeof options !== 'object' || options === null) return CONTENT_AND_LOOK
  const wanted = Object.entries(options).filter(([, value]) => Boolean(value))
  const strange = wanted.find(([name]) => !(name in OPTIONS))
  if (strange) throw new Error(`The local host does not emulate clear with ${strange[0]}.`)
  if (wanted.length === 0) return CONTENT_AND_LOOK
  return new Set(wanted.map(([name]) => OPTIONS[name as keyof typeof OPTIONS]))
}

/** Queues the clearing of a zone. Merges stay. */
export function clear(access: Access, member: string, address: Address, cleared: Cleared): void {
  const kind = cleared.has('rules') ? 'structure' : 'cells'
  access.write(member, address, (dispatch) => clearCells(access, dispatch, address, cleared), kind)
}

function clearCells(access: Access, dispatch: Dispatch, address: Address, cleared: Cleared): void {
  const { sheetId, zone } = address
  const { getters } = access.workbook
  const [content, look] = [cleared.has('content'), cleared.has('look')]
  if (content || look) {
    const empty = { ...(content && { content: '' }), ...(look && { style: null, format: '' }) }
    const updates = filledCells(access.workbook, sheetId, zone).map((at) => ({ ...at, ...empty }))
    dispatch('HOST_UPDATE_CELLS', { updates })
  }
  if (look) dispatch('SET_ZONE_BORDERS', { sheetId, target: [zone], border: { position: 'clear' } })
  if (cleared.has('rules')) placeRule(access, dispatch, address, undefined)
  if (!cleared.has('notes')) return
  for (const key of Object.keys(getters.getSheetExtras(sheetId).notes)) {
    const [col = 0, row = 0] = key.split(',').map(Number)
    const inside = col >= zone.left && col <= zone.right && row >= zone.top && row <= zone.bottom
    if (inside) dispatch('HOST_SET_NOTE', { sheetId, col, row, note: '' })
  }
}
