import { gidOf } from '../engine/gid'
import type { Access } from './access'
import { sheetHandles } from './handles'
import { type SheetService, sheetService } from './sheet'
import { freeName, requireSheetName } from './sheetNames'

/** insertSheet([name], [index], [{ template }]); the new sheet becomes the active one. */
export function insertSheet(access: Access, args: unknown[]): SheetService {
  const { workbook } = access
  const { getters } = access.known()
  const rest = [...args]
  const name = typeof rest[0] === 'string' ? (rest.shift() as string) : undefined
  const index = typeof rest[0] === 'number' ? (rest.shift() as number) : undefined
  const [options] = rest
  const template = options === undefined ? undefined : templateOf(options)
  if (rest.length > 1 || (options !== undefined && template === undefined)) {
    throw access.signatureError('Spreadsheet.insertSheet', ...args)
  }
  if (name !== undefined) requireSheetName(access, name)
  const ids = getters.getSheetIds()
  // After the active sheet unless told otherwise.
  const position = Math.min(index ?? ids.indexOf(workbook.activeSheetId) + 1, ids.length)
  const wanted = name ?? getters.getNextSheetName('Sheet')
  const sheetId =
    template === undefined
      ? createSheet(access, wanted, position)
      : duplicateSheet(access, 'insertSheet', template, wanted, position)
  access.known().activate(sheetId)
  return sheetService(access, sheetId)
}

function createSheet(access: Access, name: string, position: number): string {
  const sheetId = freeId(access)
  access.writeStructure('insertSheet', undefined, (dispatch) =>
    dispatch('CREATE_SHEET', { sheetId, position, name, cols: 26, rows: 1000 }),
  )
  return sheetId
}

/** Copies a sheet with all that is on it; gives the id of the copy, which is visible. */
export function duplicateSheet(
  access: Access,
  member: string,
  sheetId: string,
  name: string,
  position: number,
): string {
  const copy = freeId(access)
  access.writeStructure(member, undefined, (dispatch) => {
    const { getters } = access.workbook
    dispatch('DUPLICATE_SHEET', { sheetId, sheetIdTo: copy, sheetNameTo: name })
    if (!getters.isSheetVisible(copy)) dispatch('SHOW_SHEET', { sheetId: copy })
    // The engine counts moves in visible sheets.
    const at = getters.getSheetIds().indexOf(copy)
    const others = getters.getSheetIds().filter((id) => id !== copy)
    const passed = others.slice(Math.min(at, position), Math.max(at, position))
    const steps = passed.filter((id) => getters.isSheetVisible(id)).length
    if (steps > 0) dispatch('MOVE_SHEET', { sheetId: copy, delta: position < at ? -steps : steps })
  })
  access.known()
  return copy
}

/** `Copy of Plan`, as sheet.copyTo and duplicateActiveSheet name what they make. */
export const nameOfCopy = (access: Access, sheetId: string): string =>
  freeName(access, `Copy of ${access.known().getters.getSheetName(sheetId)}`)

const templateOf = (options: unknown): string | undefined =>
  typeof options === 'object' && options !== null && 'template' in options
    ? sheetHandles.get(options.template)
    : undefined

/** Ids of sheets are large and look random on the platform; here they only never come twice. */
function freeId(access: Access): string {
  const taken = access.known().getters.getSheetIds().map(gidOf)
  return String(Math.max(0, ...taken.filter((gid) => gid < 2_000_000_000)) + 7_919)
}
