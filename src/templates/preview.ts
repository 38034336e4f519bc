import type { Day } from '../core/dates/calendar'
import { type CycleKind, cycleFor } from '../core/dates/cycle'
import type { KeyResult, Plan, Unit } from '../core/plan/plan'
import type { Pace, ScoredKeyResult, ScoredObjective } from '../core/scoring/score'
import { scorePlan } from '../core/scoring/scorePlan'
import { type LanguageCode, messagesOf } from '../messages'
import { formatLevel } from '../messages/format'
import { type ExampleKeyResult, type ExampleObjective, examplesOf } from './example'
import type { Template } from './template'

/** A row of the small picture of a template; levels as they would be read aloud: `22%`, `¥100万`, `96 days`. */
export interface PreviewRow {
  kind: 'objective' | 'keyResult'
  title: string
  owner: string
  start?: string
  target?: string
  current?: string
  /** 0–1 */
  progress?: number
  pace?: Pace
}

/** The rows a template would put into the sheet today, scored; none for the blank one. */
export function previewOf(
  template: Template,
  language: LanguageCode,
  cycle: CycleKind,
  today: Day,
): PreviewRow[] {
  const plan = planOf(examplesOf(template, { language, cycle }, today))
  const messages = messagesOf(language)
  const level = (value: number | undefined, keyResult: KeyResult) =>
    value === undefined ? undefined : formatLevel(value, keyResult, messages)
  const shared = (it: KeyResult | Plan['objectives'][number], { progress, pace }: Scored) => ({
    title: it.title,
    owner: it.owners[0]?.name ?? '',
    progress,
    pace,
  })
  const { objectives } = scorePlan(plan, { cycle: cycleFor(cycle, today), asOf: today })
  return objectives.flatMap((scored) => [
    { kind: 'objective', ...shared(scored.objective, scored) },
    ...scored.keyResults.map((it): PreviewRow => {
      const { keyResult } = it
      return {
        kind: 'keyResult',
        ...shared(keyResult, it),
        ...(keyResult.type !== 'yesNo' && {
          start: level(keyResult.start, keyResult),
          target: level(keyResult.target, keyResult),
        }),
        current: level(keyResult.current, keyResult),
      }
    }),
  ])
}

type Scored = ScoredKeyResult | ScoredObjective

/** The plan the examples would be read as. */
function planOf(examples: readonly ExampleObjective[]): Plan {
  let row = 0
  return {
    problems: [],
    objectives: examples.map(({ title, owner, keyResults }) => ({
      row: ++row,
      title,
      owners: [{ name: owner }],
      state: 'active',
      keyResults: keyResults.map((it) => ({
        row: ++row,
        objective: title,
        title: it.title,
        owners: [{ name: it.owner }],
        state: 'active',
        type: it.type,
        start: it.start,
        target: it.target,
        current: it.current,
        weight: it.weight,
        due: it.due,
        unit: unitOf(it),
        live: false,
      })),
    })),
  }
}

function unitOf({ format, unit }: ExampleKeyResult): Unit {
  if (format === 'percent' || format === 'finePercent') return { kind: 'percent', text: '%' }
  if (format === 'money' || format === 'fineMoney')
    return { kind: 'currency', text: unit === '元' ? 'CNY' : unit }
  return { kind: 'number', text: unit }
}
