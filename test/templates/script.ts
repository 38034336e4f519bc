import { scorePlan } from '../../src/core/scoring/scorePlan'
import { openBook } from '../../src/sheets/book'
import { readPlanTab } from '../../src/sheets/planTab'
import { undoLast } from '../../src/sheets/save/undoLast'
import { type PlanRef, readSettings, writeSettings } from '../../src/sheets/settings'
import { addTemplate } from '../../src/sheets/template/addTemplate'
import { clearExamples } from '../../src/sheets/template/clearExamples'
import { readTemplates } from '../../src/sheets/template/templateFile'
import type { Choice } from '../../src/templates/example'

// What the dialog and the menu do with templates, as functions of a script file beside the add-on.

const book = () => openBook(SpreadsheetApp.getActiveSpreadsheet(), Date.now())

/** Adds a template as a plan and tells the name of its tab. */
export function addPlan(id: string, choice: Choice): string {
  const template = readTemplates().find((it) => it.id === id)
  if (!template) throw new Error(`There is no template ${id}.`)
  const settings = readSettings()
  const { sheet } = addTemplate(book(), settings, template, choice, Utilities.getUuid())
  writeSettings(settings)
  return sheet.getName()
}

/** The plan of a tab as the add-on reads it, scored on that day. */
export function readPlan(tab: string) {
  const { spreadsheet, ...rest } = book()
  const sheet = spreadsheet.getSheetByName(tab)
  if (!sheet) throw new Error(`There is no tab ${tab}.`)
  const read = readPlanTab({ spreadsheet, ...rest }, sheet, 'template')
  if (!read.cycle) throw new Error(`${tab} has no cycle.`)
  const { objectives, progress } = scorePlan(read.plan, { cycle: read.cycle, asOf: rest.today() })
  return {
    cycle: read.cycle,
    language: read.table.language,
    questions: read.table.questions,
    ignored: read.reading.ignoredRows,
    problems: read.plan.problems,
    progress,
    objectives,
  }
}

/** Empties the examples of the plan on a tab; tells how many rows. */
export function clearPlan(tab: string): number {
  const settings = readSettings()
  return clearExamples(book(), settings, refOf(tab))
}

export const takeBack = () => undoLast(book(), readSettings(), Utilities.getUuid())

function refOf(tab: string): PlanRef {
  const { spreadsheet } = book()
  const ref = readSettings().plans.find(
    ({ sheetId }) => sheetId === spreadsheet.getSheetByName(tab)?.getSheetId(),
  )
  if (!ref) throw new Error(`${tab} is no plan.`)
  return ref
}
