import { fold, type Quantity } from '../../cell'
import { type Day, isoOf } from '../dates/calendar'
import { counts, type KeyResultType } from '../plan/plan'
import { UserError } from '../problem'
import { asProgress, attainmentOf } from '../scoring/progress'
import type {
  DescribedKeyResult,
  DescribedObjective,
  DescribedOwner,
  DescribedRollup,
  DescribedTable,
  Direction,
} from './described'
import { lettersOf } from './merged'
import type { Question, QuestionCode } from './questions'
import type { Reading, ReadKeyResult, ReadObjective, ReadRow, TableReading } from './reading'

/** Beyond what rounding by hand explains, a stated rollup is a different opinion. */
const STATED_DIFFERS = 0.02

/** Questions about columns rather than rows. */
const OF_TABLE: ReadonlySet<QuestionCode> = new Set(['column-guessed', 'column-missing'])

/** Describes one table: amounts in their base unit, progress computed as the formulas do. */
export function describeTable(table: TableReading): DescribedTable {
  const questions = [...table.questions]
  const objectives = table.objectives
    .filter(({ title, keyResults }) => title !== '' || keyResults.length > 0)
    .map((objective) => describeObjective(objective, table, questions))
  const keyResults = objectives.flatMap((objective) => objective.keyResults)
  const rows = [...objectives, ...keyResults].map(({ row }) => row)
  const columns: Record<string, string> = {}
  for (const [name, column] of Object.entries(table.columns)) {
    const outer = name === 'state' && table.columns.status === undefined ? 'status' : name
    columns[outer] = lettersOf(column)
  }
  return {
    headerRow: table.headingRow,
    firstRow: rows.reduce((least, row) => Math.min(least, row), rows[0] ?? table.headingRow + 1),
    lastRow: rows.reduce((most, row) => Math.max(most, row), table.headingRow),
    columns,
    objectives,
    counts: {
      objectives: objectives.length,
      keyResults: keyResults.length,
      scored: keyResults.filter(({ progress }) => progress !== null).length,
    },
    overall: overallOf(objectives),
    questions: questions.sort((a, b) => a.row - b.row),
  }
}

/** Describes everything found in a grid, in the shape of `test/samples/*.json`. */
export function describeReading(reading: Reading, locale: string) {
  const tables = reading.tables.map(describeTable)
  const objectives = tables.flatMap((table) => table.objectives)
  const { cycle } = reading
  const sum = (what: 'objectives' | 'keyResults' | 'scored') =>
    tables.reduce((total, { counts }) => total + counts[what], 0)
  return {
    language: languageOf(objectives),
    locale,
    cycle: cycle ? { label: cycle.label ?? null, start: isoOf(cycle.start), end: isoOf(cycle.end) } : null,
    grid: { rows: reading.rows, columns: reading.columns },
    tables: tables.map(({ headerRow, firstRow, lastRow, columns }) => ({
      headerRow,
      firstRow,
      lastRow,
      columns,
    })),
    ignoredRows: reading.ignoredRows,
    counts: { objectives: sum('objectives'), keyResults: sum('keyResults'), scored: sum('scored') },
    objectives,
    overall: overallOf(objectives),
    expectedWarnings: tables.flatMap(({ questions }) =>
      questions
        .filter(({ code }) => !OF_TABLE.has(code))
        .map(({ row, code, field }) => ({ row, code, field })),
    ),
  }
}

function languageOf(objectives: readonly DescribedObjective[]): 'en' | 'zh' | 'mixed' {
  const titles = objectives.flatMap(({ title, keyResults }) => [title, ...keyResults.map((it) => it.title)])
  const chinese = titles.filter((title) => /\p{Script=Han}/u.test(title)).length
  return chinese === 0 ? 'en' : chinese === titles.length ? 'zh' : 'mixed'
}

