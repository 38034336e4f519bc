import { basename, extname } from 'node:path'
import { zoneOf } from '../../../src/core/dates/zone'
import type { Grid } from '../../../src/core/reading/reading'
import { csvRows } from '../../core/engine/csv'
import { columnNumber } from '../../core/reference'
import { inPlainWords, readFile } from './openSheet'
import { isXlsx, xlsxParts } from './xlsxParts'
import { xlsxTabs } from './xlsxTabs'

/** What a CSV cannot say about a sheet. */
export interface Layout {
  merges?: string[]
  hiddenColumns?: string[]
}

/** The cells of one tab, without what depends on how they are to be read. */
export interface Tab extends Omit<Grid, 'locale' | 'cycle'> {
  name?: string
}

const utc = zoneOf('Etc/UTC')
const dayOf = (date: Date) => utc.dayOf(date.getTime())

/** The tabs of a `.csv` or `.xlsx` file; hidden ones are left out. CommandError in one sentence for anything else. */
export function tabsOf(path: string, layout: Layout = {}): Tab[] {
  const bytes = readFile(path)
  if (!isXlsx(path, bytes)) return [tabOfCsv(path, bytes, layout)]
  return xlsxTabs(xlsxParts(path, bytes)).map(({ formats: _formats, notes: _notes, ...tab }) => ({
    ...tab,
    tab: tab.name,
    dayOf,
  }))
}

function tabOfCsv(path: string, bytes: Buffer, { merges, hiddenColumns }: Layout): Tab {
  const rows = inPlainWords(() => csvRows(bytes), `${path}: `)
  const width = Math.max(1, ...rows.map((row) => row.length))
  return {
    tab: basename(path, extname(path)),
    values: rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')),
    merges,
    hiddenColumns: hiddenColumns?.map((letters) => columnNumber(letters) - 1),
    dayOf,
  }
}
