import type { TextRemark } from '../../core/writing/finding'

/** What the wording of a goal shows, and the question that leads to a better one; `words` stand in the text, `many` of them or one. */
export const textRemarks: Record<TextRemark, (words: string, many: boolean) => string> = {
  outputVerb: (words) =>
    `${words} tells what will be made. What will be different for whom once it is there?`,
  digits: (words) =>
    `${words} is a figure. Can it go into a key result, so that this says where you want to be?`,
  tooShort: () => 'This is very short. For whom, and what will be better?',
  tooLong: () => 'This is long. Which one sentence would everybody remember?',
  bareMovement: (words) =>
    `${words} only says which way a figure goes. Why does it matter, or what will you be then?`,
  usualBusiness: (words, many) => `${words} ${many ? 'are' : 'is'} business as usual. What should change?`,
  noNumber: () => 'There is no number in it. Which number, from what to what, will show that it is met?',
  noBaseline: (words) => `${words} is the target. What is the value today?`,
  activity: (words, many) =>
    `${words} ${many ? 'are activities. Which result should come of them' : 'is an activity. Which result should come of it'}?`,
  vague: (words) => `${words} cannot be measured. By which number would everybody agree that it is met?`,
  twoMetrics: (words) =>
    `${words} joins two measures. Which is the one that counts, or should it be two key results?`,
  over100: (words, many) =>
    `${words} ${many ? 'are' : 'is'} more than all there is. Is this a share, or growth?`,
  full100: (words) => `${words} leaves no room. Is it a promise, or would less be a good result?`,
}
