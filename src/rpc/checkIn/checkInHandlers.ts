import { isoOf } from '../../core/dates/calendar'
import type { Owner } from '../../core/plan/plan'
import { UserError } from '../../core/problem'
import { messagesOf } from '../../messages'
import { type Book, openBook } from '../../sheets/book'
import type { CheckIns } from '../../sheets/checkIns'
import { isCopiedFile } from '../../sheets/cycle/copiedFile'
import { keepReplaced, readKept } from '../../sheets/keptCells'
import { locked } from '../../sheets/locked'
import { type Looked, type Looking, look, openLog } from '../../sheets/look'
import { mayEdit } from '../../sheets/mayEdit'
import { type Acquaintance, acquaintance, activeMail, readMe, rememberMe } from '../../sheets/me'
import { introduce, readPeople } from '../../sheets/people'
import { type Judged, judgeEntries, type Numbered } from '../../sheets/save/save'
import { undoEntries } from '../../sheets/save/undoSave'
import { cycleOfPlan, refreshComputed, scoresOf } from '../../sheets/scores'
import { type PlanRef, readSettings, type Settings } from '../../sheets/settings'
import { tabById } from '../../sheets/tab'
import type { Handlers, KeyResultView, PlanView, Saved, Undone } from '../contract'
import { keyResultViews } from './planView'
import { shownPlans } from './shownPlans'

/** What the check-in sidebar calls. */
export const checkInHandlers: Pick<Handlers, 'listKeyResults' | 'iAm' | 'saveCheckIns' | 'undoSave'> = {
  listKeyResults({ plan }) {
    const book = openBook(SpreadsheetApp.getActiveSpreadsheet(), Date.now())
    const settings = readSettings()
    const refs = shownPlans(book, settings, plan)
    const language = refs[0]?.language ?? 'en'
    const list = (mayWrite: ReadonlySet<PlanRef>) => {
      const checkIns = openLog(book, settings, messagesOf(language))
      const me = readMe(book.spreadsheet.getId())
      const known = acquaintance(me, readPeople(book, settings))
      const shown = refs.map((ref) =>
        showPlan(book, settings, ref, known, { checkIns, readOnly: !mayWrite.has(ref) }),
      )
      const keyResults = shown.flatMap((it) => it.keyResults)
      const asks = me.name === undefined && !keyResults.some(({ mine }) => mine)
      const who = asks ? known.strangers(shown.flatMap(({ owners }) => owners)) : []
      return {
        file: book.spreadsheet.getId(),
        me: me.mail,
        isCopy: (mayWrite.size > 0 && isCopiedFile(book, settings)) || undefined,
        who: who.length > 0 ? who : undefined,
        plans: shown.map(({ view }) => view),
        language,
        locale: book.locale(),
        today: isoOf(book.today()),
        keyResults,
      }
    }
    const mayWrite = new Set(refs.filter((ref) => mayEdit(book, ref)))
    return mayWrite.size > 0 ? locked(() => list(mayWrite)) : list(mayWrite)
  },

  iAm({ name = '' }) {
    const book = openBook(SpreadsheetApp.getActiveSpreadsheet(), Date.now())
    const file = book.spreadsheet.getId()
    rememberMe(file, name)
    const { mail } = readMe(file)
    const settings = readSettings()
    const ref = settings.plans[0]
    // Who may only look is known to themselves alone.
    if (name && mail && ref && mayEdit(book, ref))
      locked(() => introduce(book, settings, messagesOf(ref.language), { name, mail }))
    return {}
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
      const plans = [...byPlan].map(([plan, numbered]) => ({
        numbered,
        judged: judgePlan(book, settings, checkIns, request, plan, numbered),
      }))
      const file = book.spreadsheet.getId()
      const isRetry = checkIns.entries.some((entry) => entry.request === request)
      const kept = plans.flatMap(({ judged }) => judged.kept)
      const undoable = keepReplaced(file, request, kept, isRetry)
      const saved: Saved[] = []
      for (const { numbered, judged } of plans) {
        const answers = judged.write()
        numbered.forEach(({ index }, at) => {
          saved[index] = answers[at] as Saved
        })
      }
      return { saved, undoable }
    })
  },

  undoSave({ request }) {
    return locked(() => {
      const book = openBook(SpreadsheetApp.getActiveSpreadsheet(), Date.now())
      const settings = readSettings()
      const rows = readKept(book.spreadsheet.getId(), request)?.rows ?? []
      const known = acquaintance(readMe(book.spreadsheet.getId()), readPeople(book, settings))
      const undone: Undone[] = []
      const keyResults: KeyResultView[] = []
      for (const ref of settings.plans) {
        const kept = rows.filter(({ plan }) => plan === ref.id)
        if (kept.length === 0) continue
        const looked = look(book, settings, ref, { request: Utilities.getUuid() })
        if (looked.blocked) throw new UserError(looked.blocked)
        undone.push(...undoEntries(book, settings, looked, request, Utilities.getUuid(), kept))
        keyResults.push(...showPlan(book, settings, ref, known, {}).keyResults)
      }
      const touched = new Set(undone.map(({ plan, id }) => `${plan}/${id}`))
      return { undone, keyResults: keyResults.filter(({ plan, id }) => touched.has(`${plan}/${id}`)) }
    })
  },
}

