import type { describeReading } from '../../../src/core/reading/describe'
import type { DescribedKeyResult } from '../../../src/core/reading/described'
import { messagesOf } from '../../../src/messages'
import { formatValue } from '../../../src/messages/format'

type Described = ReturnType<typeof describeReading> & { file: string }

const percent = (ratio: number | null): string => (ratio === null ? 'no data' : `${Math.round(ratio * 100)}%`)

/** What was found and what would be asked, for a person at the command line. */
export function readingText({
  file,
  cycle,
  locale,
  tables,
  counts,
  objectives,
  overall,
  ignoredRows,
  expectedWarnings,
}: Described): string {
  const lines = [
    `${file} (${locale}): ${counts.objectives} objectives, ${counts.keyResults} key results, ${counts.scored} with data.`,
    cycle
      ? `Cycle: ${cycle.start} to ${cycle.end}${cycle.label ? ` (${cycle.label})` : ''}.`
      : 'Cycle: not stated.',
  ]
  for (const { headerRow, firstRow, lastRow, columns } of tables) {
    const mapping = Object.entries(columns).map(([meaning, column]) => `${meaning} ${column}`)
    lines.push(`Table: headings in row ${headerRow}, rows ${firstRow}–${lastRow}; ${mapping.join(', ')}.`)
  }
  for (const { title, row, keyResults, rollup } of objectives) {
    lines.push('', `${percent(rollup.scoredOnly).padStart(7)}  ${title}  (row ${row})`)
    for (const keyResult of keyResults) lines.push(keyResultLine(keyResult))
  }
  if (objectives.length > 0) lines.push('', `${percent(overall.scoredOnly).padStart(7)}  Overall`)
  if (expectedWarnings.length > 0) {
    lines.push('', 'To ask:')
    for (const { row, code, field } of expectedWarnings)
      lines.push(`  row ${row}: ${code.replaceAll('-', ' ')} (${field})`)
  }
  const ignored = ignoredRows.filter(({ why }) => why !== 'blank')
  if (ignored.length > 0) {
    lines.push('', `Left out: ${ignored.map(({ row, why }) => `row ${row} (${why})`).join(', ')}.`)
  }
  return lines.join('\n')
}

function keyResultLine({
  title,
  type,
  start,
  target,
  current,
  unit,
  owners,
  progress,
  excluded,
}: DescribedKeyResult): string {
  const kind = type === 'milestone' ? 'number' : type
  const shown = (value: number | null) =>
    value === null ? '–' : formatValue(value, { kind, text: unit ?? '' }, messagesOf('en'))
  const values =
    type === 'milestone' ? 'yes or no' : `${shown(start)} → ${shown(target)}, now ${shown(current)}`
  const names = owners.map(({ name, email }) => name ?? email).join(', ') || 'nobody'
  return `${percent(progress).padStart(11)}  ${title}: ${values}; ${names}${excluded ? '; not counted' : ''}`
}
