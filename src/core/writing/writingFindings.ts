import type { Cycle } from '../cycle'
import { nameKey } from '../nameKey'
import { nearlyEqual } from '../nearly'
import { counts, isKeepType, type KeyResult, type Objective, type Plan } from '../plan'
import { UserError } from '../problem'
import { attainmentOf } from '../progress'
import { type Finding, finding, type Severity } from './finding'
import { has } from './hits'
import { keepsLimit, numbersIn, withoutLabel } from './numbers'
import { textFindings } from './textFindings'

/** A finding and what it is about; without a subject it is about the set. */
export interface PlacedFinding extends Finding {
  subject?: Objective | KeyResult
}

/** How a set of goals is written: the share of checks it passes, a warning counting as half (domain 8). */
export interface Strength {
  /** 0–1 */
  share: number
  level: 'green' | 'amber' | 'red'
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

/** Rules looked at per objective (O-1 … O-5, O-7, K-4, K-7, A-1, A-2) and per key result (the other K rules). */
const CHECKS = { objective: 10, keyResult: 10, set: 1 }

/**
 * Everything domain 8 has to say of a plan, objective by objective, texts and their context. Rows that do not count
 * (paused, cancelled …) are left out. Numbers may stand in the text or in their cells.
 */
export function writingFindings(plan: Plan, { level }: ReviewOptions = {}): Review {
  const objectives = plan.objectives.filter(({ state }) => counts(state))
  const keyResults = objectives.flatMap(countedKeyResults)
  const loops = loopsIn(objectives)
  const twins = twinsIn(keyResults)
  const findings: PlacedFinding[] =
    objectives.length > OBJECTIVES.most ? [finding('manyObjectives', [String(objectives.length)])] : []
  for (const objective of objectives) {
    const loop = loops.get(objective)
    const own = [
      ...textFindings(objective.title, 'objective'),
      ...contextOf(objective, plan.cycle),
      ...(level === 'team' && !objective.parent ? [finding('noParent')] : []),
      ...(loop ? [finding('loop', loop)] : []),
    ]
    findings.push(...own.map((it) => ({ ...it, subject: objective })))
    for (const keyResult of countedKeyResults(objective)) {
      const said = [...keyResultFindings(keyResult, plan.cycle), ...(twins.get(keyResult) ?? [])]
      findings.push(...said.map((it) => ({ ...it, subject: keyResult })))
    }
  }
  const checks = CHECKS.set + objectives.length * CHECKS.objective + keyResults.length * CHECKS.keyResult
  return { findings, strength: strengthOf(findings, checks) }
}

const countedKeyResults = ({ keyResults }: Objective): KeyResult[] =>
  keyResults.filter(({ state }) => counts(state))

/** What a finding takes from the checks it belongs to; a hint takes nothing. */
const LOST: Record<Severity, number> = { error: 1, warn: 0.5, hint: 0 }

function strengthOf(findings: readonly Finding[], checks: number): Strength {
  const lost = findings.reduce((sum, { severity }) => sum + LOST[severity], 0)
  const share = Math.max(0, (checks - lost) / checks)
  return { share, level: share >= 0.75 ? 'green' : share >= 0.45 ? 'amber' : 'red' }
}

function contextOf(objective: Objective, cycle: Cycle | undefined): Finding[] {
  const keyResults = countedKeyResults(objective)
  const count = keyResults.length
  return [
    ...(objective.owners.length === 0 ? [finding('noOwner')] : []),
    ...(cycle === undefined && objective.due === undefined ? [finding('noDates')] : []),
    ...(count === 0 ? [finding('noKeyResults')] : []),
    ...(count === 1 ? [finding('oneKeyResult')] : []),
    ...(count > KEY_RESULTS.most ? [finding('manyKeyResults', [String(count)])] : []),
    ...(count > 1 ? balance(keyResults) : []),
  ]
}

/** What only counts work, what only counts its end, and amounts that nothing keeps honest (domain 8, K-7). */
function balance(keyResults: readonly KeyResult[]): Finding[] {
  const titles = keyResults.map(({ title }) => title)
  if (titles.every((title) => has('activity', title) && !has('outcome', title)))
    return [finding('allLeading')]
  if (!titles.every((title) => has('outcome', title))) return []
  const guarded = keyResults.some(
    ({ title, type, unit }) => isKeepType(type) || unit.kind === 'percent' || has('quality', title),
  )
  return [finding(guarded ? 'allLagging' : 'noCounterpart')]
}

function keyResultFindings(keyResult: KeyResult, cycle: Cycle | undefined): Finding[] {
  const { title, start, target, due } = keyResult
  // What stands in the cells need not stand in the text.
  const inCells = new Set<string>([
    ...(target !== undefined || keyResult.type === 'yesNo' ? ['noNumber'] : []),
    ...(start !== undefined || isLimit(keyResult) ? ['noBaseline'] : []),
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

/** A pair in the text is start and target; of single numbers one must be either. */
function otherNumbers({ title, start, target, type }: KeyResult): Finding[] {
  if (type === 'yesNo' || target === undefined) return []
  const { mentions, pair } = numbersIn(title)
  const says = (value: number | undefined, cell: number | undefined) =>
    // A percent may stand in a cell as 0.45 or as 45.
    value === undefined ||
    cell === undefined ||
    nearlyEqual(value, cell) ||
    nearlyEqual(value * 100, cell) ||
    nearlyEqual(value, cell * 100)
  if (pair) {
    const [from, to] = pair
    const wrong = [...(says(from.value, start) ? [] : [from]), ...(says(to.value, target) ? [] : [to])]
    return wrong.length > 0
      ? [
          finding(
            'otherNumbers',
            wrong.map(({ text }) => text),
          ),
        ]
      : []
  }
  const fits = mentions.some(
    ({ value }) => says(value, target) || (start !== undefined && says(value, start)),
  )
  return mentions.length === 0 || fits
    ? []
    : [
        finding(
          'otherNumbers',
          mentions.map(({ text }) => text),
        ),
      ]
}

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

function twinsIn(keyResults: readonly KeyResult[]): Map<KeyResult, Finding[]> {
  const first = new Map<string, KeyResult>()
  const twins = new Map<KeyResult, Finding[]>()
  for (const keyResult of keyResults) {
    const key = measureKey(withoutLabel(keyResult.title))
    const other = first.get(key)
    if (key === '') continue
    if (other) twins.set(keyResult, [finding('duplicate', [other.title])])
    else first.set(key, keyResult)
  }
  return twins
}

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
