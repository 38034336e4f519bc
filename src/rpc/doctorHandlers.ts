import { openBook } from '../sheets/book'
import { locked } from '../sheets/locked'
import { readSettings } from '../sheets/settings'
import { undoLast } from '../sheets/undoLast'
import type { Handlers } from './contract'

/** What puts a plan right, and takes that back. */
export const doctorHandlers: Pick<Handlers, 'undoLast'> = {
  undoLast: () =>
    locked(() => {
      const book = openBook(SpreadsheetApp.getActiveSpreadsheet(), Date.now())
      return undoLast(book, readSettings(), Utilities.getUuid()) ?? {}
    }),
}
