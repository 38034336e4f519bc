import { openBook } from '../../sheets/book'
import { goOnAsCopy, startNewCycle } from '../../sheets/cycle/newCycle'
import { locked } from '../../sheets/locked'
import { readSettings } from '../../sheets/settings'
import type { Handlers } from '../contract'

const here = () => openBook(SpreadsheetApp.getActiveSpreadsheet(), Date.now())

/** What becomes of the plans of a copied file; whoever decides first decides for all. */
export const copyHandlers: Pick<Handlers, 'startNewCycle' | 'goOnAsCopy'> = {
  startNewCycle: () => ({
    done: locked(() => startNewCycle(here(), readSettings(), () => Utilities.getUuid())),
  }),
  goOnAsCopy: () => ({ done: locked(() => goOnAsCopy(here(), readSettings())) }),
}
