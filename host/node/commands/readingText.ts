import { type describeReading, describeTable } from '../../../src/core/reading/describe'
import type { DescribedKeyResult } from '../../../src/core/reading/described'
import type { ColumnMapping } from '../../../src/core/reading/mapping'
import { lettersOf } from '../../../src/core/reading/merged'
import type { Question } from '../../../src/core/reading/questions'
import type { Reading, TableReading } from '../../../src/core/reading/reading'
import { messagesOf } from '../../../src/messages'
import { counted } from '../../../src/messages/en/counts'
import { formatValue } from '../../../src/messages/format'

type Described = ReturnType<typeof describeReading>

const words = messagesOf('en').reading

const percent = (ratio: number | null): string => (ratio === null ? 'no data' : `${Math.round(ratio * 100)}%`)

/** What was found, how sure that is, and what would be asked, for a person at the command line. */
export function readingText(
  name: string,
  reading: Reading,
  { cycle, locale, counts, overall, ignoredRows }: Described,
): string {
  const lines = [
    `${name} (${locale}): ${counted(counts.objectives, 'objective', 'objectives')}, ${counted(counts.keyResults, 'key result', 'key results')}, ${counts.scored} with data.`,
    cycle
      ? `Cycle: ${cycle.start} to ${cycle.end}${cycle.label ? ` (${cycle.label})` : ''}.`
      : 'Cycle: not stated.',
  ]
  const whom = [reading.person, reading.team].filter((it) => it !== undefined)
  if (whom.length > 0) lines.push(`About: ${whom.join(', ')}.`)
  if (counts.objectives > 0) lines.push(`Overall: ${percent(overall.scoredOnly)}.`)
  for (const table of reading.tables) lines.push(...tableLines(table))
  if (reading.questions.length > 0) lines.push('', ...reading.questions.map(questionLine))
  const ignored = ignoredRows.filter(({ why }) => why !== 'blank')
  if (ignored.length > 0) {
    lines.push('', `Left out: ${ignored.map(({ row, why }) => `row ${row} (${why})`).join(', ')}.`)
  }
  return lines.join('\n')
}

function tableLines(table: TableReading): string[] {
  const { headerRow, firstRow, lastRow, objectives, questions } = describeTable(table)
  const where = table.layout === 'document' ? 'lines of text' : `headings in row ${headerRow}`
  const lines = ['', `Table: ${where}, rows ${firstRow}–${lastRow}.`]
  lines.push(...table.mapping.map(mappingLine))
  const unstarted = new Set(questions.filter(({ code }) => code === 'start-missing').map(({ row }) => row))
  for (const { title, row, keyResults, rollup } of objectives) {
    lines.push('', `${percent(rollup.scoredOnly).padStart(7)}  ${title}  (row ${row})`)
    for (const keyResult of keyResults) lines.push(keyResultLine(keyResult, unstarted.has(keyResult.row)))
  }
  if (questions.length > 0) lines.push('', 'To ask:', ...questions.map(questionLine))
  return lines
}

function mappingLine({ column, heading, meaning, certainty, why }: ColumnMapping): string {
  const read = meaning === undefined ? 'not used' : words.meanings[meaning]
  const doubt = certainty === 'sure' ? '' : certainty === 'guessed' ? ' (guessed' : ' ('
  const reason = why ? `${certainty === 'guessed' ? ': ' : ''}${words.reason(why)}` : ''
  return `  ${lettersOf(column).padStart(2)}  ${heading || '–'}: ${read}${doubt}${doubt && `${reason})`}`
}

function questionLine(question: Question): string {
  const { row, column } = question
  const place = column === undefined ? `row ${row}` : `${lettersOf(column)}${row}`
  return `  ${place}: ${words.question(question)}`
}

function keyResultLine(
  {
    title,
    type,
    start,
    target,
    current,
    unit,
    owners,
    progress,
    progressSource,
    excluded,
  }: DescribedKeyResult,
  unstarted: boolean,
): string {
  const kind = type === 'milestone' ? 'number' : type
  const shown = (value: number | null) =>
    value === null ? '–' : formatValue(value, { kind, text: unit ?? '' }, messagesOf('en'))
  const values =
    type === 'milestone' ? 'yes or no' : `${shown(start)} → ${shown(target)}, now ${shown(current)}`
  // Mails and formulas ask for a start rather than take 0 for it.
  const fromZero = unstarted && progressSource === 'computed'
  const remark = fromZero ? '; no start: counted from 0 here, in mails not before it is filled in' : ''
  const names = owners.map(({ name, email }) => name ?? email).join(', ') || 'nobody'
  return `${percent(progress).padStart(11)}  ${title}: ${values}; ${names}${remark}${excluded ? '; not counted' : ''}`
}
