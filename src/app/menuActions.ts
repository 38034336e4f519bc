import { dayOfIso } from '../core/calendar'
import { UserError } from '../core/problem'
import type { LanguageCode } from '../messages'
import { personalMessages } from '../rpc/personalMessages'
import { addTemplate } from '../sheets/addTemplate'
import { adopt, planToBe } from '../sheets/adopt'
import { openBook } from '../sheets/book'
import { locked } from '../sheets/locked'
import { readTab } from '../sheets/planTab'
import { type PlanRef, readSettings, writeSettings } from '../sheets/settings'
import type { Template } from '../templates/template'
import { disconnectTab } from './disconnectTab'

const here = () => openBook(SpreadsheetApp.getActiveSpreadsheet(), Date.now())

/** A new tab, shown at once; a word says that it is there. */
export function startFrom(template: Template, language: LanguageCode): void {
  const { say, menu } = personalMessages()
  const book = here()
  const sheet = locked(() => {
    const settings = readSettings()
    const added = addTemplate(book, settings, template, { language, cycle: 'quarter' }, Utilities.getUuid())
    writeSettings(settings)
    return added.sheet
  })
  book.spreadsheet.setActiveSheet(sheet)
  book.spreadsheet.toast(say.templateAdded(sheet.getName()), menu.name)
}

/** Says what was found and what would be added, and asks before anything is. */
export function adoptOpenTab(): void {
  const messages = personalMessages()
  const { say, menu } = messages
  const ui = SpreadsheetApp.getUi()
  const book = here()
  const sheet = book.spreadsheet.getActiveSheet()
  const { plans, leaving } = readSettings()
  const known = [...plans, ...(leaving ? [leaving] : [])]
  const ref = known.find(({ sheetId }) => sheetId === sheet.getSheetId())
  if (ref) {
    disconnectTab(book, ref, messages)
    return
  }
  const found = findOrAsk()
  if (!found) return
  const { start, end } = found.ref.cycle as NonNullable<PlanRef['cycle']>
  const { objectives, keyResults } = found
  const offer = (found.isCopy ? say.copyOffer : say.adoptOffer)(objectives, keyResults, start, end)
  if (ui.alert(say.adoptTitle, offer, ui.ButtonSet.YES_NO) !== ui.Button.YES) return
  locked(() => adopt(book, readSettings(), found, Utilities.getUuid()))
  book.spreadsheet.toast(say.adopted(found.objectives, found.keyResults), menu.name)

  /** The cycle is asked for only where the sheet does not state it. */
  function findOrAsk() {
    const id = Utilities.getUuid()
    try {
      return find(id)
    } catch (error) {
      if (!(error instanceof UserError && error.problem.code === 'noCycle')) throw error
      const answer = ui.prompt(say.adoptTitle, say.cycleQuestion, ui.ButtonSet.OK_CANCEL)
      if (answer.getSelectedButton() !== ui.Button.OK) return undefined
      return find(id, cycleOf(answer.getResponseText()))
    }
  }

  function find(id: string, cycle?: PlanRef['cycle']) {
    if (!sheet.getRange(1, 1).canEdit()) throw new UserError({ code: 'mayNotEdit', tab: sheet.getName() })
    const tab = readTab(book, sheet, 'adopted')
    const { objectives = [] } = tab.table ?? {}
    return {
      ...planToBe(book, readSettings(), tab, id, { cycle }),
      objectives: objectives.length,
      keyResults: objectives.reduce((sum, { keyResults }) => sum + keyResults.length, 0),
    }
  }
}

/** `2026-07-01..2026-09-30` */
function cycleOf(text: string): PlanRef['cycle'] {
  const [start = '', end = ''] = text.split(/\s*(?:\.\.|–|—|至|~)\s*/).map((part) => part.trim())
  const [first, last] = [dayOfIso(start), dayOfIso(end)]
  if (first === undefined) throw new UserError({ code: 'notADate', field: 'startDate', text: start })
  if (last === undefined) throw new UserError({ code: 'notADate', field: 'endDate', text: end })
  if (last < first) throw new UserError({ code: 'endBeforeStart', start: first, end: last })
  return { start, end }
}
