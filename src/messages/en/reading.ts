import type { Lack } from '../../core/reading/columns'
import type { Looked } from '../../core/reading/looked'
import type { MappingReason } from '../../core/reading/mapping'
import type { Question } from '../../core/reading/questions'
import { problem } from './cells'
import { counted } from './counts'
import { meanings } from './meanings'

/** Why a column is not sure, behind its name. */
function reason(why: MappingReason): string {
  switch (why.code) {
    case 'part-of-heading':
      return 'only a part of its heading says so'
    case 'neighbours':
      return 'its heading can mean several things; the columns beside it decided'
    case 'one-of-several':
      return `several columns could be ${meanings[why.meaning]}`
    case 'hidden':
      return 'the column is hidden'
    case 'values':
      return 'its heading is not one we know, and only what stands below it says so'
    case 'unknown-heading':
      return 'its heading is not one we know'
    case 'no-heading':
      return 'it has no heading'
    case 'other-values':
      return `what stands in it is not ${meanings[why.meaning]}`
    case 'plan-of-period':
      return 'it holds the plan for a part of the cycle'
    case 'ignored':
      return 'left out, as you said'
  }
}

const missing: Partial<Record<Question['field'], string>> = {
  owner: 'No column says who owns a key result, so nobody can be asked to check in. Which one is it?',
  target: 'No column for the target was found. Which one is it?',
  current: 'No column for the current value was found. Which one is it?',
  keyResult: 'No column for the key result was found. Which one is it?',
}

/** One line; the place of the cell is told beside it. */
function question({ code, field, column, shown, problem: wrong, reason: why }: Question): string {
  switch (code) {
    case 'current-missing':
      return shown
        ? `There is no current value, only ‘${shown}’. What is it now?`
        : 'There is no current value. What is it now?'
    case 'start-missing':
      return column === undefined
        ? 'There is no column for the start, so progress cannot be measured. Add one: the value when the cycle began, or 0.'
        : 'Start is empty, so progress cannot be measured. What was the value when the cycle began?'
    case 'date-unreadable':
      return `‘${shown}’ under ${meanings[field]} is no date we can read. Which day is meant?`
    case 'stated-rollup-differs':
      return `The sheet says ${shown} here, its key results come to something else. Which one counts?`
    case 'target-from-text':
      return `The target was read from the text ‘${shown}’. Is it right?`
    case 'approximate-value':
      return `‘${shown}’ is only approximate. May it be counted as it stands?`
    case 'level-or-amounts':
      return `The latest value, ‘${shown}’, is counted as the level reached. If each column holds an amount of its own, add a column ‘Total’ that sums them.`
    case 'value-unreadable':
      return wrong ? problem(wrong) : `‘${shown}’ under ${meanings[field]} cannot be read. What is meant?`
    case 'unit-from-note':
      return `‘${shown}’ stands above the table, so the amounts of this row are read in that unit. Is that right?`
    case 'date-result':
      return `Target and current are days: ‘${shown}’ counts as done if it is not after the target. Type yes or no if it means something else.`
    case 'weights-partly-filled':
      return 'Only some key results of this objective have a weight. Fill in every weight, or none.'
    case 'column-guessed':
      return `Is ‘${shown}’ the column for ${meanings[field]}? We think so, but ${why ? reason(why) : 'are not sure'}.`
    case 'column-missing':
      return missing[field] ?? `No column for ${meanings[field]} was found. Which one is it?`
    case 'cycle-unclear':
      return `‘${shown}’ does not say its months. On which days does the cycle begin and end?`
  }
}

const lacks: Record<Lack, string> = {
  title: 'a column of titles (Objective, Key result …)',
  value: 'a column of values (Target, Current, Progress, Owner …)',
  meanings: 'more headings we know: a table needs at least three',
}

/** Where no table was found: what was looked for, and what was found. */
function nothingFound({ rows, nearest }: Looked): string {
  const wanted =
    'Looked for a row of headings with a title (Objective, Key result, 目标, 关键结果 …), a value (Target, Current, Progress …) and a third column.'
  if (rows === 0) return `No OKR table was found: the sheet is empty. ${wanted}`
  const seen = `${counted(rows, 'row was', 'rows were')} read.`
  if (!nearest) return `No OKR table was found. ${wanted} ${seen} None of them has a heading we know.`
  const found = nearest.understood.map(({ heading }) => `‘${heading}’`).join(', ')
  const still = nearest.lacks.map((lack) => lacks[lack]).join('; ')
  return `No OKR table was found. ${wanted} ${seen} Row ${nearest.row} came nearest with ${found}; it lacks ${still}.`
}

/** How we tell a person what we understand of their sheet. */
export const reading = { meanings, reason, question, nothingFound }
