import { sheetFromCsv } from '../../core/engine/csv'
import { Host } from '../../core/host'
import type { HostOptions } from '../../core/hostOptions'
import { pageShell } from '../realm/pageShell'
import type { SavedFile } from '../start'
import type { Workspace } from '../workspace'
import { withoutCharts } from './withoutCharts'
import { takeNotes } from './xlsx'
import { unzip } from './zip'

export const SHEET_TYPES = '.csv,.xlsx'

/** A file of one's own, as a file of the host. */
export interface Imported {
  file: SavedFile
  /** What could not be taken over, as a sentence. */
  loss: string | undefined
}

/** The rows of a sheet with the same people at the same time. Throws one sentence for what is no sheet. */
export async function importSheet({ start, host }: Workspace, file: File): Promise<Imported> {
  const title = file.name.replace(/\.\w+$/, '')
  const options = {
    bundle: start.bundle,
    people: host.people.all,
    now: host.clock.now,
    locale: host.workbook.locale,
    timeZone: host.workbook.timeZone,
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const opened = isNamed(file, 'csv')
    ? fromCsv(new Host(pageShell(), options), file, sheetNameOf(title), bytes)
    : fromXlsx(options, xlsxParts(file, bytes))
  const saved = opened.save()
  const { workbook, charts } = withoutCharts(saved.workbook)
  const left = charts === 1 ? '1 chart is' : `${charts} charts are`
  return {
    file: { title, person: opened.people.owner.mail, host: { ...saved, workbook } },
    loss: charts > 0 ? `${left} left out: this page cannot draw them.` : undefined,
  }
}

function fromXlsx(options: HostOptions, parts: Record<string, string>): Host {
  const host = new Host(pageShell(), { ...options, data: parts })
  takeNotes(host.workbook, parts)
  return host
}

const isNamed = (file: File, ending: string) => file.name.toLowerCase().endsWith(`.${ending}`)

function fromCsv(host: Host, file: File, name: string, bytes: Uint8Array): Host {
  try {
    sheetFromCsv(host.workbook, name, bytes)
    return host
  } catch (error) {
    throw new Error(`“${file.name}”: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The parts of a workbook, as the engine's importer takes them. */
function xlsxParts(file: File, bytes: Uint8Array): Record<string, string> {
  const noSheet = `“${file.name}” is no sheet this page can open. Choose a .csv or .xlsx file`
  if (!isNamed(file, 'xlsx')) throw new Error(`${noSheet}.`)
  try {
    const parts = unzip(bytes)
    if ('xl/workbook.xml' in parts) return parts
  } catch {
    // Said below, with the same words as an archive of something else.
  }
  throw new Error(`${noSheet} that is neither damaged nor protected by a password.`)
}

/** A sheet made of a file is named after it, without characters a sheet's name cannot have. */
const sheetNameOf = (title: string): string =>
  title
    .replace(/['[\]*?:/\\]/g, ' ')
    .trim()
    .slice(0, 100) || 'Sheet1'
