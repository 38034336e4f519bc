import type { CellValue } from '../../cell'
import type { Book } from '../book'
import type { Looked } from '../look'
import { unknownTabs } from '../otherTables'
import { ownColumns, readId } from '../ownColumns'
import type { Settings } from '../settings'
import type { Sheet } from '../tab'

/** Ids stand below the headings, which stand near the top. */
const ROWS = 60

/**
 * Tabs that somebody duplicated from a plan's: they carry its ids, and nobody looks after them yet. Their beginnings are
 * read, no more; never a second plan that writes the same history.
 */
export function copiedTabs(book: Book, settings: Settings, { tab, ref }: Looked): Sheet[] {
  const ids = new Set(tab.values.map((_, index) => tab.idOf(index + 1)?.id))
  ids.delete(undefined)
  if (ids.size === 0) return []
  return unknownTabs(book, settings, ref.sheetId).filter((sheet) => {
    const rows = Math.min(ROWS, sheet.getMaxRows())
    const values: CellValue[][] = sheet.getRange(1, 1, rows, sheet.getMaxColumns()).getValues()
    const { id } = ownColumns(values)
    return id !== undefined && values.some((cells) => ids.has(readId(cells[id] ?? '')?.id))
  })
}
