export const menu = {
  name: 'OKR Sheets',
  checkIn: 'Check in',
  setUp: 'Set up or adopt a sheet…',
  template: 'Start from a template',
  adopt: 'Use the OKR table of this tab…',
  doctor: 'Check this plan…',
  mail: 'Send weekly email…',
  formulas: 'Formulas…',
}