interface Shown {
  view: PlanView
  owners: readonly Owner[]
  keyResults: KeyResultView[]
}

/** A plan that cannot be read says so and keeps none of the others from being shown. */
function showPlan(
  book: Book,
  settings: Settings,
  ref: PlanRef,
  known: Acquaintance,
  looking: Looking,
): Shown {
  const title = tabById(book.spreadsheet, ref.sheetId)?.getName() ?? ''
  try {
    const looked = look(book, settings, ref, { request: Utilities.getUuid() }, looking)
    const scored = scoresOf(looked, settings, book)
    if (looked.writable) refreshComputed(looked, scored)
    const { tab, messages, notices } = looked
    const { start, end } = cycleOfPlan(tab, ref)
    const readOnly = looking.readOnly
      ? messages.say.viewOnly
      : looked.blocked && messages.problem(looked.blocked)
    return {
      view: {
        id: ref.id,
        title,
        cycle: { start: isoOf(start), end: isoOf(end) },
        readOnly,
        notices: notices.filter((notice) => notice !== readOnly),
      },
      owners: looked.plan.objectives.flatMap((objective) =>
        [objective, ...objective.keyResults].flatMap(({ owners }) => owners),
      ),
      keyResults: keyResultViews(scored, looked, known),
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const sentence = messagesOf(ref.language).problem(error.problem)
    return { view: { id: ref.id, title, readOnly: sentence, notices: [] }, owners: [], keyResults: [] }
  }
}

/** One plan's part of a save, to be written. What cannot be written at all is refused row by row: the other plans are saved all the same. */
function judgePlan(
  book: Book,
  settings: Settings,
  checkIns: CheckIns,
  request: string,
  plan: string,
  numbered: readonly Numbered[],
): Judged {
  const ref = settings.plans.find(({ id }) => id === plan)
  const refuse = (message: string): Judged => {
    const answers = numbered.map(({ checkIn: { id } }): Saved => ({ plan, id, result: 'refused', message }))
    return { kept: [], write: () => answers }
  }
  if (!ref) return refuse(messagesOf(settings.plans[0]?.language ?? 'en').problem({ code: 'planGone' }))
  try {
    // What was typed by hand meanwhile is logged under a request of its own, so that a retry of this one finds only its own entries.
    const looked = look(book, settings, ref, { request: Utilities.getUuid() }, { checkIns })
    if (looked.blocked) throw new UserError(looked.blocked)
    const refresh = () => refreshComputed(looked, scoresOf(looked, settings, book))
    const making = { request, author: activeMail() }
    const { kept, write } = judgeEntries(book, settings, looked, making, numbered, refresh)
    return { kept, write: () => withScores(write(), looked, settings, book) }
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
