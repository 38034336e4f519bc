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
  gone: 'This key result is no longer in the table.',
  protectedCell:
    'This cell could not be written; it may be protected. Ask the owner of the file to let you edit it.',
  failed: 'Google Sheets did not answer. Nothing was lost: try again in a moment.',
  badInput: 'The sidebar sent something this version does not understand. Close it and open it again.',
  templateAdded: (title: string) => `‘${title}’ is ready. Replace the examples with your own.`,
  adoptTitle: 'Use this OKR table',
  adoptOffer: (objectives: number, keyResults: number, start: string, end: string) =>
    `Found ${objectives} ${objectives === 1 ? 'objective' : 'objectives'} and ${keyResults} ${keyResults === 1 ? 'key result' : 'key results'}, for ${start} to ${end}.\n\nThree columns with scores and one hidden column will be added at the right end of this table, and a tab for the history of check-ins. Nothing else is changed. Go ahead?`,
  copyOffer: (objectives: number, keyResults: number, start: string, end: string) =>
    `This tab is a copy of a plan of this file: ${objectives} ${objectives === 1 ? 'objective' : 'objectives'} and ${keyResults} ${keyResults === 1 ? 'key result' : 'key results'}, for ${start} to ${end}.\n\nIt can become a plan of its own: a draft with a new history. The plan it was copied from is not touched. Go ahead?`,
  cycleQuestion:
    'The first and last day of the cycle were not found above the table. Enter them like 2026-07-01..2026-09-30.',
  adopted: (objectives: number, keyResults: number) =>
    `Found ${objectives} ${objectives === 1 ? 'objective' : 'objectives'} and ${keyResults} ${keyResults === 1 ? 'key result' : 'key results'}. Scores stand at the right end of the table; nothing else was changed.`,
  disconnectTable:
    'This tab is an OKR plan already. Stop looking after it?\n\nThe score columns and the hidden id column are removed; nothing else is changed. Undo stands under Check this plan….',
  disconnectTemplate:
    'This tab is an OKR plan already. Stop looking after it?\n\nThe tab stays as it is; check-ins and mails leave it out from now on. Undo stands under Check this plan….',
  disconnectTabs:
    'This was the last plan of the file. Delete its tabs of check-ins and people as well? That cannot be undone: choose No to keep the history.',
  disconnected: 'This tab is no longer an OKR plan. What was added to it is removed.',
}
