import { UserError } from '../../core/problem'
import { summarise } from '../../core/summary/summarise'
import { meetingOf } from '../../email/meeting'
import { type ReportedPlan, reportPlan } from '../../email/planReports'
import { messagesOf } from '../../messages'
import { type Book, openBook } from '../../sheets/book'
import { locked } from '../../sheets/locked'
import { mayEdit } from '../../sheets/mayEdit'
import { readPeople } from '../../sheets/people'
import { type PlanRef, readSettings, type Settings } from '../../sheets/settings'
import { tabById } from '../../sheets/tab'
import { shownPlans } from '../checkIn/shownPlans'
import type { Handlers } from '../contract'
import type { MeetingView, meetingContract } from './meetingContract'

/** What the page for the meeting calls. */
export const meetingHandlers: Pick<Handlers, keyof typeof meetingContract> = {
  meeting({ plan, period = 'week' }) {
    const book = openBook(SpreadsheetApp.getActiveSpreadsheet(), Date.now())
    const settings = readSettings()
    const [ref] = shownPlans(book, settings, plan)
    if (!ref) throw new UserError({ code: 'planGone' })
    const messages = messagesOf(ref.language)
    const plans = settings.plans.flatMap(({ id, sheetId }) => {
      const sheet = tabById(book.spreadsheet, sheetId)
      return sheet ? [{ id, title: sheet.getName() }] : []
    })
    const view = { language: ref.language, plans, plan: ref.id, period } as const
    try {
      const report = read(book, settings, ref)
      const occasion = { messages, asOf: book.now, timeZone: book.spreadsheet.getSpreadsheetTimeZone() }
      const { state, notices, summarised } = report
      const said = meetingOf({ ...report, summary: summarise({ ...summarised, period }) }, occasion)
      return { ...view, state, notices: [...notices], ...said }
    } catch (error) {
      // Another plan may be chosen instead.
      if (!(error instanceof UserError)) throw error
      return { ...view, problem: messages.problem(error.problem), ...NOTHING }
    }
  },
}

const NOTHING: Pick<MeetingView, 'notices' | 'sections' | 'text'> = { notices: [], sections: [], text: '' }

function read(book: Book, settings: Settings, ref: PlanRef): ReportedPlan {
  const readOnly = !mayEdit(book, ref)
  const report = () => reportPlan(book, settings, ref, { people: readPeople(book, settings), readOnly })
  return readOnly ? report() : locked(report)
}
