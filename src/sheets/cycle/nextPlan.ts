import { asText, isBlank } from '../../cell'
import { isoOf } from '../../core/dates/calendar'
import type { Cycle } from '../../core/dates/cycle'
import { renamedFor } from '../../core/dates/cycleName'
import type { Objective } from '../../core/plan/plan'
import { UserError } from '../../core/problem'
import type { Book } from '../book'
import { contentOf } from '../content'
import type { Looked } from '../look'
import { readId } from '../ownColumns'
import { type PlanTab, readPlanTab } from '../planTab'
import { keep, write } from '../save/undo'
import { cycleOfPlan } from '../scores'
import { type PlanRef, type Settings, writeSettings } from '../settings'
import { freeName, type Sheet, tabById } from '../tab'
import { planCarry } from './planCarry'

/** What the next cycle of a plan is to be. */
export interface Wanted {
  name: string
  cycle: Cycle
  /** Ids of the key results that go on. */
  keep: ReadonlySet<string>
  /** Also objectives of which no key result goes on. */
  allObjectives: boolean
}

/** The plan that was started after another one, as long as its tab is there. */
export const followerOf = (book: Book, { plans }: Settings, plan: string): PlanRef | undefined =>
  plans.find(({ follows, sheetId }) => follows === plan && tabById(book.spreadsheet, sheetId))

/**
 * Starts the next cycle of a plan as a draft in a new tab beside it: a copy, in which what goes on begins anew (see planCarry)
 * and what does not is left out. The tab it comes from is not touched. Where one was started before, that one is given. What a
 * crash left of an earlier try is removed first; that it was done is stored last. The caller holds the document lock.
 */
export function startNextPlan(
  book: Book,
  settings: Settings,
  looked: Looked,
  wanted: Wanted,
  unique: string,
): PlanRef {
  const { ref } = looked
  const { start, end } = wanted.cycle
  if (end < start) throw new UserError({ code: 'endBeforeStart', start, end })
  const there = followerOf(book, settings, ref.id)
  if (there) return there
  removeHalfMade(book, settings, looked)
  const name = freeName(book.spreadsheet, wanted.name.trim() || looked.tab.sheet.getName())
  settings.starting = { plan: ref.id, name, unique }
  writeSettings(settings)
  const sheet = copyBeside(book, looked.tab.sheet, name)
  const tab = readPlanTab(book, sheet, ref.kind, ref.columns)
  const cycle = cycleOfPlan(tab, ref)
  for (const { row, column, cells } of planCarry(book, ref, tab, cycle, unique, wanted.cycle))
    write(sheet, row, column, cells)
  renameTitle(tab, cycle, wanted.cycle)
  leaveOut(tab, looked, wanted)
  SpreadsheetApp.flush()

  const made = readPlanTab(book, sheet, ref.kind, ref.columns)
  const next = followingRef(ref, made, wanted.cycle, sheet, unique)
  keep(book, settings, looked.messages, {
    version: 1,
    action: 'nextPlan',
    tab: name,
    blocks: [],
    made: { plan: next.id, sheetId: next.sheetId, print: printOf(made) },
  })
  settings.plans.push(next)
  delete settings.starting
  writeSettings(settings)
  return next
}

/** Right of the tab it is copied from; the person stays where they are. */
function copyBeside({ spreadsheet }: Book, template: Sheet, name: string): Sheet {
  const open = spreadsheet.getActiveSheet()
  const copy = spreadsheet.insertSheet(name, template.getIndex(), { template })
  copy.showSheet()
  if (open) spreadsheet.setActiveSheet(open)
  return copy
}

/** A tab of an earlier try: of that name, with ids that it copied or made, and nobody's plan. */
function removeHalfMade({ spreadsheet }: Book, settings: Settings, { tab, ref }: Looked): void {
  const { starting } = settings
  if (starting?.plan !== ref.id) return
  const sheet = spreadsheet.getSheetByName(starting.name)
  if (!sheet || settings.plans.some(({ sheetId }) => sheetId === sheet.getSheetId())) return
  const own = new Set(tab.values.map((_, index) => tab.idOf(index + 1)?.id))
  const fresh = starting.unique.replace(/-/g, '').slice(0, 12)
  const isOurs = (cell: unknown) => {
    const id = typeof cell === 'string' ? readId(cell)?.id : undefined
    return id !== undefined && (own.has(id) || id.startsWith(fresh))
  }
  if (sheet.getDataRange().getValues().flat().some(isOurs)) spreadsheet.deleteSheet(sheet)
}

