import { UserError } from '../core/problem'
import { type Book, openBook } from '../sheets/book'
import { look } from '../sheets/look'
import { mayEdit } from '../sheets/mayEdit'
import { acquaintance, readMe } from '../sheets/me'
import { readPeople } from '../sheets/people'
import { type PlanRef, readSettings, type Settings } from '../sheets/settings'
import type { Handlers } from './contract'
import type { detailsContract } from './detailsContract'
import { detailsView } from './detailsView'
import { shownPlans } from './shownPlans'
import { showCheckIn, showDetails } from './sidebarPages'

/** What the page of one key result calls. */
export const detailsHandlers: Pick<Handlers, keyof typeof detailsContract> = {
  keyResultDetails({ plan, id }) {
    const book = openBook(SpreadsheetApp.getActiveSpreadsheet(), Date.now())
    const settings = readSettings()
    const ref = refOf(book, settings, plan)
    // The list it was opened from has settled what was open: reading waits for nobody.
    const looked = look(book, settings, ref, { request: Utilities.getUuid() }, { readOnly: true })
    const people = readPeople(book, settings)
    const known = acquaintance(readMe(book.spreadsheet.getId()), people)
    return detailsView(id, { book, settings, looked, people, known, mayWrite: mayEdit(book, ref) })
  },

  showKeyResult(opening) {
    showDetails(opening)
    return {}
  },

  backToCheckIn() {
    showCheckIn()
    return {}
  },
}

function refOf(book: Book, settings: Settings, plan: string): PlanRef {
  const [ref] = shownPlans(book, settings, plan)
  if (!ref) throw new UserError({ code: 'planGone' })
  return ref
}
