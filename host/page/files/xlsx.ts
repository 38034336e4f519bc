import { helpers } from '../../core/engine/odoo'
import type { Workbook } from '../../core/engine/workbook'
import { type Notes, notesOf, withNotes } from '../../core/xlsx/notes'
import { sheetParts, type XlsxParts } from '../../core/xlsx/sheetParts'
import { zip } from './zip'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The workbook as the engine writes it for Excel, with its notes; custom functions keep their last values. */
export async function xlsxOf({ model, getters }: Workbook): Promise<Blob> {
  const { files } = await model.exportXLSX()
  const texts = files.flatMap((file) => ('content' in file ? [[file.path, file.content]] : []))
  const notes = getters.getSheetIds().map((id) => byAddress(getters.getSheetExtras(id).notes))
  const parts = withNotes(Object.fromEntries(texts) as Record<string, string>, notes)
  return new Blob([zip(Object.entries(parts).map(([path, text]) => ({ path, text })))], { type: TYPE })
}

function byAddress(notes: Readonly<Record<string, string | undefined>>): Notes {
  const entries = Object.entries(notes).flatMap(([key, note]) => {
    const [col = 0, row = 0] = key.split(',').map(Number)
    return note ? [[helpers.toXC(col, row), note]] : []
  })
  return Object.fromEntries(entries) as Notes
}

/** Puts the notes of a workbook's parts onto the sheets the engine has made of them: it knows none. */
export function takeNotes(workbook: Workbook, parts: XlsxParts): void {
  workbook.apply((dispatch) => {
    for (const { name, path } of sheetParts(parts)) {
      const sheetId = workbook.getters.getSheetIdByName(name)
      if (!sheetId) continue
      for (const [a1, note] of Object.entries(notesOf(parts, path))) {
        dispatch('HOST_SET_NOTE', { sheetId, ...helpers.toCartesian(a1), note })
      }
    }
  })
}
