import type { Owner } from '../plan/plan'
import { objectiveNames } from '../scoring/objectivePool'
import type { Pace, ScoredObjective } from '../scoring/score'
import { placeOf } from '../scoring/tree'
import { compare, type Summarising } from './compared'
import { type Standing, standingsBy } from './standings'
import type { Summary } from './summary'
import { type Trend, trendOf } from './trend'

export interface DashboardOptions extends Summarising {
  /** The same plan on the same day, summed up. */
  summary: Summary
  /** The team somebody is in, where that is known. */
  teamOf?: (owner: Owner) => string | undefined
}

/** An objective in the order of who contributes to whom. */
export interface Aligned {
  /** 1-based, in the tab. */
  row: number
  /** How many objectives it contributes to, one above the other. */
  depth: number
}

/** One plan at a glance, as data in no language. */
export interface Dashboard {
  summary: Summary
  trend: Trend
  /** How many key results are on pace, behind and so on; 'none' could not be computed. Words without any are left out. */
  paces: ReadonlyMap<Pace | 'none', number>
  aligned: readonly Aligned[]
  owners: readonly Standing[]
  /** Empty where no team is known. */
  teams: readonly Standing[]
}

/** Everything of a plan that the dashboard shows, at the end of the day `asOf`. */
export function dashboardOf(given: DashboardOptions): Dashboard {
  const { summary, personOf = (owner) => owner, teamOf = () => undefined } = given
  const compared = compare(given)
  const paces = new Map<Pace | 'none', number>()
  for (const { scored } of compared.keyResults) {
    const pace = scored.pace ?? 'none'
    paces.set(pace, (paces.get(pace) ?? 0) + 1)
  }
  const people = (owners: readonly Owner[]) => owners.map(personOf)
  return {
    summary,
    trend: trendOf(given),
    paces,
    aligned: alignedOf(compared.lines),
    owners: standingsBy(compared, summary.open, (owners) =>
      people(owners).map(({ name, mail }) => name ?? mail ?? ''),
    ),
    teams: standingsBy(compared, summary.open, (owners) =>
      people(owners).flatMap((owner) => teamOf(owner) ?? []),
    ),
  }
}

/** Each objective right below the one it contributes to, else in the order of the sheet; one on a loop stands at the top. */
function alignedOf(lines: readonly ScoredObjective[]): Aligned[] {
  const objectives = lines.map(({ objective }) => objective)
  const names = objectiveNames(objectives)
  const children = new Map<number | undefined, number[]>()
  objectives.forEach(({ title, parent = '' }, index) => {
    const above = placeOf(title, parent, names).parent
    const siblings = children.get(above)
    if (siblings) siblings.push(index)
    else children.set(above, [index])
  })
  const aligned: Aligned[] = []
  const seen = new Set<number>()
  const add = (first: number) => {
    const waiting = [{ index: first, depth: 0 }]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { index, depth } = next
      if (seen.has(index)) continue
      seen.add(index)
      aligned.push({ row: objectives[index]?.row ?? 0, depth })
      for (const child of [...(children.get(index) ?? [])].reverse())
        waiting.push({ index: child, depth: depth + 1 })
    }
  }
  for (const top of children.get(undefined) ?? []) add(top)
  objectives.forEach((_, index) => {
    if (!seen.has(index)) add(index)
  })
  return aligned
}
