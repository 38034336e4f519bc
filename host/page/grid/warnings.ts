import { warningBefore } from '../../core/engine/editRights'
import type { CellPosition } from '../../core/engine/workbook'
import type { Workspace } from '../workspace'

/** What the grid tells of every change; positions stand in it where one cell was typed into or emptied. */
export interface GridCommand extends Partial<CellPosition> {
  type: string
  content?: string
}

/**
 * Google asks before it lets somebody type into a range protected with a warning; here the change is told, with what the
 * warning says and a way back.
 */
export function warnOfEdits(workspace: Workspace, undo: () => void): (command: GridCommand) => void {
  return ({ type, sheetId, col, row, content }) => {
    const edited = type === 'CLEAR_CELL' || (type === 'UPDATE_CELL' && content !== undefined)
    if (!edited || workspace.acting || sheetId === undefined || col === undefined || row === undefined) return
    const warning = warningBefore(workspace.host.workbook, { sheetId, col, row })
    if (!warning) return
    const text = ['This range is protected with a warning.', warning.description].join(' ').trim()
    workspace.say(text, { kind: 'warn', lasts: 20_000, action: { label: 'Undo', run: undo } })
  }
}