function describeObjective(
  read: ReadObjective,
  table: TableReading,
  questions: Question[],
): DescribedObjective {
  const keyResults = read.keyResults.map((keyResult) => describeKeyResult(keyResult, table))
  const rollup = rollupOf(keyResults)
  const own = read.ownRow
    ? {
        ...(read.id === undefined ? {} : { id: read.id }),
        owners: ownersOf(read),
        status: read.status ?? null,
        statedProgress: orNull(read.statedProgress),
        due: isoOrNull(read.due),
      }
    : {}
  const computed = rollup.scoredOnly
  if (read.statedProgress !== undefined && computed !== null && differs(read.statedProgress, rollup)) {
    const column = table.columns.progress
    const shown = `${round(read.statedProgress * 100)}%`
    questions.push({ row: read.row, column, code: 'stated-rollup-differs', field: 'progress', shown })
  }
  return {
    title: read.title,
    row: read.row,
    ...own,
    ...(read.weight === undefined ? {} : { weight: read.weight }),
    ...(read.parent === undefined ? {} : { parent: read.parent }),
    keyResults,
    rollup,
  }
}

const differs = (stated: number, { scoredOnly, missingAsZero }: DescribedRollup): boolean =>
  [scoredOnly, missingAsZero].every((value) => value === null || Math.abs(value - stated) > STATED_DIFFERS)

function describeKeyResult(read: ReadKeyResult, table: TableReading): DescribedKeyResult {
  const milestone = read.type === 'yesNo'
  const start = amountOf(read.start, read)
  const target = amountOf(read.target, read)
  const current = amountOf(read.current, read)
  const base = read.baseUnit
  const direction = directionOf(read, start, target)
  const excluded = !counts(read.state ?? 'active')
  const raw = excluded ? undefined : rawOf(read, direction, start, target, current)
  const stated = excluded || raw !== undefined ? undefined : read.statedProgress
  const progress = raw ?? stated
  return {
    row: read.row,
    cell: `${lettersOf(read.columns.keyResult ?? 0)}${read.row}`,
    title: read.title,
    type: milestone ? 'milestone' : base.kind,
    direction,
    unit: milestone || base.text === '' ? null : base.text,
    start: milestone ? null : orNull(start),
    target: milestone ? null : orNull(target),
    current: milestone ? null : orNull(current),
    owners: ownersOf(read),
    due: isoOrNull(read.due),
    weight: orNull(read.weight),
    statedProgress: orNull(read.statedProgress),
    ...confidenceOf(read),
    status: read.status ?? null,
    note: read.note ?? null,
    excluded,
    ...(read.id === undefined ? {} : { id: read.id }),
    ...(read.threshold === undefined ? {} : { threshold: orNull(amountOf(read.threshold, read)) }),
    ...(read.stretch === undefined ? {} : { stretch: orNull(amountOf(read.stretch, read)) }),
    ...(table.series.length === 0 ? {} : { history: historyOf(read) }),
    rawProgress: progress === undefined ? null : round(progress),
    progress: progress === undefined ? null : round(asProgress(progress)),
    progressSource: raw !== undefined ? 'computed' : stated === undefined ? null : 'stated',
  }
}

const historyOf = (read: ReadKeyResult): [string, number][] =>
  read.history.map(({ day, value }) => {
    const amount = read.factor === 1 ? value : Number((value * read.factor).toPrecision(12))
    return [isoOf(day), amount]
  })

/** An amount in the base unit: 180 of 万元 is 1,800,000 CNY. */
function amountOf(it: Quantity | undefined, { factor }: ReadKeyResult): number | undefined {
  if (!it) return undefined
  return factor === 1 || it.percent ? it.value : Number((it.value * factor).toPrecision(12))
}

const KEEP: Partial<Record<KeyResultType, Direction>> = {
  atLeast: 'stay_above',
  atMost: 'stay_below',
  within: 'within',
  yesNo: 'done',
  decrease: 'decrease',
}
const FALLING = /\b(?:cut|reduce|lower|decrease|shrink|shorten|fewer)\b|降低|减少|缩短|下降|降至|压缩/i

