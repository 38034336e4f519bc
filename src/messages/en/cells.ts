import { isoOf } from '../../core/dates/calendar'
import type { Ambition, Realism } from '../../core/outlook/realism'
import type { KeyResultType, State } from '../../core/plan/plan'
import type { Problem } from '../../core/problem'
import type { Grade } from '../../core/scoring/grade'
import type { Pace } from '../../core/scoring/score'
import type { StretchZone } from '../../core/scoring/stretchZone'
import { change, figure, hundredths } from '../figures'
import { pathText } from '../pathText'
import { nameText } from '../shortened'
import { counted } from './counts'
import { fields } from './fields'
import { valueProblem } from './valueProblem'

export { fields }

const ordinals = new Map([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
])

const ordinal = (n: number): string =>
  `${n}${ordinals.get(new Intl.PluralRules('en', { type: 'ordinal' }).select(n)) ?? 'th'}`

/** What is wrong, where, what to do. */
export function problem(it: Problem): string {
  switch (it.code) {
    case 'notANumber':
    case 'ambiguousNumber':
    case 'dateInsteadOfNumber':
    case 'outOfRange':
    case 'percentBesideNumbers':
      return valueProblem(it, (field) => fields[field])
    case 'notADate':
      return `${fields[it.field]} is not a date we can read: ‘${it.text}’. Enter it like 2026-09-30.`
    case 'notAChoice':
      return `${fields[it.field]} is ‘${it.text}’. Choose one of: ${it.choices.join(', ')}.`
    case 'missing':
      return `${fields[it.field]} is missing. Enter it.`
    case 'startMissing':
      return 'Start is missing: without it progress cannot be measured. Enter the value the cycle began with.'
    case 'targetEqualsStart':
      return `Start and Target are both ${it.value}. Change one, or set Type to ‘at least’ or ‘at most’.`
    case 'againstDirection':
      return it.type === 'within'
        ? `Type says within, but the lowest value (Start, ${it.start}) is above the highest (Target, ${it.target}). Swap them.`
        : `Type says ${types[it.type]}, but Target goes from ${it.start} to ${it.target}. Correct one of them.`
    case 'mixedCurrencies':
      return it.field === it.other
        ? `${fields[it.field]} is in ${it.currency} here and in ${it.otherCurrency} there. Use one currency.`
        : `${fields[it.field]} is in ${it.currency}, but ${fields[it.other]} is in ${it.otherCurrency}. Use one currency.`
    case 'pointsForRatio':
      return `${fields[it.field]} is ${it.value}, but 1 stands for 100%. Write ${it.value}% if percent is meant; more than 100% counts as 1.`
    case 'sameValue':
      return `${fields[it.field]} and ${fields[it.other]} are both ${it.value}. Change one of them.`
    case 'notBetween':
      return `${fields[it.field]} is ${it.value}. It must lie between ${fields[it.from.field]} (${it.from.value}) and ${fields[it.to.field]} (${it.to.value}).`
    case 'errorValue':
      return `${fields[it.field]} is ${it.text}. Correct the formula of that cell.`
    case 'negativeWeight':
      return it.name
        ? `Weight of ‘${nameText(it.name)}’ is ${it.weight}. A weight cannot be negative.`
        : `A weight is ${it.weight}. A weight cannot be negative.`
    case 'weightsPartlyFilled':
      return 'Only some weights are filled in. Fill in every weight, or none.'
    case 'weightsSum':
      return `The weights sum to ${it.sum}. Make them sum to 100% (or 100).`
    case 'edgesNotRising':
      return `Edge ${it.edge} comes after ${it.before}. Put the edges in rising order, each once.`
    case 'duplicateName':
      return `‘${nameText(it.name)}’ appears more than once. Give each its own name.`
    case 'unknownParent':
      return `‘${nameText(it.parent)}’, the parent of ‘${nameText(it.name)}’, is not in the list. Correct the name or leave it empty.`
    case 'loop':
      return `These lead back to themselves: ${pathText(it.path)}. Take one parent away.`
    case 'child':
      return `‘${nameText(it.name)}’: ${problem(it.problem)}`
    case 'objectiveMissing':
      return `‘${nameText(it.keyResult)}’ has no objective. Enter the objective it belongs to.`
    case 'notAColumn':
      return `${fields[it.field]} is a block of ${it.rows} × ${it.columns} cells. Choose one column.`
    case 'notOneCell':
      return `${fields[it.field]} is a range of ${it.rows} × ${it.columns} cells. Choose one cell.`
    case 'unequalLength':
      return `${fields[it.field]} has ${counted(it.rows, 'row', 'rows')}, but ${fields[it.other]} has ${it.otherRows}. Choose the same rows for both.`
    case 'position':
      // A list of one needs no place.
      if (it.of === 1) return problem(it.problem)
      return `The ${ordinal(it.position)} of ${it.of}: ${problem(it.problem)}`
    case 'warned':
      return it.text
    case 'columnMissing':
      return `There is no column for ${fields[it.field]}. Looked for: ${it.looked.join(', ')}.`
    case 'headingGone':
      return `The heading ‘${it.heading}’ is gone from its tab. Put it back: ${it.looked.join(' or ')}.`
    case 'noTable':
      return 'No table of key results was found. It needs a heading row with at least Key result and Target.'
    case 'notSetUp':
      return 'There is no OKR plan in this file yet. Open Extensions › OKR Sheets › Set up or adopt a sheet…, and start from a template or use the OKR table you have.'
    case 'busy':
      return 'Somebody else is saving right now. Try again in a moment; nothing is lost.'
    case 'unclearIds':
      return `Rows ${it.rows.join(', ')} cannot be matched to their history: the same hidden id stands in more than one of them. Nothing was written. Clear the hidden id of the rows that are new.`
    case 'columnLost':
      return it.twice
        ? `There are two columns ‘${it.heading}’ now. Nothing is written until one of them has another heading.`
        : `The column ‘${it.heading}’ is no longer found. Nothing is written until its heading is back. Open Extensions › OKR Sheets › Review the cycle….`
    case 'mayNotEdit':
      return `‘${it.tab}’ cannot be changed by you: it is protected, or you may only look at this file. Ask its owner to let you edit it.`
    case 'notInRows':
      return it.layout === 'across'
        ? 'Several key results stand in one row of this table. Give each a row of its own: history is kept by row.'
        : 'Objectives and key results stand here as text, without columns for Target and Current. Start from a template and copy them into it.'
    case 'noCycle':
      return 'The first and last day of the cycle were not found above the table. Write them there, for example ‘Q3 2026’ or ‘1 Jul 2026 – 30 Sep 2026’, and try again.'
    case 'rowGone':
      return 'This row is no longer in the sheet.'
    case 'planClosed':
      return 'The cycle of this plan is closed, so nothing is checked in any more. To go on with it, open Extensions › OKR Sheets › Review the cycle…, Close.'
    case 'typedSince':
      return `Somebody has typed into ‘${it.tab}’ since it was made, so it stays. If nobody needs it, delete the tab yourself.`
    case 'planGone':
      return 'The tab of this plan is no longer in the file. Restore it, or start from a template.'
    case 'fileIsCopy':
      return 'This file is a copy. Open Extensions › OKR Sheets › Check in and say whether its plans go on or begin a new cycle. Nothing is written until then.'
    case 'endBeforeStart':
      return `The end (${isoOf(it.end)}) comes before the start (${isoOf(it.start)}). Correct one of the dates.`
    case 'checkpointTwice':
      return `Two checkpoints on ${isoOf(it.day)} say different things. Keep one of them.`
    case 'tooSmall':
      return `${fields[it.field]} is ${it.value}. Enter ${it.least} or more.`
    case 'percentMeant':
      return `${fields[it.field]} is ${it.value}, but 100% is 1. Write ${it.value}% if that is meant.`
  }
}

