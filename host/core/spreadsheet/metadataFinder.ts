import type { MetadataData } from '../engine/extras'
import { service } from '../service'
import { enumName } from '../serviceEnum'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import { locationTypeOf, metadataWhere } from './developerMetadata'

type Finder = Emulated<
  GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder,
  'find' | 'withId' | 'withKey' | 'withValue' | 'withVisibility' | 'withLocationType'
>

/** Looks for metadata of the whole file, or of a sheet with its rows and columns. */
export function metadataFinder(access: Access, sheetId?: string): Finder {
  const conditions: ((entry: MetadataData) => boolean)[] = [
    (entry) => sheetId === undefined || entry.sheetId === sheetId,
  ]
  const wanting = (condition: (entry: MetadataData) => boolean) => {
    conditions.push(condition)
    return self
  }
  const members: Finder = {
    withId: (id) => wanting((entry) => entry.id === id),
    withKey: (key) => wanting((entry) => entry.key === key),
    withValue: (value) => wanting((entry) => entry.value === value),
    withVisibility: (visibility: unknown) =>
      wanting((entry) => (entry.visibility ?? 'DOCUMENT') === enumName(visibility)),
    withLocationType: (type: unknown) =>
      wanting((entry) => enumName(locationTypeOf(entry)) === enumName(type)),
    find: () => metadataWhere(access, (entry) => conditions.every((condition) => condition(entry))),
  }
  const self = service(access.execution, 'DeveloperMetadataFinder', members)
  return self
}
