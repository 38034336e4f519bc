/** The owner's belief in words, best last. */
export const confidence: Record<number, string> = { 3: 'On track', 2: 'At risk', 1: 'Off track' }

export const progressText = (done: string, expected: string | undefined) =>
  expected === undefined ? done : `${done} (expected ${expected})`
export const noProgress: string = 'No data yet'
export const yesNo = (yes: boolean): string => (yes ? 'yes' : 'no')
/** Entries of a list that are left out. */
export const more = (n: number) => `and ${new Intl.NumberFormat('en-US').format(n)} more in the sheet`

/** What sentences about typed values call them. */
export const names = { value: 'Value', confidence: 'Confidence' }

/** Of what was typed and can be meant in more than one way. */
export const unclear = {
  nothingToAddTo: 'There is no last value to add to. Type the value itself.',
  noLastValue: 'There is no last value to keep. Type a value.',
  twoWays: (one: string, other: string) => `This can mean ${one} or ${other}. Type one of them.`,
  percent: (typed: string) =>
    `This key result is not counted in percent. Type the value instead of ${typed}.`,
  outOf: (typed: string) => `Its target is not ${typed}. Type the value alone.`,
  unit: (typed: string, unit: string) =>
    `This is in ${typed}, the key result in ${unit}. Type it in ${unit}.`,
  unknownUnit: (typed: string) => `What is ‘${typed}’? Type the whole number.`,
}
