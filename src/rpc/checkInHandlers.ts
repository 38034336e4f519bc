import { isoOf } from '../core/calendar'
import { UserError } from '../core/problem'
import { messagesOf } from '../messages'
import { type Book, openBook } from '../sheets/book'
import type { CheckIns } from '../sheets/checkIns'
import { locked } from '../sheets/locked'
import { type Looked, type Looking, look, openLog } from '../sheets/look'
import { type People, readPeople } from '../sheets/people'
import { type Numbered, saveEntries } from '../sheets/save'
import { cycleOfPlan, refreshComputed, scoresOf } from '../sheets/scores'
import { type PlanRef, readSettings, type Settings } from '../sheets/settings'
import { tabById } from '../sheets/tab'
import type { Handlers, KeyResultView, PlanView, Saved } from './contract'
import { keyResultViews } from './planView'
import { shownPlans } from './shownPlans'

/** What the check-in sidebar calls. */
export const checkInHandlers: Pick<Handlers, 'listKeyResults' | 'saveCheckIns'> = {
  listKeyResults({ plan }) {
    const book = openBook(SpreadsheetApp.getActiveSpreadsheet(), Date.now())
    const settings = readSettings()
    const refs = shownPlans(book, settings, plan)
    const language = refs[0]?.language ?? 'en'
    const list = (mayWrite: ReadonlySet<PlanRef>) => {
      const checkIns = openLog(book, settings, messagesOf(language))
      const people = readPeople(book, settings)
      const shown = refs.map((ref) =>
        showPlan(book, settings, ref, people, { checkIns, readOnly: !mayWrite.has(ref) }),
      )
      return {
        file: book.spreadsheet.getId(),
        plans: shown.map(({ view }) => view),
        language,
        locale: book.locale(),
        today: isoOf(book.today()),
        keyResults: shown.flatMap(({ keyResults }) => keyResults),
      }
    }
    const mayWrite = new Set(refs.filter((ref) => mayEdit(book, ref)))
    return mayWrite.size > 0 ? locked(() => list(mayWrite)) : list(mayWrite)
  },

  saveCheckIns({ request, entries }) {
    return locked(() => {
      const book = openBook(SpreadsheetApp.getActiveSpreadsheet(), Date.now())
      const settings = readSettings()
      const checkIns = openLog(book, settings, messagesOf(settings.plans[0]?.language ?? 'en'))
      const byPlan = new Map<string, Numbered[]>()
      entries.forEach((checkIn, index) => {
        const list = byPlan.get(checkIn.plan) ?? []
        list.push({ checkIn, index })
        byPlan.set(checkIn.plan, list)
      })
      const saved: Saved[] = []
      for (const [plan, numbered] of byPlan) {
        const answers = savePlan(book, settings, checkIns, request, plan, numbered)
        numbered.forEach(({ index }, at) => {
          saved[index] = answers[at] as Saved
        })
      }
      return { saved }
    })
  },
}

interface Shown {
  view: PlanView
  keyResults: KeyResultView[]
}

/** A plan that cannot be read says so and keeps none of the others from being shown. */
function showPlan(book: Book, settings: Settings, ref: PlanRef, people: People, looking: Looking): Shown {
  const title = tabById(book.spreadsheet, ref.sheetId)?.getName() ?? ''
  try {
    const looked = look(book, settings, ref, { request: Utilities.getUuid() }, looking)
    const scored = scoresOf(looked, settings, book)
    if (looked.writable) refreshComputed(looked, scored)
    const { tab, messages, notices } = looked
    const { start, end } = cycleOfPlan(tab, ref)
    const readOnly = looking.readOnly
      ? messages.say.viewOnly
      : looked.unclear.length > 0
        ? messages.problem({ code: 'unclearIds', rows: looked.unclear })
        : undefined
    return {
      view: {
        id: ref.id,
        title,
        cycle: { start: isoOf(start), end: isoOf(end) },
        readOnly,
        notices: notices.filter((notice) => notice !== readOnly),
      },
      keyResults: keyResultViews(scored, looked, activeMail() ?? '', people),
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const sentence = messagesOf(ref.language).problem(error.problem)
    return { view: { id: ref.id, title, readOnly: sentence, notices: [] }, keyResults: [] }
  }
}

/** One plan's part of a save. What cannot be written at all is refused row by row: the other plans are saved all the same. */
function savePlan(
  book: Book,
  settings: Settings,
  checkIns: CheckIns,
  request: string,
  plan: string,
  numbered: readonly Numbered[],
): Saved[] {
  const ref = settings.plans.find(({ id }) => id === plan)
  const refuse = (message: string) =>
    numbered.map(({ checkIn: { id } }): Saved => ({ plan, id, result: 'refused', message }))
  if (!ref) return refuse(messagesOf(settings.plans[0]?.language ?? 'en').problem({ code: 'planGone' }))
  try {
    // What was typed by hand meanwhile is logged under a request of its own, so that a retry of this one finds only its own entries.
    const looked = look(book, settings, ref, { request: Utilities.getUuid() }, { checkIns })
    if (!looked.writable) throw new UserError({ code: 'unclearIds', rows: looked.unclear })
    const refresh = () => refreshComputed(looked, scoresOf(looked, settings, book))
    const saved = saveEntries(book, settings, looked, { request, author: activeMail() }, numbered, refresh)
    return withScores(saved, looked, settings, book)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return refuse(messagesOf(ref.language).problem(error.problem))
  }
}

function withScores(saved: readonly Saved[], looked: Looked, settings: Settings, book: Book): Saved[] {
  const scored = scoresOf(looked, settings, book)
  const rows = new Map(
    scored.objectives.flatMap(({ keyResults }) => keyResults.map((it) => [it.keyResult.id, it] as const)),
  )
  return saved.map((it) => ({
    ...it,
    current: it.current ?? rows.get(it.id)?.keyResult.current,
    progress: rows.get(it.id)?.progress,
    pace: rows.get(it.id)?.pace,
  }))
}

const mayEdit = ({ spreadsheet }: Book, { sheetId }: PlanRef): boolean =>
  tabById(spreadsheet, sheetId)?.getRange(1, 1).canEdit() ?? true

/** '' where Google keeps it to itself (platform 7.5): normal, never an error. */
const activeMail = (): string | undefined => Session.getActiveUser().getEmail() || undefined
