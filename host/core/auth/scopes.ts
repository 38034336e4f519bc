import { serviceOf } from '../serviceNames'
import { opensAnotherFile } from './authMode'

/** Scopes of which any one is enough for a member; empty: none is needed. Without the common beginning. */
export function scopesFor(member: string): readonly string[] {
  if (/^Ui\.(showSidebar|showModalDialog|showModelessDialog|alert|prompt)$/.test(member)) {
    return ['script.container.ui']
  }
  if (/^ScriptApp\.(newTrigger|getProjectTriggers|deleteTrigger)$/.test(member)) return ['script.scriptapp']
  if (/^Session\.get(Active|Effective)User$/.test(member)) return ['userinfo.email']
  if (opensAnotherFile(member)) return ['spreadsheets']
  switch (serviceOf(member)) {
    case 'MailApp':
      return ['script.send_mail']
    case 'SpreadsheetApp':
      // Menus need no scope, and flush or a builder does not touch a file.
      return /^SpreadsheetApp\.(getUi|flush|new.*)$|Builder\./.test(member)
        ? []
        : ['spreadsheets.currentonly', 'spreadsheets']
    default:
      return []
  }
}
