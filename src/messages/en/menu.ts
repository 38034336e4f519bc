export const menu = {
  name: 'OKR Sheets',
  checkIn: 'Check in',
  meeting: 'Run the meeting…',
  dashboard: 'Open dashboard',
  setUp: 'Set up or adopt a sheet…',
  review: 'Review the cycle…',
  mail: 'Send weekly email…',
  formulas: 'Formulas…',
}
