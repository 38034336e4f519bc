/** A global function that Google or the sidebar calls by its name. */
export interface EntryPoint {
  name: string
  about: string
  params: readonly string[]
}

/** Names that menus, triggers and Google itself know; each has its handler in index.ts. */
export const appEntryPoints = [
  { name: 'onOpen', about: 'Adds the menu when the spreadsheet opens.', params: ['event'] },
  { name: 'onInstall', about: 'Adds the menu right after installation.', params: ['event'] },
  { name: 'menuCheckIn', about: 'Menu: opens the check-in sidebar.', params: [] },
  { name: 'menuSalesTeamEnglish', about: 'Menu: adds the sales team template as a new tab.', params: [] },
  { name: 'menuSalesTeamChinese', about: 'Menu: adds the sales team template in Chinese.', params: [] },
  { name: 'menuAdopt', about: 'Menu: looks after the OKR table of the open tab as it is.', params: [] },
  {
    name: 'menuMail',
    about: 'Menu: switches the weekly mail of the person who clicks on or off.',
    params: [],
  },
  { name: 'hourly', about: 'Clock trigger: does what is due in this hour.', params: ['event'] },
] as const satisfies readonly EntryPoint[]

export type AppEntryName = (typeof appEntryPoints)[number]['name']
