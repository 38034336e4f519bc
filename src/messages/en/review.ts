/** The dialog that reviews a cycle, from the first look to its close. */
export const review = {
  title: 'Review the cycle',
  views: { checks: 'Checks', wording: 'Wording', close: 'Close' },
}
