import { isoOf } from '../core/calendar'
import { UserError } from '../core/problem'
import { type Book, openBook } from '../sheets/book'
import { locked } from '../sheets/locked'
import { type Looked, look } from '../sheets/look'
import { readPeople } from '../sheets/people'
import { saveEntries } from '../sheets/save'
import { cycleOfPlan, refreshComputed, scoresOf } from '../sheets/scores'
import { type PlanRef, readSettings, type Settings } from '../sheets/settings'
import { tabById } from '../sheets/tab'
import type { CheckInList, Handlers, PlanView } from './contract'
import { mailHandlers } from './mailHandlers'
import { keyResultViews } from './planView'

/** What the sidebar calls, each in one execution. */
export const handlers: Handlers = {
  ...mailHandlers,

  listKeyResults({ plan }) {
    const book = openBook(SpreadsheetApp.getActiveSpreadsheet(), Date.now())
    const settings = readSettings()
    const ref = planRef(settings, plan, book)
    if (!mayEdit(book, ref)) {
      const looked = look(book, settings, ref, { request: '' }, true)
      return { ...list(book, settings, looked), readOnly: looked.messages.say.viewOnly }
    }
    return locked(() => {
      const looked = look(book, settings, ref, { request: Utilities.getUuid() })
      return list(book, settings, looked)
    })
  },

  saveCheckIns({ plan, request, entries }) {
    return locked(() => {
      const book = openBook(SpreadsheetApp.getActiveSpreadsheet(), Date.now())
      const settings = readSettings()
      const making = { request, author: activeMail() }
      // What was typed by hand meanwhile is logged under a request of its own, so that a retry of this one finds only its own entries.
      const looked = look(book, settings, planRef(settings, plan, book), { request: `${request}.look` })
      if (!looked.writable) throw new UserError({ code: 'unclearIds', rows: looked.unclear })
      const refresh = () => refreshComputed(looked, scoresOf(looked, settings, book))
      const saved = saveEntries(book, settings, looked, making, entries, refresh)
      const scored = scoresOf(looked, settings, book)
      const scoredRows = new Map(
        scored.objectives.flatMap(({ keyResults }) => keyResults.map((it) => [it.keyResult.id, it] as const)),
      )
      return {
        saved: saved.map((it) => ({
          ...it,
          current: it.current ?? scoredRows.get(it.id)?.keyResult.current,
          progress: scoredRows.get(it.id)?.progress,
          pace: scoredRows.get(it.id)?.pace,
        })),
      }
    })
  },
}

function list(book: Book, settings: Settings, looked: Looked): CheckInList {
  const scored = scoresOf(looked, settings, book)
  if (looked.writable) refreshComputed(looked, scored)
  const { ref, tab, messages, notices } = looked
  const { start, end } = cycleOfPlan(tab, ref)
  return {
    plan: { id: ref.id, title: tab.sheet.getName() },
    plans: settings.plans.flatMap((it) => viewOf(it, book)),
    language: messages.code,
    locale: book.locale(),
    today: isoOf(book.today()),
    cycle: { start: isoOf(start), end: isoOf(end) },
    readOnly: looked.writable ? undefined : notices[0],
    keyResults: keyResultViews(scored, looked, activeMail() ?? '', readPeople(book, settings)),
    notices,
  }
}

function viewOf({ id, sheetId }: PlanRef, { spreadsheet }: Book): PlanView[] {
  const sheet = tabById(spreadsheet, sheetId)
  return sheet ? [{ id, title: sheet.getName() }] : []
}

/** The plan asked for; else the one of the open tab; else the newest that still has its tab. */
function planRef({ plans }: Settings, wanted: string | undefined, { spreadsheet }: Book): PlanRef {
  const open = spreadsheet.getActiveSheet()?.getSheetId()
  const ref =
    plans.find(({ id }) => id === wanted) ??
    (wanted === undefined
      ? (plans.find(({ sheetId }) => sheetId === open) ??
        [...plans].reverse().find(({ sheetId }) => tabById(spreadsheet, sheetId)))
      : undefined)
  if (!ref) throw new UserError({ code: plans.length === 0 ? 'notSetUp' : 'planGone' })
  return ref
}

const mayEdit = ({ spreadsheet }: Book, { sheetId }: PlanRef): boolean =>
  tabById(spreadsheet, sheetId)?.getRange(1, 1).canEdit() ?? true

/** '' where Google keeps it to itself (platform 7.5): normal, never an error. */
const activeMail = (): string | undefined => Session.getActiveUser().getEmail() || undefined
