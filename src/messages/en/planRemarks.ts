import type { PlanRemark } from '../../core/writing/finding'

/** What the plan around a goal shows, with the question it raises; `words` are figures or titles. */
export const planRemarks: Record<PlanRemark, (words: string) => string> = {
  noOwner: () => 'Nobody is named as its owner. Who will see it through?',
  noDates: () => 'It has neither a cycle nor a date. When should it be reached?',
  manyObjectives: (words) => `${words} objectives run at once. Which three matter most?`,
  noKeyResults: () => 'It has no key result. Which two to five would show that it is reached?',
  oneKeyResult: () => 'It has a single key result. What else has to be true when it is reached?',
  manyKeyResults: (words) => `It has ${words} key results. Which of them would be missed least?`,
  otherNumbers: (words) => `The text says ${words}, but Start and Target say something else. Which is right?`,
  allLeading: () => 'All its key results count work. Which result should the work produce?',
  allLagging: () =>
    'All its key results are seen only at the end. What would show earlier that you are on the way?',
  noCounterpart: () => 'All its key results count amounts. Which one keeps an eye on quality?',
  startIsTarget: () => 'Start and Target are the same. What should change, or is it a limit to keep?',
  againstDirection: () => 'The type says one direction, the target lies in the other. Which is meant?',
  outsideCycle: () => 'It is due outside the cycle. What can be reached within it?',
  duplicate: (words) => `It measures the same as ${words}. Under which objective should it count?`,
  noParent: () => 'It contributes to no objective above it. Which one does it serve?',
  loop: (words) => `It leads back to itself: ${words}. Which link should go?`,
}
