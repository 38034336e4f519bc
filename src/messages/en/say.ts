import { sheet } from './sheet'

/** What the add-on says outside of the sheet: alerts, toasts and answers to the sidebar. */
export const say = {
  viewOnly: 'You can look at this file but not change it. Ask its owner for edit access to check in.',
  realigned:
    'The table was sorted without its hidden id column. The ids were put back beside their key results.',
  conflict: (now: string) => `Somebody changed this to ${now} meanwhile. Look at it and save again.`,
  beforeCycle: 'This day is before the cycle began. Choose a day inside the cycle.',
  live: 'This value comes from a formula and is never overwritten.',
  changedSince: (now: string) => `Somebody changed this to ${now} since; it was left as it is.`,
  noPeriod: (day: string) =>
    `This table has no column for ${day}. Add the week or month at its right end, then save again.`,
  gone: 'This row is no longer in the table.',
  protectedCell:
    'This cell could not be written; it may be protected. Ask the owner of the file to let you edit it.',
  reasonMissing: 'Say why: the reason stands in the history beside the old and the new value.',
  noColumn: (field: string) => `This table has no column for ${field}. Add one, and it can be changed here.`,
  fromFormula: (field: string) =>
    `${field} comes from a formula and is never overwritten. Change the formula in the sheet.`,
  onlyInSheet: (field: string) =>
    `This cell of ${field} says more than the value. Change it in the sheet, so that nothing in it is lost.`,
  protectedState:
    'The cell that says whether this plan runs could not be written; it may be protected. Ask the owner of the file to let you edit it.',
  failed: 'Google Sheets did not answer. Nothing was lost: try again in a moment.',
  badInput: 'The sidebar sent something this version does not understand. Close it and open it again.',
  nudge: {
    sent: (to: string) => `Sent to ${to}.`,
    asked: (to: string) => `${to} was asked today already. Ask again tomorrow.`,
    uncertain: (to: string) =>
      `A mail to ${to} was broken off today while it was sent. It may have arrived, so it is not sent again today.`,
    paused: (to: string) =>
      `${to} wants no mails at the moment: so it stands on the tab ${sheet.tabs.people}.`,
    unapproved: (to: string) =>
      `Your account writes only to addresses you approved, and ${to} is not one of them yet. Approved ones also get the mails you switch on for this file.`,
    nothing: (to: string) => `Nothing is due from ${to} any more. Open this panel again to see why.`,
    quota: 'Google lets your account send no more mails today. Ask again tomorrow.',
    failed: (to: string, why: string) => `Google did not send the mail to ${to}: ${why}`,
  },
}
