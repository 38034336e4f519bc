import { isBlank } from '../../cell'
import { isoOf } from '../../core/dates/calendar'
import { UserError } from '../../core/problem'
import type { ColumnMemory } from '../../core/reading/columnMemory'
import type { Mapping } from '../../core/reading/mapping'
import { adopt, isCopyOfPlan, lookAfter, planToBe } from '../../sheets/adopt'
import { type Book, openBook } from '../../sheets/book'
import { changeColumns } from '../../sheets/changeColumns'
import { copyProblem } from '../../sheets/cycle/copiedFile'
import { disconnect } from '../../sheets/disconnect'
import { locked } from '../../sheets/locked'
import { otherTables } from '../../sheets/otherTables'
import { readTab } from '../../sheets/planTab'
import { type PlanRef, readSettings, type Settings } from '../../sheets/settings'
import { type Sheet, tabById } from '../../sheets/tab'
import { addTemplate, finishMaking } from '../../sheets/template/addTemplate'
import { clearExamples } from '../../sheets/template/clearExamples'
import { readTemplates } from '../../sheets/template/templateFile'
import type { Handlers } from '../contract'
import { personalMessages } from '../personalMessages'
import type { ColumnChoice, setUpContract, TabView } from './setUpContract'
import { seenOf, tableView } from './tableView'
import { templateView } from './templateView'

const here = (): Book => openBook(SpreadsheetApp.getActiveSpreadsheet(), Date.now())

/** What the dialog that sets a sheet up calls. */
export const setUpHandlers: Pick<Handlers, keyof typeof setUpContract> = {
  lookAtTab({ sheet, columns, table }) {
    const book = here()
    return viewOf(book, readSettings(), tabOf(book, sheet), columns, table)
  },

  adoptTable({ request, sheet: id, columns, table, seen, cycle }) {
    return locked(() => {
      const book = here()
      const settings = readSettings()
      const sheet = tabOf(book, id)
      const known = planOn(settings, sheet)
      // A retry, or somebody else was faster: what is there is completed.
      if (known) {
        if (settings.plans.includes(known)) lookAfter(book, settings, known, request)
        return { adopted: settings.plans.includes(known), view: viewOf(book, settings, sheet, columns) }
      }
      const tab = readTab(book, sheet, 'adopted', { said: mappingOf(columns), memory: tableOf(table) })
      if (!tab.table || seenOf(tab.table) !== seen || !mayAdd(sheet))
        return { adopted: false, view: viewOf(book, settings, sheet, columns, table) }
      const ignored = ignoredIn(columns, tab.table.headings)
      adopt(book, settings, planToBe(book, settings, tab, request, { cycle, ignored }), request)
      return { adopted: true, view: viewOf(book, settings, sheet, columns) }
    })
  },

  changeColumns({ request, plan, columns, seen }) {
    return locked(() => {
      const book = here()
      const settings = readSettings()
      const ref = settings.plans.find(({ id }) => id === plan)
      if (!ref) throw new UserError({ code: 'planGone' })
      const sheet = tabOf(book, ref.sheetId)
      const { table } = readTab(book, sheet, ref.kind, {
        memory: ref.columns,
        said: mappingOf(columns),
      })
      if (!table || seenOf(table) !== seen || !mayAdd(sheet))
        return { changed: false, view: viewOf(book, settings, sheet, columns) }
      const ignored = ignoredIn(columns, table.headings, ref.columns?.ignored)
      changeColumns(book, settings, ref, { sheet, table }, ignored, request)
      return { changed: true, view: viewOf(book, settings, sheet, []) }
    })
  },

  disconnectPlan({ plan, tabs }) {
    return locked(() => {
      const book = here()
      const settings = readSettings()
      const ref = known(settings).find(({ id }) => id === plan)
      if (ref) disconnect(book, settings, ref, { tabs })
      return viewOf(book, settings, tabOf(book, ref?.sheetId), [])
    })
  },

  listTemplates: ({ language, cycle }) => {
    const today = here().today()
    return readTemplates().map((template) => templateView(template, language, cycle, today))
  },

  startFrom({ request, template: id, language, cycle }) {
    return locked(() => {
      const book = here()
      const settings = readSettings()
      const template = readTemplates().find((it) => it.id === id)
      if (!template) throw new Error(`There is no template ${id}.`)
      const made = finishMaking(book, settings)
      // Cut off at the last step the template is there already: who tries again asks for no second one.
      const cutOff = made?.title.startsWith(template.title[language]) ? made.ref : undefined
      const before = settings.plans.find((plan) => plan.id === request) ?? cutOff
      const ref = before ?? addTemplate(book, settings, template, { language, cycle }, request).ref
      const sheet = tabOf(book, ref.sheetId)
      book.spreadsheet.setActiveSheet(sheet)
      return { plan: ref.id, title: sheet.getName() }
    })
  },

  clearExamples({ plan }) {
    return locked(() => {
      const settings = readSettings()
      const ref = settings.plans.find(({ id }) => id === plan)
      if (!ref) throw new UserError({ code: 'planGone' })
      return { rows: clearExamples(here(), settings, ref) }
    })
  },

  showCell({ sheet, cell }) {
    tabOf(here(), sheet).getRange(cell).activate()
    return {}
  },
}

