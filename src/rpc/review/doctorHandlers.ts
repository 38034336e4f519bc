import { findingId } from '../../core/doctor/finding'
import { UserError } from '../../core/problem'
import { lettersOf } from '../../core/reading/merged'
import { languageOfLocale, messagesOf } from '../../messages'
import { type Book, openBook } from '../../sheets/book'
import { type Checked, checkPlan } from '../../sheets/checkPlan'
import { fixFinding } from '../../sheets/fixFinding'
import { locked } from '../../sheets/locked'
import { mayEdit } from '../../sheets/mayEdit'
import { readKept } from '../../sheets/save/undo'
import { undoLast } from '../../sheets/save/undoLast'
import { type PlanRef, readSettings, type Settings } from '../../sheets/settings'
import { tabById } from '../../sheets/tab'
import { shownPlans } from '../checkIn/shownPlans'
import type { CheckedPlan, FindingView, Handlers } from '../contract'
import { wordingView } from './wordingView'

const here = (): Book => openBook(SpreadsheetApp.getActiveSpreadsheet(), Date.now())

/** What looks a plan through, puts it right, and takes that back. */
export const doctorHandlers: Pick<Handlers, 'checkPlan' | 'fixFinding' | 'jumpTo' | 'undoLast'> = {
  checkPlan: ({ plan }) => view(here(), readSettings(), plan),

  fixFinding({ plan, id }) {
    const book = here()
    locked(() => {
      const settings = readSettings()
      const checked = checkPlan(book, settings, refOf(book, settings, plan))
      const finding = checked.findings.find((it) => findingId(it) === id)
      // Somebody else has put it right: the view that follows shows so.
      if (finding?.fix) fixFinding(book, settings, checked, finding)
    })
    return view(book, readSettings(), plan)
  },

  jumpTo({ plan, cell }) {
    const book = here()
    tabById(book.spreadsheet, refOf(book, readSettings(), plan).sheetId)
      ?.getRange(cell)
      .activate()
    return {}
  },

  undoLast: () => locked(() => undoLast(here(), readSettings(), Utilities.getUuid()) ?? {}),
}

/** Of the open tab unless said. */
function refOf(book: Book, settings: Settings, plan: string | undefined): PlanRef {
  const [ref] = shownPlans(book, settings, plan)
  if (!ref) throw new UserError({ code: 'notSetUp' })
  return ref
}

function view(book: Book, settings: Settings, plan: string | undefined): CheckedPlan {
  const plans = settings.plans.flatMap((ref) => {
    const sheet = tabById(book.spreadsheet, ref.sheetId)
    return sheet ? [{ id: ref.id, title: sheet.getName() }] : []
  })
  const kept = readKept(book, settings)
  let language = settings.plans[0]?.language ?? languageOfLocale(Session.getActiveUserLocale())
  const seen: Pick<CheckedPlan, 'plan' | 'problem' | 'findings' | 'wording'> = { findings: [] }
  try {
    const ref = refOf(book, settings, plan)
    language = ref.language
    seen.plan = plans.find(({ id }) => id === ref.id)
    const checked = checkPlan(book, settings, ref)
    seen.findings = findingViews(checked, mayEdit(book, ref))
    seen.wording = wordingView(checked.looked)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    seen.problem = messagesOf(language).problem(error.problem)
  }
  const undo = kept && messagesOf(language).kept[kept.action](kept.tab)
  return { ...seen, plans, language, undo }
}

function findingViews({ findings, looked: { messages } }: Checked, mayFix: boolean): FindingView[] {
  return findings.map((finding) => ({
    id: findingId(finding),
    severity: finding.severity,
    text: messages.finding(finding),
    cell: `${lettersOf(finding.column)}${finding.row}`,
    fix: mayFix && finding.fix ? messages.fixes[finding.fix] : undefined,
  }))
}
