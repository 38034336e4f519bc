/** What the add-on is called where Google shows its name: in the Extensions menu and over its sidebar. */
export const addOnName = 'OKR Sheets'
