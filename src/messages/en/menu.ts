export const menu = {
  name: 'OKR Sheets',
  checkIn: 'Check in',
  setUp: 'Set up or adopt a sheet…',
  doctor: 'Check this plan…',
  mail: 'Send weekly email…',
  formulas: 'Formulas…',
}
