import { isoOf } from '../core/calendar'
import type { KeyResultType, State } from '../core/plan'
import type { Field, Problem } from '../core/problem'
import type { Pace } from '../core/score'

const fields: Record<Field, string> = {
  objective: 'Objective',
  keyResult: 'Key result',
  start: 'Start',
  target: 'Target',
  current: 'Current',
  type: 'Type',
  weight: 'Weight',
  state: 'State',
  due: 'Due',
  confidence: 'Confidence',
  parent: 'Parent',
  progress: 'Progress',
  expected: 'Expected',
  startDate: 'Start date',
  endDate: 'End date',
  asOf: 'As of',
  value: 'Value',
  date: 'Date',
  threshold: 'Threshold',
  checkpoint: 'Checkpoint',
  language: 'Language',
  name: 'Name',
}

/** What is wrong, where, what to do. */
function problem(it: Problem): string {
  switch (it.code) {
    case 'notANumber':
      return `${fields[it.field]} is not a number: ‘${it.text}’. Enter a number.`
    case 'ambiguousNumber':
      return `${fields[it.field]} can be read in two ways: ‘${it.text}’. Write it without separators.`
    case 'dateInsteadOfNumber':
      return `${fields[it.field]} is a date (${isoOf(it.day)}), but a number belongs there. Enter it as a number.`
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
      return `Type says ${it.type}, but Target goes from ${it.start} to ${it.target}. Correct one of them.`
    case 'percentBesideNumbers':
      return `${fields[it.field]} is a percent (${it.text}) beside plain numbers. Write all of them the same way.`
    case 'negativeWeight':
      return it.name
        ? `Weight of ‘${it.name}’ is ${it.weight}. A weight cannot be negative.`
        : `A weight is ${it.weight}. A weight cannot be negative.`
    case 'weightsPartlyFilled':
      return 'Only some weights are filled in. Fill in every weight, or none.'
    case 'duplicateName':
      return `‘${it.name}’ appears more than once. Give each its own name.`
    case 'unknownParent':
      return `‘${it.parent}’, the parent of ‘${it.name}’, is not in the list. Correct the name or leave it empty.`
    case 'loop':
      return `These lead back to themselves: ${it.path.join(' → ')}. Take one parent away.`
    case 'child':
      return `‘${it.name}’: ${problem(it.problem)}`
    case 'objectiveMissing':
      return `‘${it.keyResult}’ has no objective. Enter the objective it belongs to.`
    case 'notAColumn':
      return `${it.field} is a block of ${it.rows} × ${it.columns} cells. Choose one column.`
    case 'unequalLength':
      return `${it.field} has ${it.rows} rows, but ${it.other} has ${it.otherRows}. Choose the same rows for both.`
    case 'columnMissing':
      return `There is no column for ${fields[it.field]}. Looked for: ${it.looked.join(', ')}.`
    case 'noTable':
      return 'No table of key results was found. It needs a heading row with at least Key result and Target.'
    case 'endBeforeStart':
      return `The end (${isoOf(it.end)}) comes before the start (${isoOf(it.start)}). Correct one of the dates.`
    case 'outOfRange':
      return `${fields[it.field]} is ${it.value}. Enter a value from ${it.from} to ${it.to}.`
  }
}

const types: Record<KeyResultType, string> = {
  increase: 'increase',
  decrease: 'decrease',
  atLeast: 'at least',
  atMost: 'at most',
  within: 'within',
  yesNo: 'yes/no',
}

const states: Record<State, string> = {
  active: 'Active',
  draft: 'Draft',
  paused: 'Paused',
  closed: 'Closed',
  cancelled: 'Cancelled',
  postponed: 'Postponed',
  archived: 'Archived',
}

const paces: Record<Pace, string> = {
  onPace: 'On pace',
  behind: 'Behind',
  farBehind: 'Far behind',
  tooEarly: 'Too early',
  achieved: 'Achieved',
  pastDue: 'Past due',
}

/** English. Every word a person sees stands here; the other languages have its shape. */
export const en = {
  code: 'en' as 'en' | 'zh',
  /** For Intl: how this language writes numbers and dates. */
  intl: 'en-US',
  fields,
  problem,
  types,
  states,
  paces,
}

export type Messages = typeof en
