import type { Cycle } from '../dates/cycle'
import { nameKey } from '../nameKey'
import { counts, isKeepType, type KeyResult, type Objective, type Plan, type State } from '../plan/plan'
import { UserError } from '../problem'
import { attainmentOf } from '../scoring/progress'
import { type Finding, finding, SEVERITIES, type Severity } from './finding'
import { has, type WordList } from './hits'
import { keepsLimit, numbersIn, withoutLabel } from './numbers'
import { otherNumbers } from './otherNumbers'
import { type Strength, strengthOf } from './strength'
import { textFindings } from './textFindings'

/** A finding and what it is about; without a subject it is about the set. */
export interface PlacedFinding extends Finding {
  subject?: Objective | KeyResult
}

export interface Review {
  findings: readonly PlacedFinding[]
  strength: Strength
}

export interface ReviewOptions {
  /** Whether the plan is that of the whole company, above which nothing stands, or of a part; unsaid, links are not asked for. */
  level?: 'company' | 'team'
}

const OBJECTIVES = { most: 5 }
const KEY_RESULTS = { most: 5 }

/**
 * Everything domain 8 has to say of a plan, objective by objective, texts and their context. Rows that do not count
 * (paused, cancelled …) are left out, drafts are not: they are what
 * is being worded. Numbers may stand in the text or in their cells.
 */
export function writingFindings(plan: Plan, { level }: ReviewOptions = {}): Review {
  const objectives = plan.objectives.filter(isLookedAt)
  const keyResults = objectives.flatMap(keyResultsOf)
  const loops = loopsIn(objectives)
  const twins = twinsIn(keyResults)
  const undated = plan.cycle ? [] : objectives.filter(hasNoDate)
  const noneDated = undated.length > 1 && undated.length === objectives.length
  const findings: PlacedFinding[] = [
    ...(objectives.length > OBJECTIVES.most ? [finding('manyObjectives', [String(objectives.length)])] : []),
    ...(noneDated ? [finding('noDates')] : []),
  ]
  for (const objective of objectives) {
    const loop = loops.get(objective)
    const own = [
      ...textFindings(objective.title, 'objective'),
      ...(hasNoOwner(objective) ? [finding('noOwner')] : []),
      ...(!noneDated && undated.includes(objective) ? [finding('noDates')] : []),
      ...contextOf(objective),
      ...(level === 'team' && !objective.parent ? [finding('noParent')] : []),
      ...(loop ? [finding('loop', loop)] : []),
    ]
    findings.push(...own.map((it) => ({ ...it, subject: objective })))
    for (const keyResult of keyResultsOf(objective)) {
      const said = [...keyResultFindings(keyResult, plan.cycle), ...(twins.get(keyResult) ?? [])]
      findings.push(...said.map((it) => ({ ...it, subject: keyResult })))
    }
  }
  return { findings, strength: strengthOf([...objectives, ...keyResults].map(worstOf(findings))) }
}

/** Looked up once for all rows. */
function worstOf(findings: readonly PlacedFinding[]): (row: Objective | KeyResult) => Severity | undefined {
  const worst = new Map<Objective | KeyResult, Severity>()
  for (const { subject, severity } of findings) {
    const known = subject && worst.get(subject)
    if (subject && (known === undefined || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known)))
      worst.set(subject, severity)
  }
  return (row) => worst.get(row)
}

/** Sheets often name people at the key results alone; then nobody is missing. */
const hasNoOwner = (objective: Objective): boolean =>
  [objective, ...keyResultsOf(objective)].every(({ owners }) => owners.length === 0)

const hasNoDate = (objective: Objective): boolean =>
  [objective, ...keyResultsOf(objective)].every(({ due }) => due === undefined)

const isLookedAt = ({ state }: { state: State }): boolean => counts(state) || state === 'draft'

const keyResultsOf = ({ keyResults }: Objective): KeyResult[] => keyResults.filter(isLookedAt)

function contextOf(objective: Objective): Finding[] {
  const keyResults = keyResultsOf(objective)
  const count = keyResults.length
  return [
    ...(count === 0 ? [finding('noKeyResults')] : []),
    ...(count === 1 ? [finding('oneKeyResult')] : []),
    ...(count > KEY_RESULTS.most ? [finding('manyKeyResults', [String(count)])] : []),
    ...(count > 1 ? balance(keyResults) : []),
  ]
}

