import { isBlank } from '../../cell'
import { asDay, isoOf } from '../../core/dates/calendar'
import { examplesOf } from '../../core/reading/examples'
import { lettersOf } from '../../core/reading/merged'
import { planOf } from '../../core/reading/planOf'
import type { Question } from '../../core/reading/questions'
import type { TableReading } from '../../core/reading/reading'
import { scorePlan } from '../../core/scoring/scorePlan'
import type { Messages } from '../../messages'
import { formatLevel } from '../../messages/format'
import type { ReadTab } from '../../sheets/planTab'
import type { ColumnView, ExampleView, QuestionView, TableView } from './setUpContract'

/**
 * What a table is understood to be, for a person to agree to; sentences and figures in their language. Of a table that
 * somebody has `agreed` to already no column is a guess any more.
 */
export function tableView(
  tab: ReadTab,
  table: TableReading,
  addsLog: boolean,
  messages: Messages,
  agreed = false,
): TableView {
  const { values, reading, idColumn, cycle } = tab
  const objectives = table.objectives.filter(({ title }) => title !== '')
  const keyResults = table.objectives.flatMap((objective) => objective.keyResults)
  const rows = [...objectives, ...keyResults].map(({ row }) => row)
  const width = idColumn ?? values[0]?.length ?? 0
  const computed = Object.keys(messages.computed).length
  return {
    seen: seenOf(table),
    headingRow: table.headingRow,
    firstRow: rows.reduce((least, row) => Math.min(least, row), rows[0] ?? table.headingRow),
    lastRow: rows.reduce((most, row) => Math.max(most, row), table.headingRow),
    objectives: objectives.length,
    keyResults: keyResults.length,
    columns: columnViews(tab, table, messages).map((it) =>
      agreed && it.certainty === 'guessed' ? { ...it, certainty: 'sure', why: undefined } : it,
    ),
    examples: exampleViews(table, messages),
    questions: questionViews(table.questions, messages),
    cycle: cycle && { start: isoOf(cycle.start), end: isoOf(cycle.end) },
    further: reading.tables.flatMap(({ headingRow }, place) =>
      place === (tab.place ?? 0) ? [] : [{ table: place, headingRow }],
    ),
    scores: { first: lettersOf(width + 1), last: lettersOf(width + computed) },
    addsLog,
  }
}

/** The same text for the same understanding: columns, and which rows are what. */
export const seenOf = ({ headingRow, columns, objectives }: TableReading): string =>
  JSON.stringify([
    headingRow,
    columns,
    objectives.map(({ row, keyResults }) => [row, keyResults.length, keyResults[keyResults.length - 1]?.row]),
  ])

/** Long enough to recognise a column by, short enough for a line. */
const SAMPLE_LENGTH = 40

function columnViews(
  { values, display }: ReadTab,
  { mapping, headingRow }: TableReading,
  { reading }: Messages,
) {
  return mapping.map(({ column, heading, meaning, certainty, why }): ColumnView => {
    const first = values.findIndex((row, index) => index >= headingRow && !isBlank(row[column] ?? ''))
    return {
      column,
      letter: lettersOf(column),
      heading,
      sample: first < 0 ? '' : (display[first]?.[column] ?? '').slice(0, SAMPLE_LENGTH),
      meaning,
      certainty,
      why: why && certainty !== 'sure' ? reading.reason(why) : undefined,
    }
  })
}

function exampleViews(table: TableReading, messages: Messages): ExampleView[] {
  // Any cycle does: how far a key result has come does not depend on it.
  const { objectives } = scorePlan(planOf(table), {
    cycle: { start: asDay(0), end: asDay(1) },
    asOf: asDay(1),
  })
  const scored = new Map(
    objectives.flatMap(({ keyResults }) => keyResults.map((it) => [it.keyResult.row, it] as const)),
  )
  return examplesOf(table).flatMap(({ objective, keyResult: { row, title } }): ExampleView[] => {
    const it = scored.get(row)
    if (!it) return []
    const { keyResult, progress, problem } = it
    const level = (value: number | undefined) =>
      value === undefined ? undefined : formatLevel(value, keyResult, messages)
    const yesNo = keyResult.type === 'yesNo'
    return [
      {
        row,
        objective,
        title,
        start: yesNo ? undefined : level(keyResult.start),
        target: yesNo ? undefined : level(keyResult.target),
        current: level(keyResult.current),
        progress,
        problem: problem && messages.problem(problem),
      },
    ]
  })
}

/** More cells than these help nobody to look. */
const CELLS = 3

/** What is the same question is asked once. What a column was taken for is asked beside the column. */
function questionViews(questions: readonly Question[], { reading }: Messages): QuestionView[] {
  const views = new Map<string, QuestionView>()
  for (const question of questions) {
    if (question.code === 'column-guessed') continue
    const text = reading.question(question)
    const view = views.get(text) ?? { text, cells: [], count: 0 }
    if (question.column !== undefined) {
      if (view.cells.length < CELLS) view.cells.push(`${lettersOf(question.column)}${question.row}`)
      view.count++
    }
    views.set(text, view)
  }
  return [...views.values()]
}
