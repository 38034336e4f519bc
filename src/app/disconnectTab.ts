import type { Messages } from '../messages'
import type { Book } from '../sheets/book'
import { disconnect } from '../sheets/disconnect'
import { locked } from '../sheets/locked'
import { type PlanRef, readSettings } from '../sheets/settings'

/** Says what would be removed and asks before anything is; our own tabs go only when the person says so as well. */
export function disconnectTab(book: Book, ref: PlanRef, { say, menu }: Messages): void {
  const ui = SpreadsheetApp.getUi()
  const ask = (text: string) => ui.alert(say.adoptTitle, text, ui.ButtonSet.YES_NO) === ui.Button.YES
  if (!ask(ref.kind === 'adopted' ? say.disconnectTable : say.disconnectTemplate)) return
  const { plans, checkIns, people } = readSettings()
  const last = plans.every(({ id }) => id === ref.id) && (checkIns ?? people) !== undefined
  const tabs = last && ask(say.disconnectTabs)
  locked(() => disconnect(book, readSettings(), ref, { tabs }))
  book.spreadsheet.toast(say.disconnected, menu.name)
}
