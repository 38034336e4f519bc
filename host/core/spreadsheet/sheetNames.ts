import type { Access } from './access'

const LONGEST = 100
/** The engine keeps to what a workbook of .xlsx can hold; Google takes these too. */
const UNKNOWN_TO_ENGINE = /['*?/\\[\]]/

/**
 * Throws for a name a sheet cannot have. With `except` that sheet keeps or changes its own; case makes no difference.
 */
export function requireSheetName(access: Access, name: string, except?: string): void {
  if (isTaken(access, name, except)) {
    throw access.error(`A sheet with the name "${name}" already exists. Please enter another name.`)
  }
  if (name.trim() === '' || name.length > LONGEST) {
    throw new Error(
      `The local host refuses the sheet name "${name.slice(0, 20)}": it must have 1 to ${LONGEST} characters, and what Google says otherwise is not known.`,
    )
  }
  const strange = UNKNOWN_TO_ENGINE.exec(name)
  if (strange) {
    throw new Error(`The local host cannot name a sheet "${name}": it does not know ${strange[0]} in names.`)
  }
}

/** The name, or the first with a number behind it that no sheet has. */
export function freeName(access: Access, name: string): string {
  let free = name
  for (let n = 2; isTaken(access, free); n++) free = `${name} ${n}`
  return free
}

function isTaken(access: Access, name: string, except?: string): boolean {
  const { getters } = access.known()
  return getters
    .getSheetIds()
    .some((id) => id !== except && getters.getSheetName(id).toLowerCase() === name.toLowerCase())
}
