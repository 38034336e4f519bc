import type { Workbook } from '../engine/workbook'
import { service } from '../service'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import type { Address } from './address'
import { rangeHandles } from './handles'
import { rangeService } from './range'

type NamedRange = Emulated<
  GoogleAppsScript.Spreadsheet.NamedRange,
  'getName' | 'getRange' | 'setName' | 'setRange' | 'remove'
>

/** Letters, digits, underscores and periods, but nothing that reads as a cell, a number or a truth value. */
const NAME = /^(?!\d)(?!true$|false$|[A-Z]{1,3}\d+$|R\d+C\d+$)[\p{L}\d_.]+$/iu

const stored = (workbook: Workbook) => workbook.getters.getNamedRanges()
const entryOf = (workbook: Workbook, name: string) =>
  stored(workbook).find((entry) => entry.name.toLowerCase() === name.toLowerCase())

export function rangeByName(access: Access, name: unknown) {
  const entry = entryOf(access.known(), String(name))
  return entry ? rangeService(access, { sheetId: entry.range.sheetId, zone: entry.range.zone }) : null
}

/** Names a range, or gives the name to another one. */
export function setNamedRange(access: Access, name: unknown, range: unknown): void {
  const address = rangeHandles.get(range)
  if (typeof name !== 'string' || !address) {
    throw access.signatureError('Spreadsheet.setNamedRange', name, range)
  }
  requireRangeName(name)
  access.writeStructure('setNamedRange', undefined, (dispatch) => {
    const known = entryOf(access.workbook, name)
    const ranges = [dataOf(access, address)]
    if (known) dispatch('UPDATE_NAMED_RANGE', { oldRangeName: known.name, newRangeName: known.name, ranges })
    else dispatch('CREATE_NAMED_RANGE', { name, ranges })
  })
}

/** The names of a sheet, or of the whole file. */
export function namedRanges(access: Access, sheetId?: string): NamedRange[] {
  const entries = stored(access.read(sheetId)).filter(
    ({ range }) => sheetId === undefined || range.sheetId === sheetId,
  )
  return access.list(entries.map(({ name }) => namedRangeService(access, name)))
}

export function removeNamedRange(access: Access, name: unknown): void {
  const entry = entryOf(access.known(), String(name))
  if (!entry) throw access.error(`A named range with name "${String(name)}" does not exist.`)
  access.writeStructure('removeNamedRange', undefined, (dispatch) =>
    dispatch('DELETE_NAMED_RANGE', { name: entry.name }),
  )
}

function namedRangeService(access: Access, originally: string): NamedRange {
  let current = originally
  const entry = () => {
    const found = entryOf(access.known(), current)
    if (!found) throw access.error(`A named range with name "${current}" does not exist.`)
    return found
  }
  const update = (member: string, name: string, address: Address) => {
    const oldRangeName = entry().name
    access.writeStructure(member, undefined, (dispatch) =>
      dispatch('UPDATE_NAMED_RANGE', { oldRangeName, newRangeName: name, ranges: [dataOf(access, address)] }),
    )
    return self
  }
  const addressOf = (): Address => {
    const { sheetId, zone } = entry().range
    return { sheetId, zone }
  }
  const members: NamedRange = {
    getName: () => entry().name,
    getRange: () => rangeService(access, addressOf()),
    setName(name) {
      requireRangeName(String(name))
      update('setName', String(name), addressOf())
      current = String(name)
      return self
    },
    setRange(range: unknown) {
      const address = rangeHandles.get(range)
      if (!address) throw access.signatureError('NamedRange.setRange', range)
      return update('setRange', current, address)
    },
    remove: () => removeNamedRange(access, current),
  }
  const self = service(access.execution, 'NamedRange', members)
  return self
}

const dataOf = ({ workbook }: Access, { sheetId, zone }: Address) =>
  workbook.getters.getRangeDataFromZone(sheetId, zone)

function requireRangeName(name: string): void {
  if (NAME.test(name)) return
  throw new Error(
    `The local host refuses the range name "${name}": it has letters, digits, _ and . and does not read as a cell or number. What Google says is not known.`,
  )
}