/** Of the open tab unless said. */
function tabOf({ spreadsheet }: Book, id: number | undefined): Sheet {
  const sheet = id === undefined ? spreadsheet.getActiveSheet() : tabById(spreadsheet, id)
  if (!sheet) throw new UserError({ code: 'planGone' })
  return sheet
}

/** A table of which nothing is known but its place on the tab. */
const tableOf = (table: number | undefined): ColumnMemory => ({ headings: [], columns: {}, table })

const mappingOf = (columns: readonly ColumnChoice[]): Mapping =>
  Object.fromEntries(columns.map(({ column, meaning }) => [column, meaning]))

/** Headings of columns that are not to be used: those the person just said, and those said `before` and not taken back. */
function ignoredIn(
  columns: readonly ColumnChoice[],
  headings: readonly string[],
  before: readonly string[] = [],
): string[] {
  const said = new Set(columns.map(({ column }) => headings[column]))
  const now = columns.flatMap(({ column, meaning }) => (meaning === 'ignore' ? (headings[column] ?? []) : []))
  return [...before.filter((heading) => !said.has(heading)), ...now]
}

/** Plans that are looked after, and one whose disconnecting was cut off. */
const known = ({ plans, leaving }: Settings): PlanRef[] => [...plans, ...(leaving ? [leaving] : [])]

const planOn = (settings: Settings, sheet: Sheet): PlanRef | undefined =>
  known(settings).find(({ sheetId }) => sheetId === sheet.getSheetId())

/** Columns are added at the far end: a tab may be ours to add to though some of its cells are protected. */
const mayAdd = (sheet: Sheet): boolean => sheet.getRange(sheet.getMaxRows(), sheet.getMaxColumns()).canEdit()

function viewOf(
  book: Book,
  settings: Settings,
  sheet: Sheet,
  columns: ColumnChoice[],
  place?: number,
): TabView {
  const messages = personalMessages()
  const ref = planOn(settings, sheet)
  const tab = readTab(book, sheet, ref?.kind ?? 'adopted', {
    memory: ref ? ref.columns : tableOf(place),
    said: mappingOf(columns),
  })
  const { reading } = tab
  const table = tab.table?.layout === 'rows' ? tab.table : undefined
  const title = sheet.getName()
  const readOnly = mayAdd(sheet) ? copyProblem(book, settings) : ({ code: 'mayNotEdit', tab: title } as const)
  const addsLog = !tabById(book.spreadsheet, settings.checkIns)
  return {
    sheet: sheet.getSheetId(),
    title,
    today: isoOf(book.today()),
    others: otherTables(book, settings, sheet).map((it) => ({
      sheet: it.getSheetId(),
      title: it.getName(),
    })),
    readOnly: readOnly && messages.problem(readOnly),
    plan: ref && { id: ref.id, kind: ref.kind, last: settings.plans.every(({ id }) => id === ref.id) },
    copy: (!ref && isCopyOfPlan(book, settings, tab)) || undefined,
    empty: tab.values.every((row) => row.every(isBlank)),
    table: table && tableView(tab, table, addsLog, messages, ref !== undefined),
    nothing:
      tab.table && tab.table.layout !== 'rows'
        ? messages.problem({ code: 'notInRows', layout: tab.table.layout })
        : reading.looked && messages.reading.nothingFound(reading.looked),
  }
}
