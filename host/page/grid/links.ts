import { gidOf } from '../../core/engine/gid'
import { parseAddress } from '../../core/spreadsheet/address'
import type { Workspace } from '../workspace'

/**
 * Links of mails into the open file, so that they work here as Google's do: they lead to this page, whose address then
 * carries the tab and range. The frame of the mail runs no script; a click in it may turn the address of its page.
 */
export function leadHere(html: string, file: string): string {
  const address = `href="https://docs.google.com/spreadsheets/d/${file}/edit#`
  return html.replaceAll(address, 'target="_top" href="/#')
}

/** Shows what such an address names. What is gone since, or was never there, leaves everything as it is. */
function follow(workspace: Workspace): void {
  const { workbook } = workspace.host
  const named = new URLSearchParams(location.hash.slice(1))
  const tab = workbook.sheets().find(({ id }) => String(gidOf(id)) === named.get('gid'))
  if (!tab) return
  workbook.activate(tab.id)
  const place = parseAddress(workbook, tab.id, named.get('range') ?? '')
  const rows = workbook.getters.getNumberRows(tab.id)
  if (place && place.zone.bottom < rows) workbook.select(tab.id, place.zone)
  // The same link may be clicked again.
  history.replaceState(null, '', location.pathname)
}

export function followLinks(workspace: Workspace): void {
  addEventListener('hashchange', () => follow(workspace))
  follow(workspace)
}
