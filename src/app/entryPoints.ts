/** A global function that Google or the sidebar calls by its name. */
export interface EntryPoint {
  name: string
  about: string
  params: readonly string[]
}

const fixed = [
  { name: 'onOpen', about: 'Adds the menu when the spreadsheet opens.', params: ['event'] },
  { name: 'onInstall', about: 'Adds the menu right after installation.', params: ['event'] },
  { name: 'menuCheckIn', about: 'Menu: opens the check-in sidebar.', params: [] },
  {
    name: 'menuMeeting',
    about: 'From the sidebar: shows how a plan stands, to go through together.',
    params: [],
  },
  { name: 'menuDashboard', about: 'Menu: shows how the plans stand, in a tab of its own.', params: [] },
  { name: 'menuSetUp', about: 'Menu: adopts a table or adds a template.', params: [] },
  {
    name: 'menuReview',
    about: 'Menu: looks the plan of the open tab through and closes its cycle.',
    params: [],
  },
  {
    name: 'menuMail',
    about: 'Menu: sets up the mails that the person who clicks sends.',
    params: [],
  },
  { name: 'menuFormulas', about: 'Menu: explains the custom functions.', params: [] },
  { name: 'hourly', about: 'Clock trigger: does what is due in this hour.', params: ['event'] },
] as const satisfies readonly EntryPoint[]

export type FixedName = (typeof fixed)[number]['name']

/** Names that menus, triggers and Google itself know; each has its handler in index.ts. */
export const appEntryPoints = (): readonly EntryPoint[] => fixed
