import { type Day, dayOfIso } from '../../core/dates/calendar'
import { UserError } from '../../core/problem'
import { type Book, openBook } from '../../sheets/book'
import { runPlan, saveScores } from '../../sheets/cycle/closePlan'
import { startNextPlan } from '../../sheets/cycle/nextPlan'
import { locked } from '../../sheets/locked'
import { type Looked, look } from '../../sheets/look'
import { mayEdit } from '../../sheets/mayEdit'
import { readPeople } from '../../sheets/people'
import { type PlanRef, readSettings, type Settings } from '../../sheets/settings'
import { shownPlans } from '../checkIn/shownPlans'
import type { Handlers } from '../contract'
import type { closingContract } from './closingContract'
import { closingView } from './closingView'

const here = (): Book => openBook(SpreadsheetApp.getActiveSpreadsheet(), Date.now())

/** What closes the cycle of a plan, and lets it go on. */
export const closingHandlers: Pick<Handlers, keyof typeof closingContract> = {
  openClosing({ plan }) {
    const book = here()
    const settings = readSettings()
    const ref = refOf(book, settings, plan)
    const readOnly = !mayEdit(book, ref)
    const show = () => {
      const looked = look(book, settings, ref, { request: Utilities.getUuid() }, { readOnly })
      return closingView(looked, { book, settings, people: readPeople(book, settings), mayWrite: !readOnly })
    }
    return readOnly ? show() : locked(show)
  },

  saveScores: ({ request, plan, close, rows }) =>
    writing(plan, (looked, book, settings) => {
      const making = { request, author: author() }
      const { held, refused } = saveScores(book, settings, looked, making, rows, close)
      return { held, refused: refused ? looked.messages.say.protectedState : undefined }
    }),

  startNext: ({ plan, name, start, end, keep, allObjectives }) =>
    writing(plan, (looked, book, settings) => {
      const cycle = { start: dayOf(start), end: dayOf(end) }
      const wanted = { name, cycle, keep: new Set(keep), allObjectives }
      startNextPlan(book, settings, looked, wanted, Utilities.getUuid())
      return {}
    }),

  runPlan: ({ request, plan }) =>
    writing(plan, (looked, book, settings) => {
      const refused = runPlan(book, settings, looked, { request, author: author() })
      return { refused: refused ? looked.messages.say.protectedState : undefined }
    }),
}

/** Looks at a plan that may be written to, changes it, and shows what it is then. */
function writing<T extends object>(
  plan: string,
  change: (looked: Looked, book: Book, settings: Settings) => T,
): T & { now: ReturnType<typeof closingView> } {
  return locked(() => {
    const book = here()
    const settings = readSettings()
    // What was typed by hand meanwhile is logged under a request of its own, so that a retry finds only its own entries.
    const looked = look(book, settings, refOf(book, settings, plan), { request: Utilities.getUuid() })
    const { blocked } = looked
    if (blocked && blocked.code !== 'planClosed') throw new UserError(blocked)
    const answer = change(looked, book, settings)
    const people = readPeople(book, settings)
    return { ...answer, now: closingView(looked, { book, settings, people, mayWrite: true }) }
  })
}

function dayOf(iso: string): Day {
  const day = dayOfIso(iso)
  if (day === undefined) throw new UserError({ code: 'notADate', field: 'date', text: iso })
  return day
}

/** Of the open tab unless said. */
function refOf(book: Book, settings: Settings, plan: string | undefined): PlanRef {
  const [ref] = shownPlans(book, settings, plan)
  if (!ref) throw new UserError({ code: 'notSetUp' })
  return ref
}

/** Undefined where Google keeps it to itself (platform 7.5): normal, never an error. */
const author = (): string | undefined => Session.getActiveUser().getEmail() || undefined
