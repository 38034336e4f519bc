import type { CellValue } from '../../cell'
import { asDay } from '../../core/dates/calendar'
import { CYCLE_KINDS } from '../../core/dates/cycle'
import { UserError } from '../../core/problem'
import { LANGUAGES, messagesOf } from '../../messages'
import { examplesOf } from '../../templates/example'
import type { Book } from '../book'
import { type PlanTab, readPlanTab } from '../planTab'
import { type Change, changeCells } from '../save/undo'
import type { PlanRef, Settings } from '../settings'
import { tabById } from '../tab'
import { readTemplates } from './templateFile'

/**
 * Empties the rows of a plan that still are examples: objective, key result and owner as a template has them, in any language and
 * length. A row somebody made their own stays, and so does its objective; so do columns people added. Formats, drop-downs,
 * headings and formulas stay. One action for undo. Tells how many rows were emptied; the caller holds the document lock. Throws
 * UserError when the tab or its table is gone.
 */
export function clearExamples(book: Book, settings: Settings, ref: PlanRef): number {
  const sheet = tabById(book.spreadsheet, ref.sheetId)
  if (!sheet) throw new UserError({ code: 'planGone' })
  const tab = readPlanTab(book, sheet, ref.kind)
  const rows = exampleRows(tab)
  const changes = runsOf(rows).flatMap((run) =>
    runsOf(columnsOf(tab)).map(
      ({ first, count }): Change => ({
        sheet,
        row: run.first,
        column: first,
        cells: Array.from({ length: run.count }, (_, r) =>
          Array.from({ length: count }, (_, c) => tab.formulas[run.first + r]?.[first + c] ?? ''),
        ),
      }),
    ),
  )
  if (changes.length > 0) changeCells(book, settings, messagesOf(ref.language), 'clearExamples', changes)
  return rows.length
}

/** 0-based rows, rising. */
function exampleRows({ plan, values, table }: PlanTab): number[] {
  const written = examples()
  const owner = (row: number): CellValue => values[row - 1]?.[table.columns.owner ?? -1] ?? ''
  const isExample = (row: number, objective: string, title: string) =>
    written.has(keyOf(objective, title, String(owner(row)).trim()))
  const rows: number[] = []
  for (const { row, title, keyResults } of plan.objectives) {
    const found = keyResults.filter((it) => isExample(it.row, title, it.title))
    for (const it of found) rows.push(it.row)
    const hasRow = keyResults.every((it) => it.row !== row)
    if (hasRow && found.length === keyResults.length && isExample(row, title, '')) rows.push(row)
  }
  return rows.map((row) => row - 1).sort((a, b) => a - b)
}

/** What the rows of all templates say, whoever reads them. */
function examples(): ReadonlySet<string> {
  const today = asDay(0) // Texts are the same on every day.
  const keys = new Set<string>()
  for (const template of readTemplates())
    for (const language of LANGUAGES)
      for (const cycle of CYCLE_KINDS)
        for (const { title, owner, keyResults } of examplesOf(template, { language, cycle }, today)) {
          keys.add(keyOf(title, '', owner))
          for (const it of keyResults) keys.add(keyOf(title, it.title, it.owner))
        }
  return keys
}

const keyOf = (...texts: readonly string[]): string => texts.join('\n')

/** 0-based columns that a template comes with, ids included and scores not. */
function columnsOf({ values, table }: PlanTab): number[] {
  const ours = new Set(
    LANGUAGES.flatMap((language) => {
      const { plan, scorecard, payout } = messagesOf(language).sheet
      return [plan, scorecard, payout].flatMap((words): string[] => Object.values(words))
    }),
  )
  return (values[table.headingRow - 1] ?? []).flatMap((heading, column) =>
    ours.has(String(heading).trim()) ? [column] : [],
  )
}

/** Neighbours together: an untouched template is one block. */
function runsOf(numbers: readonly number[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = []
  for (const number of numbers) {
    const last = runs[runs.length - 1]
    if (last && last.first + last.count === number) last.count++
    else runs.push({ first: number, count: 1 })
  }
  return runs
}
