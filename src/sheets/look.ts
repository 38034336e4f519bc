import type { Entry } from '../core/log/entry'
import { type Log, replay } from '../core/log/log'
import { typedEntries } from '../core/log/typedEntries'
import type { KeyResult, Objective, Plan } from '../core/plan/plan'
import { realign } from '../core/plan/realign'
import { type Problem, UserError } from '../core/problem'
import { type ColumnMemory, sameColumns } from '../core/reading/columnMemory'
import { type Messages, messagesOf } from '../messages'
import { addColumns } from './addColumns'
import type { Book } from './book'
import { type CheckIns, openCheckIns } from './checkIns'
import { copyProblem } from './cycle/copiedFile'
import type { RememberedId } from './ownColumns'
import { recoverState } from './planState'
import {
  frameDay,
  idCell,
  isOver,
  type PlanState,
  type PlanTab,
  planState,
  readPlanTab,
  remember,
} from './planTab'
import { recoverPending } from './save/recoverPending'
import { type PlanRef, readSettings, type Settings, writeSettings } from './settings'
import { tabById } from './tab'

/** A plan and its history, agreeing with each other. */
export interface Looked {
  ref: PlanRef
  tab: PlanTab
  /** With ids, and with what recovery wrote. */
  plan: Plan
  checkIns: CheckIns
  /** This plan's entries, in the order of the log. */
  entries: readonly Entry[]
  log: Log
  messages: Messages
  /** What a person should know, as sentences. */
  notices: string[]
  /** 1-based rows that cannot be matched to their history. */
  unclear: readonly number[]
  state: PlanState
  /** Why nobody may check in: rows that are unclear, a column that is gone, a copied file, a closed cycle. */
  blocked?: Problem | undefined
  /** False for people who may only look, and while something must be repaired: then nothing is written at all. */
  writable: boolean
}

/** How an execution names what it writes: unique, and the same again when a call is retried. */
export interface Making {
  request: string
  author?: string
}

export interface Looking {
  /** Looks without settling anything, for people who may not write. */
  readOnly?: boolean
  /** The log, where an execution that looks at several plans has read it already. */
  checkIns?: CheckIns
}

/** The log of the file; a tab made for it is remembered in the settings. */
export const openLog = (book: Book, settings: Settings, messages: Messages): CheckIns =>
  openCheckIns(book, settings, messages, (sheetId) => {
    settings.checkIns = sheetId
    writeSettings(settings)
  })

/**
 * Reads a plan and settles what happened since: gives ids to new rows and back to sorted ones, finishes or closes what a crash
 * left pending, and logs values typed straight into the sheet. Only queues writes; the caller holds the document lock and
 * flushes.
 */
export function look(
  book: Book,
  settings: Settings,
  ref: PlanRef,
  making: Making,
  { readOnly = false, checkIns = openLog(book, settings, messagesOf(ref.language)) }: Looking = {},
): Looked {
  const sheet = tabById(book.spreadsheet, ref.sheetId)
  if (!sheet) throw new UserError({ code: 'planGone' })
  const messages = messagesOf(ref.language)
  const tab = readPlanTab(book, sheet, ref.kind, ref.columns)
  const ids = matchIds(tab, making.request)
  const looked: Looked = {
    ref,
    tab,
    plan: withIds(tab.plan, (row) => ids.of.get(row)?.id),
    checkIns,
    entries: checkIns.entries.filter((entry) => entry.plan === ref.id),
    log: new Map(),
    messages,
    notices: [],
    unclear: ids.unclear,
    state: planState(tab, ref),
    blocked: copyProblem(book, settings) ?? blockedBy(tab, ids.unclear),
    writable: false,
  }
  looked.writable = !readOnly && !looked.blocked
  if (looked.blocked) looked.notices.push(messages.problem(looked.blocked))
  if (looked.writable) {
    rememberColumns(ref, tab)
    if (ids.realigned) looked.notices.push(messages.say.realigned)
    writeIds(tab, ids.of, messages)
    recoverState(looked)
    // What it wrote is read afresh.
    if (recoverPending(looked, book)) {
      const again = look(book, settings, ref, making, { checkIns })
      return { ...again, notices: [...new Set([...looked.notices, ...again.notices])] }
    }
    refreshAsOf(book, tab)
  }
  looked.log = replay(looked.entries)
  if (looked.writable) logTyped(looked, book, making)
  if (isOver(looked.state)) looked.blocked ??= { code: 'planClosed' }
  return looked
}

/** What must be repaired before anything is written. */
export function blockedBy({ lost: [lost] }: PlanTab, unclear: readonly number[]): Problem | undefined {
  if (lost) return { code: 'columnLost', heading: lost.heading, twice: lost.twice ?? false }
  return unclear.length > 0 ? { code: 'unclearIds', rows: unclear } : undefined
}

/** Stored only when something changed, in the settings as they are now: this may be one of several plans. */
function rememberColumns(ref: PlanRef, { table, place }: PlanTab): void {
  const headings = [...table.headings]
  while (headings[headings.length - 1] === '') headings.pop()
  const ignored = ref.columns?.ignored
  const more = { ...(ignored && { ignored }), ...(place !== undefined && { table: place }) }
  const memory: ColumnMemory = { headings, columns: table.columns, ...more }
  if (sameColumns(ref.columns, memory)) return
  const settings = readSettings()
  for (const plan of [ref, ...settings.plans.filter(({ id }) => id === ref.id)])
    plan.columns = { headings, columns: { ...table.columns }, ...more }
  writeSettings(settings)
}

