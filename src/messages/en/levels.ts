/** The owner's belief in words, best last. */
export const confidence: Record<number, string> = { 3: 'On track', 2: 'At risk', 1: 'Off track' }

export const progressText = (done: string, expected: string | undefined) =>
  expected === undefined ? done : `${done} (expected ${expected})`
export const noProgress = 'No data yet'
export const yesNo = (yes: boolean): string => (yes ? 'yes' : 'no')
/** Entries of a list that are left out. */
export const more = (n: number) => `and ${new Intl.NumberFormat('en-US').format(n)} more in the sheet`
