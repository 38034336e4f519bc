import { protectionAgainst } from '../engine/editRights'
import type { ProtectionData, Zone } from '../engine/extras'
import { service } from '../service'
import { enumName } from '../serviceEnum'
import type { Emulated } from '../services/emulated'
import type { Access } from './access'
import { ProtectionType } from './enums'
import { rangeHandles } from './handles'
import { rangeService } from './range'

type Protection = Emulated<
  GoogleAppsScript.Spreadsheet.Protection,
  | 'setDescription'
  | 'getDescription'
  | 'setWarningOnly'
  | 'isWarningOnly'
  | 'remove'
  | 'getRange'
  | 'getProtectionType'
  | 'canEdit'
  | 'getEditors'
  | 'addEditor'
  | 'addEditors'
  | 'removeEditor'
  | 'removeEditors'
  | 'getUnprotectedRanges'
  | 'setUnprotectedRanges'
>

let made = 0

/** Protects a sheet, or a zone of it. Who made it and the owner of the file may edit; a mere warning stops nobody. */
export function protect(access: Access, sheetId: string, zone?: Zone): Protection {
  const by = access.execution.person.mail
  const taken = new Set(protectionsIn(access, sheetId).map(({ id }) => id))
  let id = ''
  do id = `protection-${++made}`
  while (taken.has(id))
  const data: ProtectionData = { id, description: '', warningOnly: false, by, ...(zone && { zone }) }
  access.writeStructure('protect', { sheetId, ...(zone && { zone }) }, (dispatch) =>
    dispatch('HOST_SET_PROTECTIONS', { sheetId, protections: [...stored(access, sheetId), data] }),
  )
  return protectionService(access, sheetId, id)
}

/** The protections of one type, by default those of ranges. */
export function protections(access: Access, sheetId: string, type: unknown): Protection[] {
  access.read(sheetId)
  const ofSheet = enumName(type) === ProtectionType.SHEET.toString()
  const found = protectionsIn(access, sheetId).filter(({ zone }) => (zone === undefined) === ofSheet)
  return access.list(found.map(({ id }) => protectionService(access, sheetId, id)))
}

const stored = (access: Access, sheetId: string) =>
  access.workbook.getters.getSheetExtras(sheetId).protections
const protectionsIn = (access: Access, sheetId: string) =>
  access.known().getters.getSheetExtras(sheetId).protections

function protectionService(access: Access, sheetId: string, id: string): Protection {
  const data = () => {
    const found = protectionsIn(access, sheetId).find((other) => other.id === id)
    if (!found) throw access.error('The protection no longer exists.')
    return found
  }
  const change = (member: string, changed: (one: ProtectionData) => ProtectionData[]) =>
    access.writeStructure(member, undefined, (dispatch) => {
      const all = stored(access, sheetId).flatMap((other) => (other.id === id ? changed(other) : [other]))
      dispatch('HOST_SET_PROTECTIONS', { sheetId, protections: all })
    })
  const editors = (member: string, changed: (all: string[]) => string[]) => {
    change(member, (one) => [{ ...one, editors: [...new Set(changed(one.editors ?? []))] }])
    return self
  }
  const members: Protection = {
    getDescription: () => data().description,
    setDescription(description) {
      change('setDescription', (one) => [{ ...one, description: String(description) }])
      return self
    },
    isWarningOnly: () => data().warningOnly,
    setWarningOnly(warningOnly) {
      // A mere warning keeps nobody out: who may edit is forgotten.
      change('setWarningOnly', ({ editors, ...one }) => [
        { ...one, warningOnly: Boolean(warningOnly), ...(editors && !warningOnly && { editors }) },
      ])
      return self
    },
    // Those who were added; that the maker and the owner may edit anyway is not told.
    getEditors: () => access.list((data().editors ?? []).map((mail) => userService(access, mail))),
    addEditor: (user: unknown) => editors('addEditor', (all) => [...all, mailOf(access, user)]),
    addEditors: (mails) => editors('addEditors', (all) => [...all, ...Array.from(mails, String)]),
    removeEditor: (user: unknown) =>
      editors('removeEditor', (all) => all.filter((mail) => mail !== mailOf(access, user))),
    removeEditors: (mails) =>
      editors('removeEditors', (all) => all.filter((mail) => !Array.from(mails, String).includes(mail))),
    getUnprotectedRanges: () =>
      access.list((data().holes ?? []).map((zone) => rangeService(access, { sheetId, zone }))),
    setUnprotectedRanges(ranges: unknown) {
      const addresses = Array.isArray(ranges)
        ? Array.from(ranges, (range: unknown) => rangeHandles.get(range))
        : [undefined]
      if (data().zone || !addresses.every((address) => address?.sheetId === sheetId)) {
        throw access.signatureError('Protection.setUnprotectedRanges', ranges)
      }
      const holes = addresses.flatMap((address) => address?.zone ?? [])
      change('setUnprotectedRanges', (one) => [{ ...one, holes }])
      return self
    },
    remove: () => change('remove', () => []),
    getRange() {
      const { getters } = access.workbook
      return rangeService(access, { sheetId, zone: data().zone ?? getters.getSheetZone(sheetId) })
    },
    getProtectionType: () => (data().zone ? ProtectionType.RANGE : ProtectionType.SHEET),
    canEdit() {
      const zone = data().zone ?? access.workbook.getters.getSheetZone(sheetId)
      return protectionAgainst(access.workbook, access.execution.person, sheetId, zone) === undefined
    },
  }
  const self = service(access.execution, 'Protection', members)
  return self
}

const userService = (access: Access, mail: string) =>
  service(access.execution, 'User', {
    getEmail: () => mail,
  } satisfies Emulated<GoogleAppsScript.Base.User, 'getEmail'>)

/** An address, or a user as Session gives one. */
function mailOf(access: Access, user: unknown): string {
  if (typeof user === 'string') return user
  if (
    typeof user === 'object' &&
    user !== null &&
    'getEmail' in user &&
    typeof user.getEmail === 'function'
  ) {
    return String(user.getEmail())
  }
  throw access.signatureError('Protection.addEditor', user)
}
