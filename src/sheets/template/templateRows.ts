import type { CellValue } from '../../cell'
import type { Messages } from '../../messages'
import type { ExampleKeyResult, ExampleObjective, Format } from '../../templates/example'
import type { Book } from '../book'
import { asText } from '../ownTable'

/** 1-based rows of every template's tab. */
export const HEADING_ROW = 3
export const FIRST_ROW = HEADING_ROW + 1

/** Patterns in US syntax whatever the locale (platform 3.29). */
export const GENERAL = 'General'
export const DATE = 'yyyy-mm-dd'

/** A column of a template, by what it means. */
export type ColumnKey = keyof Messages['sheet']['plan'] | keyof Messages['sheet']['scorecard']

type Cells = Partial<Record<ColumnKey, CellValue>>

/** A row of a new plan: its cells, and the number format of its levels. */
export interface TemplateRow {
  cells: Cells
  format: string
}

/** Objectives have a row of their own; their key results repeat its text, so that sorting never loses who belongs to whom. */
export function rowsOf(
  book: Book,
  objectives: readonly ExampleObjective[],
  messages: Messages,
): TemplateRow[] {
  const active = messages.states.active
  return objectives.flatMap(({ title, owner, keyResults }) => [
    { cells: { objective: asText(title), owner: asText(owner), state: active }, format: GENERAL },
    ...keyResults.map((it) => ({
      cells: { objective: asText(title), state: active, ...cellsOf(book, it, messages) },
      format: patternOf(it.format, messages),
    })),
  ])
}

/** The inputs of a key result. */
export function cellsOf(book: Book, it: ExampleKeyResult, { types, sheet }: Messages): Cells {
  return {
    keyResult: asText(it.title),
    owner: asText(it.owner),
    type: it.type && types[it.type],
    start: it.start,
    target: it.target,
    current: it.type === 'yesNo' ? (it.current ? sheet.yes : sheet.no) : it.current,
    unit: asText(it.unit),
    weight: it.weight,
    due: book.dateOf(it.due),
    confidence: it.confidence && asText(sheet.confidence[it.confidence] ?? ''),
    lastCheckIn: it.lastCheckIn === undefined ? undefined : book.dateOf(it.lastCheckIn),
    note: asText(it.note ?? ''),
  }
}

/** The number format of a row's levels. */
export function patternOf(format: Format, { code }: Messages): string {
  switch (format) {
    case 'percent':
      return '0%'
    case 'finePercent':
      return '0.0#%'
    case 'money':
      // The way Sheets itself writes a currency, whatever the locale.
      return code === 'zh' ? '[$¥]#,##0' : '[$$]#,##0'
    case 'fineMoney':
      return code === 'zh' ? '[$¥]#,##0.00' : '[$$]#,##0.00'
    case 'decimal':
      return '0.0'
    case 'whole':
      return '#,##0'
    case 'words':
      return GENERAL
  }
}