/** What everybody wants less of: without a start nobody can say how far it has come. */
const UNWANTED =
  /\b(?:churn(?:ed)?|attrition|fluktuation|complaints?|incidents?|outages?|defects?|bugs|stockouts?|downtime|lead time|response time|cycle time|backlog|error rate|bounce rate|returns? rate|(?:fluctuation|turnover) rate|(?:unit )?costs? per|cost of|kosten (?:pro|je)|cpl|cac|claims|overdue)\b|流失|投诉|差错|错误率|缺陷|不良率|故障|事故|逾期|成本|响应时间|时长/i

function directionOf(read: ReadKeyResult, start: number | undefined, target: number | undefined): Direction {
  const said = read.type && KEEP[read.type]
  if (said) return said
  if (start !== undefined && target !== undefined) return target < start ? 'decrease' : 'increase'
  return start === undefined &&
    read.type !== 'increase' &&
    (FALLING.test(read.title) || UNWANTED.test(read.title))
    ? 'decrease'
    : 'increase'
}

/**
 * Unclamped; undefined where nothing can be computed. A missing start, but not an unreadable one, is 0 for an increasing
 * result.
 */
function rawOf(
  { type, done, problem }: ReadKeyResult,
  direction: Direction,
  start: number | undefined,
  target: number | undefined,
  current: number | undefined,
): number | undefined {
  if (type === 'yesNo') return done === undefined ? undefined : Number(done)
  if (current === undefined || (problem && 'field' in problem && problem.field === 'start')) return undefined
  try {
    return attainmentOf({ type, target, current, start: start ?? (direction === 'increase' ? 0 : undefined) })
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

function rollupOf(keyResults: readonly DescribedKeyResult[]): DescribedRollup {
  const counted = keyResults.filter(({ excluded }) => !excluded)
  const blank = counted.every(({ weight }) => weight === null)
  const weighed = counted.map(({ weight, progress }) => ({
    weight: blank ? 1 : (weight ?? 0),
    value: progress,
  }))
  return {
    scoredOnly: meanOf(weighed.filter(({ value }) => value !== null)),
    missingAsZero: meanOf(weighed),
  }
}

function overallOf(objectives: readonly DescribedObjective[]): DescribedRollup {
  const mean = (which: keyof DescribedRollup) =>
    meanOf(
      objectives
        .map(({ rollup }) => ({ weight: 1, value: rollup[which] }))
        .filter(({ value }) => value !== null),
    )
  return { scoredOnly: mean('scoredOnly'), missingAsZero: mean('missingAsZero') }
}

function meanOf(parts: readonly { weight: number; value: number | null }[]): number | null {
  let weights = 0
  let sum = 0
  for (const { weight, value } of parts) {
    if (weight < 0) return null
    weights += weight
    sum += weight * (value ?? 0)
  }
  return weights === 0 ? null : round(sum / weights)
}

const TOP = { '0-10': 10, '1-5': 5, '0-1': 1, words: undefined }
const WORDS = ['off track', 'at risk', 'on track']

function confidenceOf({ confidence }: ReadRow): Pick<DescribedKeyResult, 'confidence' | 'confidenceScale'> {
  if (!confidence) return { confidence: null }
  const scale = TOP[confidence.scale]
  if (scale === undefined) return { confidence: WORDS[confidence.value - 1] ?? null }
  return { confidence: confidence.value, confidenceScale: scale }
}

const ownersOf = ({ owners }: ReadRow): DescribedOwner[] =>
  owners.map(({ name, mail }) => ({ name: name === undefined ? null : fold(name), email: mail ?? null }))

const orNull = (value: number | undefined): number | null => value ?? null
const isoOrNull = (day: Day | undefined): string | null => (day === undefined ? null : isoOf(day))
/** Four decimals; the hair keeps 0.83335 from falling to 0.8333 for want of a bit. */
const round = (value: number): number => Math.round(value * 1e4 + 1e-6) / 1e4