/** A title that tells the cycle tells the new one. */
function renameTitle({ sheet, reading, values, formulas }: PlanTab, from: Cycle, to: Cycle): void {
  const row = reading.ignoredRows.find(({ why }) => why === 'title')?.row
  if (row === undefined) return
  const column = (values[row - 1] ?? []).findIndex((cell) => !isBlank(cell))
  const title = values[row - 1]?.[column]
  if (typeof title !== 'string' || formulas[row - 1]?.[column]) return
  const renamed = renamedFor(title, from, to)
  if (renamed !== title) sheet.getRange(row, column + 1).setValue(asText(renamed))
}

/**
 * Rows that do not go on. A row that holds its objective's text for others below stays, with nothing but that text; where
 * nothing would be left, rows are emptied, since a tab keeps at least one.
 */
function leaveOut(tab: PlanTab, { plan }: Looked, { keep, allObjectives }: Wanted): void {
  const { sheet, table, values } = tab
  const gone: number[] = []
  const emptied: number[] = []
  for (const objective of plan.objectives) {
    const rows = objective.keyResults.filter(({ id }) => !keep.has(id ?? '')).map(({ row }) => row)
    const all = rows.length === objective.keyResults.length && rows.length > 0
    const holds = !isOwnRow(objective) && (all ? allObjectives : rows.includes(objective.row))
    for (const row of rows) (holds && row === objective.row ? emptied : gone).push(row)
    if (all && !allObjectives && isOwnRow(objective)) gone.push(objective.row)
  }
  const left = plan.objectives.flatMap((it) => [it.row, ...it.keyResults.map(({ row }) => row)])
  const isLeft = left.some((row) => !gone.includes(row))
  const { objective = -1 } = table.columns
  const width = values[0]?.length ?? 0
  const empty = (row: number, from: number, to: number) => {
    if (to > from) sheet.getRange(row, from + 1, 1, to - from).clearContent()
  }
  for (const row of emptied) {
    empty(row, 0, objective)
    empty(row, objective + 1, width)
  }
  if (!isLeft) for (const row of gone) empty(row, 0, width)
  else for (const [first, count] of runsFromBelow(gone)) sheet.deleteRows(first, count)
}

const isOwnRow = ({ row, keyResults }: Objective): boolean => keyResults.every((it) => it.row !== row)

/** Neighbouring rows as one; from below, so that those above keep their place. */
function runsFromBelow(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const row of [...new Set(rows)].sort((a, b) => b - a)) {
    const last = runs[runs.length - 1]
    if (last && last[0] === row + 1) {
      last[0] = row
      last[1]++
    } else runs.push([row, 1])
  }
  return runs
}

function followingRef(
  { kind, language, columns, id: follows }: PlanRef,
  tab: PlanTab,
  { start, end }: Cycle,
  sheet: Sheet,
  id: string,
): PlanRef {
  const next: PlanRef = { id, sheetId: sheet.getSheetId(), kind, language, columns, follows }
  if (!tab.frame.state) next.state = 'draft'
  if (tab.frame.cycleStart && tab.frame.cycleEnd) return next
  const said = tab.cycle
  const other = said !== undefined && (said.start !== start || said.end !== end)
  return {
    ...next,
    cycle: { start: isoOf(start), end: isoOf(end), ...(other && { insteadOf: isoOf(said.start) }) },
  }
}

/** Takes back a started cycle: its tab goes, as long as nobody has typed into it. Throws UserError where somebody has. */
export function removeNextPlan(
  book: Book,
  settings: Settings,
  { plan, sheetId, print }: { plan: string; sheetId: number; print: string },
): void {
  const ref = settings.plans.find(({ id }) => id === plan)
  const sheet = tabById(book.spreadsheet, sheetId)
  if (sheet && ref) {
    if (printOf(readPlanTab(book, sheet, ref.kind, ref.columns)) !== print)
      throw new UserError({ code: 'typedSince', tab: sheet.getName() })
    book.spreadsheet.deleteSheet(sheet)
  }
  settings.plans = settings.plans.filter(({ id }) => id !== plan)
  writeSettings(settings)
}

/** What people typed in a tab, as a short text that another content hardly has (FNV-1a). Ours is left out. */
function printOf({ values, formulas, own }: PlanTab): string {
  const text = values
    .map((row, r) =>
      JSON.stringify(row.map((cell, c) => (own.has(c) ? '' : contentOf(cell, formulas[r]?.[c] ?? '')))),
    )
    .join('\n')
    .replace(/(,""|\n\[""(,"")*\])+(?=\]?$)/g, '')
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return `${text.length}.${(hash >>> 0).toString(36)}`
}
