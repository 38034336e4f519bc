import { dayOfIso } from '../../src/core/dates/calendar'
import type { CheckInList, KeyResultView, PlanView } from '../../src/rpc/contract'

/** Which key results are shown; without a plan those of all plans. */
export interface View {
  who: 'mine' | 'team' | 'all'
  plan?: string
}

const DAYS_A_WEEK = 7

/** Whether a check-in is due: none for a week. What a formula keeps up to date needs none. */
export function isLeft(
  { live, lastCheckIn }: Pick<KeyResultView, 'live' | 'lastCheckIn'>,
  today: string,
): boolean {
  const [last, now] = [dayOfIso(lastCheckIn ?? ''), dayOfIso(today)]
  return !live && (last === undefined || now === undefined || now - last >= DAYS_A_WEEK)
}

/** Key results of one objective, under one heading. */
export interface Group {
  plan: PlanView
  objective: string
  rows: KeyResultView[]
}

/** Plan by plan, objective by objective, in the order given. */
export function groupsOf(plans: readonly PlanView[], keyResults: readonly KeyResultView[]): Group[] {
  const groups = new Map<string, Group>()
  for (const plan of plans)
    for (const row of keyResults) {
      if (row.plan !== plan.id) continue
      const key = `${plan.id}/${row.objective}`
      const group = groups.get(key)
      if (group) group.rows.push(row)
      else groups.set(key, { plan, objective: row.objective, rows: [row] })
    }
  return [...groups.values()]
}

/**
 * The list with what is due first in its objective, and objectives with something due first in their plan; else in the
 * order of the table. Done once, when the list comes: nothing may move while somebody types.
 */
export function dueFirst(list: CheckInList): CheckInList {
  const { plans, keyResults, today } = list
  const rank = (rows: readonly KeyResultView[]) => (rows.some((row) => isLeft(row, today)) ? 0 : 1)
  const ordered = plans.flatMap((plan) =>
    groupsOf([plan], keyResults)
      .sort((a, b) => rank(a.rows) - rank(b.rows))
      .flatMap(({ rows }) => rows.sort((a, b) => rank([a]) - rank([b]))),
  )
  return { ...list, keyResults: ordered }
}

export const isInView = ({ who, plan }: View, row: KeyResultView): boolean =>
  (who === 'all' || (who === 'mine' ? row.mine : row.team === true)) &&
  (plan === undefined || row.plan === plan)

/** The view this person had last time in this file, as far as it still means something; else theirs, where they have any. */
export function viewFor({ plans, keyResults }: CheckInList, last: Partial<View> = {}): View {
  const plan = plans.find(({ id }) => id === last.plan)?.id
  const has = (who: View['who']) => keyResults.some((row) => isInView({ who, plan }, row))
  const who = last.who && has(last.who) ? last.who : has('mine') ? 'mine' : has('team') ? 'team' : 'all'
  return { who, plan }
}

/** Somebody of a manager's team who still has check-ins to do. */
export interface Waiting {
  name: string
  /** Where they can be asked; without one they cannot. */
  mail?: string | undefined
  left: number
}

/** Who of a manager's team is waited for, in the order of the list; what is also the manager's own is theirs to do. */
export function waitingTeam({ keyResults, today }: CheckInList): Waiting[] {
  const waiting = new Map<string, Waiting>()
  for (const { teammate, mine, ...row } of keyResults) {
    if (!teammate || mine || !isLeft(row, today)) continue
    const { name, mail } = teammate
    const { left } = waiting.get(mail ?? name) ?? { left: 0 }
    waiting.set(mail ?? name, { name, mail, left: left + 1 })
  }
  return [...waiting.values()]
}