export const types: Record<KeyResultType, string> = {
  increase: 'increase',
  decrease: 'decrease',
  atLeast: 'at least',
  atMost: 'at most',
  within: 'within',
  yesNo: 'yes/no',
}

export const states: Record<State, string> = {
  active: 'Active',
  draft: 'Draft',
  paused: 'Paused',
  closed: 'Closed',
  cancelled: 'Cancelled',
  postponed: 'Postponed',
  archived: 'Archived',
}

export const paces: Record<Pace, string> = {
  onPace: 'On pace',
  behind: 'Behind',
  farBehind: 'Far behind',
  tooEarly: 'Too early',
  achieved: 'Achieved',
  pastDue: 'Past due',
}

export const zones: Record<StretchZone, string> = {
  fail: 'fail',
  commit: 'commit',
  target: 'target',
  stretch: 'stretch',
}

export const grades: Record<Grade, string> = { red: 'red', yellow: 'yellow', green: 'green' }

/** Headings of a rollup line by line, beside Name and Progress, and the name of its last line. */
export const explained = { share: 'Share', product: 'Product', total: 'Total' }

/** The headings of the computed columns, in their order. */
export const computed = { progress: 'Progress', expected: 'Expected', pace: 'Pace' }

export const ambitions: Record<Ambition, string> = {
  tooLow: 'too low',
  usual: 'usual',
  stretch: 'stretch',
  bold: 'bold',
  tooHigh: 'too high',
}

const advice: Partial<Record<Ambition, string>> = {
  bold: '. Write down why it can be reached.',
  tooHigh: '. Plan less, or write down what is new.',
}

/** How high a goal is, with the numbers that say so. */
export function realism(it: Realism): string {
  const numbers =
    it.by === 'levels'
      ? `${figure(it.target, 'en-US')} planned; best ${figure(it.best, 'en-US')}, last ${figure(it.last, 'en-US')}`
      : `${change(it.planned, 'en-US')} planned; ${change(it.mean, 'en-US')} ± ${figure(it.spread, 'en-US')} a cycle before (${it.count} changes, z = ${hundredths(it.z, 'en-US')})`
  return `${ambitions[it.ambition]}: ${numbers}${advice[it.ambition] ?? ''}`
}
