import { sheetFromCsv } from '../../core/engine/csv'
import { Host } from '../../core/host'
import { pageShell } from '../realm/pageShell'
import type { SavedFile } from '../start'
import type { Workspace } from '../workspace'
import { unzip } from './zip'

export const SHEET_TYPES = '.csv,.xlsx'

const NO_SHEET = 'is no sheet this page can open: choose a .csv or .xlsx file.'

/** A file of one's own as a new file of the host, with the same people at the same time. Throws one sentence for what is no sheet. */
export async function importSheet({ start, host }: Workspace, file: File): Promise<SavedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const title = file.name.replace(/\.\w+$/, '')
  const options = {
    bundle: start.bundle,
    people: host.people.all,
    now: host.clock.now,
    locale: host.workbook.locale,
    timeZone: host.workbook.timeZone,
  }
  const opened = (made: Host): SavedFile => ({ title, person: made.people.owner.mail, host: made.save() })
  if (/\.csv$/i.test(file.name)) {
    const made = new Host(pageShell(), options)
    try {
      sheetFromCsv(made.workbook, sheetNameOf(title), bytes)
    } catch (error) {
      throw new Error(`“${file.name}”: ${error instanceof Error ? error.message : String(error)}`)
    }
    return opened(made)
  }
  if (!/\.xlsx$/i.test(file.name)) throw new Error(`“${file.name}” ${NO_SHEET}`)
  try {
    const parts = await unzip(bytes)
    if (!('[Content_Types].xml' in parts)) throw new Error('no workbook inside')
    return opened(new Host(pageShell(), { ...options, data: parts }))
  } catch {
    throw new Error(`“${file.name}” ${NO_SHEET} It may be damaged or protected by a password.`)
  }
}

/** A sheet made of a file is named after it, without characters a sheet's name cannot have. */
const sheetNameOf = (title: string): string =>
  title
    .replace(/['[\]*?:/\\]/g, ' ')
    .trim()
    .slice(0, 100) || 'Sheet1'
