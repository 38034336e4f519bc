export const menu = {
  name: 'OKR Sheets',
  checkIn: 'Check in',
  template: 'Start from a template',
  adopt: 'Use the OKR table of this tab…',
  mail: 'Send weekly email…',
  formulas: 'Formulas…',
}
