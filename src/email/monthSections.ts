import type { PlanReport } from './occasion'
import type { SectionOf } from './planSections'
import { toChange, toLetGo, toRaise } from './sections/advice'
import { confidenceMoved } from './sections/confidenceMoved'
import { datesAhead } from './sections/datesAhead'
import { moved } from './sections/moved'
import { notCounted } from './sections/notCounted'
import { objectives } from './sections/objectives'
import { blockers, wins } from './sections/quotes'
import { waiting } from './sections/waiting'

/** Whether a report looks back on a month; what there is to say differs. */
export const isMonthly = (plans: readonly PlanReport[]): boolean =>
  plans.some(({ summary }) => summary.period === 'month')

/** A month looked back on: where the objectives are heading, what to decide, and what was said and done meanwhile. */
export const monthSections: readonly SectionOf[] = [
  objectives,
  toLetGo,
  toChange,
  toRaise,
  confidenceMoved,
  blockers,
  moved,
  wins,
  waiting,
  datesAhead,
  notCounted,
]