/** What only counts work, amounts that nothing keeps honest, and what only the end shows (domain 8, K-7). */
function balance(keyResults: readonly KeyResult[]): Finding[] {
  const titles = keyResults.map(({ title }) => title)
  const all = (list: WordList) => titles.every((title) => has(list, title))
  if (all('activity') && !titles.some((title) => has('outcome', title))) return [finding('allLeading')]
  const guarded = keyResults.some(
    ({ title, type, unit }) => isKeepType(type) || unit.kind === 'percent' || has('quality', title),
  )
  if (all('outcome') && !guarded) return [finding('noCounterpart')]
  return all('lagging') ? [finding('allLagging')] : []
}

function keyResultFindings(keyResult: KeyResult, cycle: Cycle | undefined): Finding[] {
  const { title, start, target, current, due } = keyResult
  // What stands in the cells need not stand in the text.
  const inCells = new Set<string>([
    ...(target !== undefined || keyResult.type === 'yesNo' ? ['noNumber'] : []),
    ...(start !== undefined || current !== undefined || isLimit(keyResult) ? ['noBaseline'] : []),
    // Numbers from start to target say exactly what is meant.
    ...(start !== undefined && target !== undefined ? ['vague'] : []),
  ])
  const outside = cycle && due !== undefined && (due < cycle.start || due > cycle.end)
  return [
    ...textFindings(title, 'keyResult').filter(({ remark }) => !inCells.has(remark)),
    ...otherNumbers(keyResult),
    ...directionFindings(keyResult),
    ...(outside ? [finding('outsideCycle')] : []),
  ]
}

const isLimit = ({ type, title }: KeyResult): boolean =>
  isKeepType(type) || type === 'yesNo' || keepsLimit(title)

function directionFindings({ start, target, type }: KeyResult): Finding[] {
  if (start !== undefined && start === target && !isKeepType(type) && type !== 'yesNo')
    return [finding('startIsTarget')]
  try {
    attainmentOf({
      ...(start !== undefined && { start }),
      ...(target !== undefined && { target }),
      ...(type && { type }),
    })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    if (error.problem.code === 'againstDirection') return [finding('againstDirection')]
  }
  return []
}

/** The words of a title without its numbers, signs and order: what is the same here is measured twice. */
function measureKey(title: string): string {
  const words = nameKey(numbersIn(title).skeleton).match(/[\p{L}\p{M}]+/gu) ?? []
  return words
    .filter((word) => !/^(?:the|a|an|of|from|to|by|in|per|our|从|由|到|至)$/.test(word))
    .sort()
    .join(' ')
}

/** What different people measure is each one's own share. */
function twinsIn(keyResults: readonly KeyResult[]): Map<KeyResult, Finding[]> {
  const first = new Map<string, KeyResult>()
  const twins = new Map<KeyResult, Finding[]>()
  for (const keyResult of keyResults) {
    const key = [measureKey(withoutLabel(keyResult.title)), ...ownersOf(keyResult)].join('\n')
    const other = first.get(key)
    if (key.startsWith('\n') || key === '') continue
    if (other) twins.set(keyResult, [finding('duplicate', [other.title])])
    else first.set(key, keyResult)
  }
  return twins
}

const ownersOf = ({ owners }: KeyResult): string[] =>
  owners.map(({ name, mail }) => nameKey(name ?? mail ?? '')).sort()

/** The titles of the loop, of each objective that stands on one. */
function loopsIn(objectives: readonly Objective[]): Map<Objective, string[]> {
  const byName = new Map<string, Objective>()
  for (const it of [...objectives].reverse()) {
    byName.set(nameKey(it.title), it)
    if (it.code) byName.set(nameKey(it.code), it)
  }
  const parentOf = ({ parent }: Objective) => (parent ? byName.get(nameKey(parent)) : undefined)
  const loops = new Map<Objective, string[]>()
  const settled = new Set<Objective>()
  for (const begin of objectives) {
    const way: Objective[] = []
    const onWay = new Set<Objective>()
    let at: Objective | undefined = begin
    while (at && !settled.has(at) && !onWay.has(at)) {
      way.push(at)
      onWay.add(at)
      at = parentOf(at)
    }
    if (at && onWay.has(at)) {
      const loop = way.slice(way.indexOf(at))
      const titles = loop.map(({ title }) => title)
      for (const it of loop) loops.set(it, titles)
    }
    for (const it of way) settled.add(it)
  }
  return loops
}
