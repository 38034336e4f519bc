import { type CellValue, isDate, readConfidence } from '../cell'
import type { Day } from '../core/dates/calendar'
import type { Entry } from '../core/log/entry'
import type { Confidence } from '../core/plan/plan'
import { type Messages, messagesOf } from '../messages'
import type { Book } from './book'
import {
  asText,
  type Column,
  choiceColumn,
  levelColumn,
  type OwnTable,
  ownTable,
  type Placed,
  textColumn,
} from './ownTable'
import type { Settings } from './settings'
import { addTab, type Sheet, tabById, writeBelow } from './tab'

/** An entry as a row of the tab: with the title, which is there for people only. */
type LogRow = Entry & { title?: string }

const dayColumn = (book: Book): Column<Day> => ({
  read: (cell) => (isDate(cell) ? book.dayOf(cell) : undefined),
  write: (day) => book.dateOf(day),
})

const instantColumn: Column<number> = {
  read: (cell) => (isDate(cell) ? cell.getTime() : undefined),
  write: (time) => new Date(time),
}

const confidenceColumn = (messages: Messages): Column<Confidence> => ({
  read: (cell) => readConfidence(cell),
  write: (confidence) => asText(confidenceText(confidence, messages)),
})

const OUT_OF: Partial<Record<Confidence['scale'], number>> = { '0-10': 10, '1-5': 5 }

/** A confidence as the sheet shows it: the word, or the figure with its scale. */
export function confidenceText({ scale, value }: Confidence, messages: Messages): string {
  const outOf = OUT_OF[scale]
  if (scale === 'words') return messages.sheet.confidence[value] ?? String(value)
  return outOf === undefined ? String(value) : `${value}/${outOf}`
}

const table = (book: Book, messages: Messages): OwnTable<LogRow> =>
  ownTable<LogRow>({
    time: instantColumn,
    day: dayColumn(book),
    title: textColumn,
    kind: choiceColumn({
      checkIn: 'check-in',
      target: 'target',
      start: 'start',
      weight: 'weight',
      state: 'state',
      owner: 'owner',
      score: 'score',
      comment: 'comment',
      created: 'created',
      closed: 'closed',
    }),
    was: levelColumn,
    value: levelColumn,
    confidence: confidenceColumn(messages),
    note: textColumn,
    label: choiceColumn({
      blocker: 'blocker',
      ask: 'ask',
      next: 'next',
      thanks: 'thanks',
      keep: 'keep',
      done: 'done',
      drop: 'drop',
    }),
    author: textColumn,
    source: choiceColumn({ sidebar: 'sidebar', typed: 'typed', live: 'live', import: 'import' }),
    state: choiceColumn({ pending: 'pending', ok: 'ok', failed: 'failed', withdrawn: 'withdrawn' }),
    plan: textColumn,
    subject: textColumn,
    request: textColumn,
    id: textColumn,
  })

/** The log of the file, read once; what is appended or marked is queued until the next flush. */
export interface CheckIns {
  /** In the order of the tab. */
  entries: Entry[]
  append(entries: readonly Entry[], titleOf: (subject: string) => string): void
  /** Changes the state of an entry that stands in the tab or was appended before. */
  mark(entry: Entry, state: Entry['state']): void
}

/** Rows that somebody damaged are passed over: history that cannot be read must not become a wrong score. */
function entryOf(row: Placed<LogRow>): Entry | undefined {
  const { id, request, time, day, plan, subject, kind } = row
  if (id === undefined || time === undefined || day === undefined) return undefined
  if (plan === undefined || subject === undefined || kind === undefined) return undefined
  const { was, value, confidence, note, label, author, source = 'import', state = 'ok' } = row
  const entry: Entry = { id, request: request ?? '', time, day, plan, subject, kind, source, state }
  return { ...entry, was, value, confidence, note, label, author }
}

/**
 * Reads the log; without a tab (never made, or deleted) it is empty, and the first append makes one.
 * Two round trips for any number of rows.
 */
export function openCheckIns(
  book: Book,
  settings: Settings,
  messages: Messages,
  onNewTab: (sheetId: number) => void,
): CheckIns {
  const columns = table(book, messages)
  let sheet = tabById(book.spreadsheet, settings.checkIns)
  const values: CellValue[][] = sheet
    ? sheet.getDataRange().getValues()
    : [columns.headings(messages.sheet.checkIns)]
  const read = columns.read(values, (language) => messagesOf(language).sheet.checkIns)
  const rowOf = new Map<string, number>()
  let nextRow = read.nextRow
  const entries = read.rows.flatMap((row) => {
    const entry = entryOf(row)
    if (entry) rowOf.set(entry.id, row.row)
    return entry ?? []
  })
  const ready = (): Sheet => {
    if (!sheet) {
      sheet = addCheckInsTab(book, messages, values[0] as string[])
      onNewTab(sheet.getSheetId())
    }
    return sheet
  }
  return {
    entries,
    append(added, titleOf) {
      if (added.length === 0) return
      for (const [index, entry] of added.entries()) rowOf.set(entry.id, nextRow + index)
      writeBelow(
        ready(),
        nextRow,
        added.map((entry) => read.cells({ ...entry, title: titleOf(entry.subject) })),
      )
      nextRow += added.length
      entries.push(...added)
    },
    mark(entry, state) {
      const row = rowOf.get(entry.id)
      entry.state = state
      if (row !== undefined)
        ready()
          .getRange(row, read.places.state + 1)
          .setValue(state)
    },
  }
}

function addCheckInsTab(book: Book, messages: Messages, headings: string[]): Sheet {
  const sheet = begunTab(book, messages, headings) ?? addTab(book.spreadsheet, messages.sheet.tabs.checkIns)
  const heading = sheet.getRange(1, 1, 1, headings.length)
  heading.setValues([headings]).setFontWeight('bold').setBackground('#f1f3f4')
  sheet.getRange(1, 1).setNote(messages.sheet.checkInsNote)
  sheet.setFrozenRows(1)
  sheet.getRange('A:A').setNumberFormat('yyyy-mm-dd hh:mm')
  sheet.getRange('B:B').setNumberFormat('yyyy-mm-dd')
  sheet.setColumnWidth(3, 260)
  sheet.setColumnWidth(8, 320)
  return sheet
}

/** A tab of that name that a run was cut off from before it was remembered: blank, or with nothing but our headings. */
function begunTab({ spreadsheet }: Book, { sheet: words }: Messages, headings: string[]): Sheet | undefined {
  const sheet = spreadsheet.getSheetByName(words.tabs.checkIns)
  if (!sheet) return undefined
  const cells = sheet.getDataRange().getValues().flat()
  return cells.every((cell) => cell === '') || cells.join('\n') === headings.join('\n') ? sheet : undefined
}
