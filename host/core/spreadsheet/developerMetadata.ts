import type { MetadataData } from '../engine/extras'
import { service } from '../service'
import { enumName } from '../serviceEnum'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import type { Address } from './address'
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from './enums'
import { rangeService } from './range'
import { sheetService } from './sheet'
import { spreadsheetService } from './spreadsheet'

type DeveloperMetadata = Emulated<
  GoogleAppsScript.Spreadsheet.DeveloperMetadata,
  | 'getId'
  | 'getKey'
  | 'setKey'
  | 'getValue'
  | 'setValue'
  | 'getVisibility'
  | 'setVisibility'
  | 'getLocation'
  | 'remove'
>

/** What metadata is on: the spreadsheet itself, a sheet, or a whole row or column of one. */
export type MetadataPlace = Pick<MetadataData, 'sheetId' | 'line'>

/** Adds an entry: (key, [value], [visibility]). Duplicate keys are allowed. */
export function addMetadata(access: Access, owner: string, place: MetadataPlace, args: unknown[]): void {
  const [key, ...rest] = args
  const visibility = enumName(rest.at(-1)) ?? 'DOCUMENT'
  const [value = ''] = rest.filter((arg) => enumName(arg) === undefined)
  if (typeof key !== 'string' || typeof value !== 'string' || !(visibility in DeveloperMetadataVisibility)) {
    throw access.signatureError(`${owner}.addDeveloperMetadata`, ...args)
  }
  access.writeStructure('addDeveloperMetadata', undefined, (dispatch) => {
    const metadata = access.workbook.getters.getMetadata()
    const id = Math.max(0, ...metadata.map((entry) => entry.id)) + 1
    const entry: MetadataData = { id, key, value, ...(visibility === 'PROJECT' && { visibility }), ...place }
    dispatch('HOST_SET_METADATA', { metadata: [...metadata, entry] })
  })
}

/** The whole row or column a range is, undefined for any other range. */
export function lineAt(access: Access, { sheetId, zone }: Address): MetadataPlace | undefined {
  const { left, right, top, bottom } = access.known().getters.getSheetZone(sheetId)
  if (zone.top === zone.bottom && zone.left === left && zone.right === right) {
    return { sheetId, line: { dimension: 'ROW', index: zone.top } }
  }
  if (zone.left === zone.right && zone.top === top && zone.bottom === bottom) {
    return { sheetId, line: { dimension: 'COL', index: zone.left } }
  }
  return undefined
}

/** The same; throws what Google says for any other range. */
export function requireLine(access: Access, address: Address): MetadataPlace {
  const line = lineAt(access, address)
  if (line) return line
  throw access.error(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  )
}

/** What is on that very place: a cell of a column does not have the column's. */
export function metadataOf(access: Access, place: MetadataPlace): DeveloperMetadata[] {
  return metadataWhere(
    access,
    ({ sheetId, line }) =>
      sheetId === place.sheetId &&
      line?.dimension === place.line?.dimension &&
      line?.index === place.line?.index,
  )
}

export function metadataWhere(
  access: Access,
  isWanted: (entry: MetadataData) => boolean,
): DeveloperMetadata[] {
  const entries = access.read().getters.getMetadata().filter(isWanted)
  return access.list(entries.map((entry) => metadataService(access, entry)))
}

function metadataService(access: Access, { id }: MetadataData): DeveloperMetadata {
  const entry = () => {
    const found = access
      .known()
      .getters.getMetadata()
      .find((other) => other.id === id)
    if (!found) throw access.error('The developer metadata no longer exists.')
    return found
  }
  const change = (member: string, changed: (entries: readonly MetadataData[]) => MetadataData[]) =>
    access.writeStructure(member, undefined, (dispatch) =>
      dispatch('HOST_SET_METADATA', { metadata: changed(access.workbook.getters.getMetadata()) }),
    )
  const update = (member: string, more: Partial<MetadataData>) => {
    change(member, (all) => all.map((other) => (other.id === id ? { ...other, ...more } : other)))
    return self
  }
  const members: DeveloperMetadata = {
    getId: () => id,
    getKey: () => entry().key,
    setKey: (key) => update('setKey', { key: String(key) }),
    getValue: () => entry().value,
    setValue: (value) => update('setValue', { value: String(value) }),
    getVisibility: () => DeveloperMetadataVisibility[entry().visibility ?? 'DOCUMENT'],
    setVisibility(visibility: unknown) {
      const name = enumName(visibility)
      if (name !== 'DOCUMENT' && name !== 'PROJECT') {
        throw access.signatureError('DeveloperMetadata.setVisibility', visibility)
      }
      return update('setVisibility', { visibility: name })
    },
    getLocation: () => locationService(access, entry()),
    remove: () => change('remove', (all) => all.filter((other) => other.id !== id)),
  }
  const self = service(access.execution, 'DeveloperMetadata', members)
  return self
}

type Location = Emulated<
  GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation,
  'getLocationType' | 'getSpreadsheet' | 'getSheet' | 'getRow' | 'getColumn'
>

export const locationTypeOf = ({ sheetId, line }: MetadataPlace) => {
  if (sheetId === undefined) return DeveloperMetadataLocationType.SPREADSHEET
  if (!line) return DeveloperMetadataLocationType.SHEET
  return DeveloperMetadataLocationType[line.dimension === 'ROW' ? 'ROW' : 'COLUMN']
}

function locationService(access: Access, place: MetadataPlace): Location {
  const { sheetId, line } = place
  const range = (dimension: 'ROW' | 'COL') => {
    if (sheetId === undefined || line?.dimension !== dimension) return null
    const zone = access.known().getters.getSheetZone(sheetId)
    const { index } = line
    return rangeService(access, {
      sheetId,
      zone:
        dimension === 'ROW' ? { ...zone, top: index, bottom: index } : { ...zone, left: index, right: index },
    })
  }
  const members: Location = {
    getLocationType: () => locationTypeOf(place),
    getSpreadsheet: () => (sheetId === undefined ? spreadsheetService(access) : null),
    getSheet: () => (sheetId !== undefined && !line ? sheetService(access, sheetId) : null),
    getRow: () => range('ROW'),
    getColumn: () => range('COL'),
  }
  return service(access.execution, 'DeveloperMetadataLocation', members)
}
