import { isoOf } from '../../core/dates/calendar'
import { nextCycle } from '../../core/dates/cycle'
import { UserError } from '../../core/problem'
import { messagesOf } from '../../messages'
import type { Book } from '../book'
import { blockedBy, matchIds } from '../look'
import { mayEdit } from '../mayEdit'
import { type PlanState, type PlanTab, planState, readPlanTab } from '../planTab'
import { type Change, changeCells, type Kept, readKept, restoreCells } from '../save/undo'
import { cycleOfPlan } from '../scores'
import { type PlanRef, type Settings, writeSettings } from '../settings'
import { tabById } from '../tab'
import { isCopiedFile } from './copiedFile'
import { planCarry } from './planCarry'

/**
 * Goes on with the plans of a copied file as they are, history and all. Gives false where there is nothing to decide any
 * more. The caller holds the document lock.
 */
export function goOnAsCopy(book: Book, settings: Settings): boolean {
  if (!isCopiedFile(book, settings)) return false
  refuseViewers(book, settings.plans)
  writeSettings({ ...settings, file: book.spreadsheet.getId() })
  return true
}

/**
 * Makes the plans of a copied file drafts of the cycle that follows, with ids of their own: the log of the original stays
 * and counts for nothing here. Of several it takes those that run, else those that are closed; the others keep their
 * history. Gives false where there is nothing to decide any more. Can be undone. The caller holds the document lock.
 *
 * That it was done is stored last. A try that a crash ended has kept what it changed: that is put back first, since another
 * step on top of half a step would skip a cycle.
 */
export function startNewCycle(book: Book, settings: Settings, unique: () => string): boolean {
  if (!isCopiedFile(book, settings)) return false
  refuseViewers(book, settings.plans)
  const file = book.spreadsheet.getId()
  const broken = readKept(book, settings)
  if (broken?.started?.file === file) {
    restoreCells(book, broken)
    SpreadsheetApp.flush()
  }
  const next = new Map<string, PlanRef>()
  const changes: Change[] = []
  for (const { ref, tab } of plansToStart(book, settings)) {
    next.set(ref.id, followingPlan(ref, tab, unique()))
    changes.push(...planCarry(book, ref, tab, cycleOfPlan(tab, ref), unique()))
  }
  const [first] = next.values()
  const before = { file: settings.file, plans: settings.plans }
  changeCells(book, settings, messagesOf(first?.language ?? 'en'), 'newCycle', changes, {
    started: { file, before },
  })
  writeSettings({ ...settings, file, plans: settings.plans.map((ref) => next.get(ref.id) ?? ref) })
  return true
}

/** Back to before the choice, so that it can be made again; plans that were added since stay. */
export function forgetStart(settings: Settings, { started, blocks }: Kept): void {
  if (!started) return
  const { file, plans } = started.before
  const changed = new Set([...plans, ...blocks].map(({ sheetId }) => sheetId))
  settings.file = file
  settings.plans = [...plans, ...settings.plans.filter(({ sheetId }) => !changed.has(sheetId))]
  writeSettings(settings)
}

function refuseViewers(book: Book, plans: readonly PlanRef[]): void {
  const locked = plans.find((ref) => !mayEdit(book, ref))
  if (!locked) return
  const tab = tabById(book.spreadsheet, locked.sheetId)?.getName() ?? ''
  throw new UserError({ code: 'mayNotEdit', tab })
}

interface Starting {
  ref: PlanRef
  tab: PlanTab
  state: PlanState
}

const BY_STATE: readonly PlanState[] = ['running', 'closed', 'draft', 'archived']

/** A tab that is gone or holds no table is passed over; one that must be repaired first stops all. */
function plansToStart(book: Book, settings: Settings): Starting[] {
  const there = settings.plans.flatMap((ref) => starting(book, ref) ?? [])
  const state = BY_STATE.find((wanted) => there.some((it) => it.state === wanted))
  return there.filter((it) => it.state === state)
}

function starting(book: Book, ref: PlanRef): Starting | undefined {
  const sheet = tabById(book.spreadsheet, ref.sheetId)
  if (!sheet) return undefined
  try {
    const tab = readPlanTab(book, sheet, ref.kind, ref.columns)
    const blocked = blockedBy(tab, matchIds(tab, '').unclear)
    if (blocked) throw new UserError(blocked)
    return { ref, tab, state: planState(tab, ref) }
  } catch (error) {
    if (error instanceof UserError && error.problem.code === 'noTable') return undefined
    throw error
  }
}

/** The title above a table of the team's own is theirs: it names the cycle before until they rename it. */
function followingPlan({ state: _, ...ref }: PlanRef, tab: PlanTab, id: string): PlanRef {
  if (tab.frame.cycleStart) return { ...ref, id }
  const { start, end } = nextCycle(cycleOfPlan(tab, ref))
  const cycle = { start: isoOf(start), end: isoOf(end) }
  return { ...ref, id, cycle: tab.cycle ? { ...cycle, insteadOf: isoOf(tab.cycle.start) } : cycle }
}
