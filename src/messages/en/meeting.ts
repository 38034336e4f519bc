/** The page a meeting is run from. What is said of the plan comes ready to show, in the words of the mails. */
export const meeting = {
  title: 'For the meeting',
  loading: 'Looking up how the plan stands…',
  plan: 'Plan',
  lookBack: 'How far to look back',
  periods: { week: 'This week', month: 'This month' },
  states: {
    draft: 'This plan is a draft.',
    closed: 'This plan is closed.',
    archived: 'This plan is archived.',
  },
  /** Leads to the row in the sheet; for those who cannot see where it leads. */
  jump: (title: string) => `Show in the sheet: ${title}`,
  history: 'History',
  historyOf: (title: string) => `History: ${title}`,
  refresh: 'Refresh',
  refreshed: 'Up to date.',
  copy: 'Copy as text',
  copied: 'Copied. Paste it into your notes or chat.',
  copyYourself: 'This browser does not let the page copy. The text is selected: press Ctrl+C or ⌘C.',
  text: 'The page as text',
  close: 'Close',
}
