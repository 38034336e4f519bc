import { keyResultById, rowById } from '../../core/plan/planRows'
import { UserError } from '../../core/problem'
import { messagesOf } from '../../messages'
import { type Book, openBook } from '../../sheets/book'
import { keepReplaced } from '../../sheets/keptCells'
import { locked } from '../../sheets/locked'
import { type Looked, type Looking, look, openLog } from '../../sheets/look'
import { mayComment, mayEdit } from '../../sheets/mayEdit'
import { acquaintance, activeMail, readMe } from '../../sheets/me'
import { readPeople } from '../../sheets/people'
import { judgeChanges } from '../../sheets/save/saveChanges'
import { saveComment } from '../../sheets/save/saveComment'
import { refreshComputed, scoresOf } from '../../sheets/scores'
import { type PlanRef, readSettings, type Settings } from '../../sheets/settings'
import { tabById } from '../../sheets/tab'
import { shownPlans } from '../checkIn/shownPlans'
import type { Handlers } from '../contract'
import { showCheckIn, showDetails } from '../sidebarPages'
import type { detailsContract, Page } from './detailsContract'
import { detailsView } from './detailsView'
import { objectiveView } from './objectiveView'
import type { Knowing } from './pageView'

/** What the pages of one key result and one objective call. */
export const detailsHandlers: Pick<Handlers, keyof typeof detailsContract> = {
  keyResultDetails: ({ plan, id }) => detailsView(id, reading(opened(plan))),
  objectiveDetails: ({ plan, objective }) => objectiveView(objective, reading(opened(plan))),

  saveChanges({ request, plan, id, changes, reason }) {
    return locked(() => {
      const open = opened(plan)
      const { book, settings, ref } = open
      if (!mayEdit(book, ref)) throw mayNotEdit(open)
      const looked = lookToWrite(open)
      const refresh = () => refreshComputed(looked, scoresOf(looked, settings, book))
      const making = { request, author: activeMail() }
      const judged = judgeChanges(book, settings, looked, making, { id, changes, reason }, refresh)
      const undoable = keepFor(open, looked, request, judged.kept)
      const changed = judged.write()
      const asMeant = changed.every(({ result }) => result === 'saved')
      // What was refused stands in the cells and in the log otherwise than it was meant to.
      const now = asMeant ? looked : lookAgain(open)
      return { changed, undoable, page: pageOf(id, knowing(open, now)) }
    })
  },

  addComment({ request, plan, id, text, answers }) {
    return locked(() => {
      const open = opened(plan)
      const { book, settings, ref } = open
      if (!mayComment(book, settings, ref)) throw mayNotEdit(open)
      // Who may not write to the table may speak of it all the same.
      const looked = lookToWrite(open, { readOnly: !mayEdit(book, ref) })
      if (!rowById(looked.plan, id)) throw new UserError({ code: 'rowGone' })
      const isNew = text.trim() !== '' && !looked.entries.some((entry) => entry.request === request)
      const kept = isNew ? [{ plan: ref.id, entry: `${request}.0`, cells: {} }] : []
      const undoable = keepFor(open, looked, request, kept)
      saveComment(book, settings, looked, { request, author: activeMail() }, { id, text, answers })
      return { undoable, page: pageOf(id, knowing(open, looked)) }
    })
  },

  showKeyResult(opening) {
    showDetails(opening)
    return {}
  },

  showObjective(opening) {
    showDetails(opening)
    return {}
  },

  backToCheckIn() {
    showCheckIn()
    return {}
  },
}

interface Open {
  book: Book
  settings: Settings
  ref: PlanRef
}

function opened(plan: string): Open {
  const book = openBook(SpreadsheetApp.getActiveSpreadsheet(), Date.now())
  const settings = readSettings()
  const [ref] = shownPlans(book, settings, plan)
  if (!ref) throw new UserError({ code: 'planGone' })
  return { book, settings, ref }
}

/** The list a page was opened from has settled what was open: reading waits for nobody. */
const reading = (open: Open): Knowing => knowing(open, lookAgain(open))

const lookAgain = ({ book, settings, ref }: Open): Looked =>
  look(book, settings, ref, { request: Utilities.getUuid() }, { readOnly: true })

/** What was typed by hand meanwhile is logged under a request of its own, so that a retry finds only its own entries. */
function lookToWrite({ book, settings, ref }: Open, looking: Pick<Looking, 'readOnly'> = {}): Looked {
  const checkIns = openLog(book, settings, messagesOf(ref.language))
  const looked = look(book, settings, ref, { request: Utilities.getUuid() }, { ...looking, checkIns })
  if (looked.blocked) throw new UserError(looked.blocked)
  return looked
}

function keepFor(
  { book }: Open,
  { entries }: Looked,
  request: string,
  kept: Parameters<typeof keepReplaced>[2],
) {
  const isRetry = entries.some((entry) => entry.request === request)
  return keepReplaced(book.spreadsheet.getId(), request, kept, isRetry)
}

function knowing({ book, settings, ref }: Open, looked: Looked): Knowing {
  const people = readPeople(book, settings)
  const known = acquaintance(readMe(book.spreadsheet.getId()), people)
  const mayWrite = mayEdit(book, ref)
  return { book, settings, looked, people, known, mayWrite, mayComment: mayComment(book, settings, ref) }
}

function pageOf(id: string, known: Knowing): Page {
  const { plan } = known.looked
  if (keyResultById(plan, id)) return detailsView(id, known)
  return objectiveView(rowById(plan, id)?.title ?? '', known)
}

const mayNotEdit = ({ book, ref }: Open): UserError =>
  new UserError({ code: 'mayNotEdit', tab: tabById(book.spreadsheet, ref.sheetId)?.getName() ?? '' })
