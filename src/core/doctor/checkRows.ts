import type { Day } from '../dates/calendar'
import { historyOf, type Log } from '../log/log'
import { nearlyEqual } from '../nearly'
import type { KeyResult, Objective, Owner } from '../plan/plan'
import type { Problem } from '../problem'
import type { Column, Columns } from '../reading/reading'
import type { ScoredKeyResult, ScoredPlan } from '../scoring/score'
import { STALE_AFTER } from '../summary/patience'
import type { Finding } from './finding'

export interface Rows {
  scored: ScoredPlan
  columns: Columns
  log: Log
  today: Day
  /** Days without a check-in before a key result is stale; STALE_AFTER unless said. */
  staleAfter?: number
  /** Whether a mail could reach them. */
  hasAddress(owner: Owner): boolean
}

/** What is wrong with single rows and with what they add up to. Linear in rows. */
export function checkRows(rows: Rows): Finding[] {
  const { scored } = rows
  const findings: Finding[] = []
  for (const { objective, problem, keyResults } of scored.objectives) {
    if (problem) findings.push(...ofProblem(objective, problem, rows))
    findings.push(...ofDates(objective, rows))
    for (const it of keyResults) {
      if (it.problem) findings.push(...ofProblem(it.keyResult, it.problem, rows))
      findings.push(...ofDates(it.keyResult, rows), ...ofSilence(it, rows))
    }
    findings.push(
      ...ofWeights(
        objective.title,
        keyResults.map(({ keyResult }) => keyResult),
        rows,
      ),
    )
  }
  const objectives = scored.objectives.map(({ objective }) => objective)
  const top = objectives.filter(({ parent }) => !parent)
  return [...findings, ...ofWeights('', top, rows), ...ofOwners(objectives, rows)]
}

type Row = KeyResult | Objective

/** Where a row's field stands; its title where it has no column. */
const at = (row: Pick<Row, 'row'>, field: Column | undefined, columns: Columns) => ({
  row: row.row,
  column: (field && columns[field]) ?? columns.keyResult ?? columns.objective ?? 0,
})

const FIELDS: Partial<Record<Problem['code'], Column>> = {
  startMissing: 'start',
  targetEqualsStart: 'target',
  againstDirection: 'target',
  negativeWeight: 'weight',
  weightsPartlyFilled: 'weight',
  unknownParent: 'parent',
  loop: 'parent',
  objectiveMissing: 'objective',
  duplicateName: 'objective',
}

function ofProblem(row: Row, problem: Problem, { columns }: Rows): Finding[] {
  // The child itself is named in its own row.
  if (problem.code === 'child') return []
  const field = 'field' in problem ? (problem.field as Column) : FIELDS[problem.code]
  return [{ code: 'row', title: row.title, problem, severity: 'error', ...at(row, field, columns) }]
}

function ofDates(row: Row, { scored, columns, today }: Rows): Finding[] {
  const { start, end } = scored.cycle
  const { title, due, lastCheckIn } = row
  const findings: Finding[] = []
  if (due !== undefined && (due < start || due > end)) {
    const where = at(row, 'due', columns)
    findings.push({ code: 'outsideCycle', title, day: due, start, end, severity: 'warning', ...where })
  }
  if (lastCheckIn !== undefined && lastCheckIn > today) {
    const where = at(row, 'lastCheckIn', columns)
    findings.push({ code: 'futureCheckIn', title, day: lastCheckIn, severity: 'warning', ...where })
  }
  return findings
}

/** What is done, closed, live or not yet begun needs no check-in. */
function ofSilence(
  { keyResult, progress }: ScoredKeyResult,
  { scored, columns, log, today, staleAfter = STALE_AFTER }: Rows,
): Finding[] {
  const { id, title, state, live, lastCheckIn } = keyResult
  if (state !== 'active' || live || progress === 1 || today > scored.cycle.end) return []
  const heard = historyOf(log, id).filter(({ kind }) => kind === 'checkIn')
  const last = Math.max(scored.cycle.start, lastCheckIn ?? 0, ...heard.map(({ day }) => day))
  const days = today - last
  if (days <= staleAfter) return []
  return [{ code: 'stale', title, days, severity: 'hint', ...at(keyResult, 'current', columns) }]
}

/** Weights that nearly make a whole were meant to; any others are points. */
function ofWeights(title: string, rows: readonly Row[], { columns }: Rows): Finding[] {
  const weights = rows.flatMap(({ weight }) => weight ?? [])
  const first = rows[0]
  if (!first || weights.length < Math.max(2, rows.length)) return []
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const whole = sum < 10 ? 1 : 100
  if (nearlyEqual(sum, whole) || Math.abs(sum / whole - 1) > NEARLY_WHOLE) return []
  const where = at(first, 'weight', columns)
  // 0.34 + 0.33 + 0.33 is written so; 1, 1 is a pair of points.
  if (whole === 1 && weights.some((weight) => weight >= 1)) return []
  return [{ code: 'weightSum', title, sum, whole, severity: 'warning', ...where }]
}

const NEARLY_WHOLE = 0.2

/** Each person once, at their first row. */
function ofOwners(objectives: readonly Objective[], { columns, hasAddress }: Rows): Finding[] {
  const found = new Map<string, Finding & { code: 'noAddress' }>()
  for (const objective of objectives) {
    for (const row of [objective, ...objective.keyResults]) {
      for (const owner of row.owners) {
        const name = owner.name ?? ''
        if (name === '' || hasAddress(owner)) continue
        const known = found.get(name)
        if (known) known.rows++
        else {
          const where = at(row, 'owner', columns)
          found.set(name, { code: 'noAddress', name, rows: 1, severity: 'warning', ...where })
        }
      }
    }
  }
  return [...found.values()]
}