interface MatchedIds {
  /** By 1-based row. */
  of: Map<number, RememberedId>
  realigned: boolean
  unclear: readonly number[]
}

/** Which id belongs to which row now; nothing is written. */
export function matchIds(tab: PlanTab, request: string): MatchedIds {
  const rows = tab.plan.objectives.flatMap((objective) => [
    ...(hasOwnRow(objective) ? [{ row: objective.row, objective: objective.title, title: '' }] : []),
    ...objective.keyResults.map(({ row, title }) => ({ row, objective: objective.title, title })),
  ])
  // Rows that were emptied still carry their id: without them, words pasted elsewhere would look new.
  const known = new Set(rows.map(({ row }) => row))
  for (let row = tab.table.headingRow + 1; row <= tab.values.length; row++) {
    if (!known.has(row) && tab.idOf(row)) rows.push({ row, objective: '', title: '' })
  }
  const texts = rows.map(({ row, objective, title }) => ({ row, ...remember('', objective, title) }))
  const { decisions, realigned, unclear } = realign(
    texts.map(({ row, objective, title }) => ({ row, objective, title, id: tab.idOf(row) })),
  )
  const of = new Map<number, RememberedId>()
  decisions.forEach(({ row, id, fate }, index) => {
    if (fate === 'blank' || fate === 'unclear') return
    const { objective, title } = texts[index] as (typeof texts)[number]
    of.set(row, remember(id ?? rowId(request, row), objective, title))
  })
  return { of, realigned, unclear }
}

/** An objective may stand only in the rows of its key results; such a one has no history of its own. */
const hasOwnRow = ({ row, keyResults }: Objective): boolean =>
  keyResults.every((keyResult) => keyResult.row !== row)

/** Requests are unique, and so is a row within one look. */
export const rowId = (request: string, row: number): string =>
  `${request.replace(/-/g, '').slice(0, 12)}${row.toString(36)}`

/** The plan with the id of each row. */
export function withIds(plan: Plan, idOf: (row: number) => string | undefined): Plan {
  const keyResultWithId = (keyResult: KeyResult): KeyResult => ({ ...keyResult, id: idOf(keyResult.row) })
  return {
    ...plan,
    objectives: plan.objectives.map((objective) => ({
      ...objective,
      id: hasOwnRow(objective) ? idOf(objective.row) : undefined,
      keyResults: objective.keyResults.map(keyResultWithId),
    })),
  }
}

/** One write for the whole column, and only when something in it changed. */
function writeIds(tab: PlanTab, ids: Map<number, RememberedId>, messages: Messages): void {
  const first = tab.table.headingRow + 1
  const count = tab.values.length - tab.table.headingRow
  if (count <= 0 || ids.size === 0) return
  const column = tab.idColumn ?? addIdColumn(tab, messages)
  const before = tab.values.slice(first - 1).map((row) => row[column] ?? '')
  const given = new Set([...ids.values()].map(({ id }) => id))
  const after = before.map((cell, index) => {
    const id = ids.get(first + index)
    if (id) return idCell(id)
    // What moved to another row leaves nothing behind; an emptied row keeps its own.
    return given.has(tab.idOf(first + index)?.id ?? '') ? '' : cell
  })
  if (after.every((cell, index) => cell === before[index])) return
  tab.sheet.getRange(first, column + 1, count, 1).setValues(after.map((cell) => [cell]))
}

/** At the right end, so that nothing of the team's moves. */
function addIdColumn(tab: PlanTab, messages: Messages): number {
  const column = tab.values[0]?.length ?? 0
  addColumns(tab.sheet, column, tab.table.headingRow, [messages.sheet.plan.id])
  tab.sheet.hideColumns(column + 1)
  tab.idColumn = column
  return column
}

/** The as-of date is a typed cell that we keep at today, since formulas must not ask for the day themselves. */
export function refreshAsOf(book: Book, tab: Pick<PlanTab, 'sheet' | 'values' | 'formulas' | 'frame'>): void {
  const place = tab.frame.asOf
  if (!place || tab.formulas[place.row]?.[place.column]) return
  if (planState(tab) !== 'running' || frameDay(book, tab, 'asOf') === book.today()) return
  tab.sheet.getRange(place.row + 1, place.column + 1).setValue(book.dateOf(book.today()))
}

function logTyped(looked: Looked, book: Book, { request }: Making): void {
  const { plan, ref, checkIns, log } = looked
  const fresh = typedEntries({ plan, planId: ref.id, log, day: book.today() })
  if (fresh.length === 0) return
  const entries = fresh.map(
    (entry, index): Entry => ({ ...entry, id: `${request}.t${index}`, request, time: book.now }),
  )
  checkIns.append(entries, titlesOf(plan))
  looked.entries = [...looked.entries, ...entries]
  looked.log = replay(looked.entries)
}

const TITLE_LENGTH = 300

/** What the log calls a subject. */
export function titlesOf(plan: Plan): (subject: string) => string {
  const titles = new Map<string, string>()
  for (const objective of plan.objectives) {
    for (const { id, title } of [objective, ...objective.keyResults])
      if (id !== undefined) titles.set(id, title.slice(0, TITLE_LENGTH))
  }
  return (subject) => titles.get(subject) ?? ''
}
