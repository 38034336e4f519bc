import type { MetadataData } from '../engine/extras'
import { service } from '../service'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'

type DeveloperMetadata = Emulated<
  GoogleAppsScript.Spreadsheet.DeveloperMetadata,
  'getId' | 'getKey' | 'getValue' | 'setValue' | 'remove'
>

/** Adds an entry to a sheet, or to the spreadsheet itself. Duplicate keys are allowed. */
export function addMetadata(
  access: Access,
  member: string,
  sheetId: string | undefined,
  key: string,
  value = '',
): void {
  access.writeStructure(member, undefined, (dispatch) => {
    const metadata = access.workbook.getters.getMetadata()
    const id = Math.max(0, ...metadata.map((entry) => entry.id)) + 1
    const entry: MetadataData = {
      id,
      key: String(key),
      value: String(value),
      ...(sheetId !== undefined && { sheetId }),
    }
    dispatch('HOST_SET_METADATA', { metadata: [...metadata, entry] })
  })
}

export function metadataOf(access: Access, sheetId: string | undefined): DeveloperMetadata[] {
  const entries = access.read().getters.getMetadata()
  return access.list(
    entries.filter((entry) => entry.sheetId === sheetId).map((entry) => metadataService(access, entry)),
  )
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
  const members: DeveloperMetadata = {
    getId: () => id,
    getKey: () => entry().key,
    getValue: () => entry().value,
    setValue(value) {
      change('setValue', (all) =>
        all.map((other) => (other.id === id ? { ...other, value: String(value) } : other)),
      )
      return self
    },
    remove: () => change('remove', (all) => all.filter((other) => other.id !== id)),
  }
  const self = service(access.execution, 'DeveloperMetadata', members)
  return self
}
