import { gradeOf } from '../core/scoring/grade'
import type { Pace, Progress } from '../core/scoring/score'
import type { Dashboard } from '../core/summary/dashboard'
import type { Standing } from '../core/summary/standings'
import type { Attention, ObjectiveLine } from '../core/summary/summary'
import type { Point } from '../core/summary/trend'
import { safeText } from '../email/markup/safeText'
import { gradeStatus, paceStatus } from '../email/markup/status'
import { ownersText } from '../email/ownersText'
import type { Status } from '../email/section'
import { reasonsText } from '../email/sections/needsAttention'
import { verdictSentence } from '../email/sections/opening'
import type { Messages } from '../messages'
import {
  formatChange,
  formatCycle,
  formatMonth,
  formatNumber,
  percentOf,
  pointsBetween,
} from '../messages/format'
import { PACE_TONES, SHAPES, type Tone } from '../messages/tones'
import type { PlanState } from '../sheets/planTab'
import { BLANK, type Cell, type Row, text } from './row'
import { barFormula } from './sparklines'

/** One plan of the dashboard, with the words it is told in. */
export interface ShownPlan {
  title: string
  /** The name of its tab, for where figures come from. */
  tab: string
  state: PlanState
  dashboard: Dashboard
  messages: Messages
  /** The instant of the figures, written. */
  time: string
}

/** Enough for three seconds of looking; the sheet has the others. */
const MOST_ATTENTION = 7
const MOST_STANDINGS = 30
const TITLE_LENGTH = 200

const short = (title: string) => safeText(title, TITLE_LENGTH)

/** A plan from its title to what is not counted, each part silent when it has nothing to say. */
export const planRows = (plan: ShownPlan): Row[] => [
  ...headRows(plan),
  BLANK,
  ...attentionRows(plan),
  BLANK,
  ...objectiveRows(plan),
  ...standingRows(plan.dashboard.owners, plan.messages.dashboard.columns.owners, plan),
  ...standingRows(plan.dashboard.teams, plan.messages.dashboard.columns.teams, plan),
  ...notCountedRows(plan),
]

function headRows({ title, state, dashboard, messages, time }: ShownPlan): Row[] {
  const { summary, paces } = dashboard
  const { week, weeks, cycle } = summary
  const words = messages.dashboard
  const when = messages.mail.week(week, weeks, formatCycle(cycle, messages))
  const said = state === 'running' ? when : `${words.state[state]} · ${when}`
  const counts = [...paces].map(([pace, n]) => ({ pace, n })).sort((a, b) => RANK[a.pace] - RANK[b.pace])
  const countsText = counts
    .map(({ pace, n }) => {
      const shape = SHAPES[pace === 'none' ? 'none' : PACE_TONES[pace]]
      return `${shape} ${words.counts(n, pace === 'none' ? words.uncounted : messages.paces[pace])}`
    })
    .join('   ')
  return [
    { kind: 'title', cells: { what: text(short(title) || messages.mail.untitled) } },
    { kind: 'quiet', cells: { what: text(words.head(said, time)) } },
    {
      kind: 'verdict',
      cells: { what: text(summary.keyResults === 0 ? words.empty : verdictSentence(summary, messages)) },
    },
    { kind: 'quiet', cells: { what: text(countsText) } },
  ]
}

/** Best first. */
const RANK: Record<Pace | 'none', number> = {
  achieved: 0,
  onPace: 1,
  tooEarly: 2,
  behind: 3,
  farBehind: 4,
  pastDue: 5,
  none: 6,
}

function attentionRows({ dashboard, messages, tab }: ShownPlan): Row[] {
  const { columns, more } = messages.dashboard
  const { attention } = dashboard.summary
  const heading: Row = {
    kind: 'heading',
    cells: { what: text(columns.attention), who: text(columns.owner), bar: text(columns.why) },
  }
  if (attention.length === 0) return [heading, { kind: 'line', cells: { what: text(messages.mail.calm) } }]
  const hidden = attention.length - MOST_ATTENTION
  return [
    heading,
    ...attention.slice(0, MOST_ATTENTION).map((it) => attentionRow(it, tab, messages)),
    ...(hidden > 0 ? [{ kind: 'quiet', cells: { what: text(more(hidden, tab)) } } as Row] : []),
  ]
}

function attentionRow(it: Attention, tab: string, messages: Messages): Row {
  const status = paceStatus(it.pace, messages)
  const tone = status?.tone ?? 'none'
  return {
    kind: 'line',
    cells: {
      what: text(short(it.title), { note: messages.dashboard.source(tab, it.row) }),
      who: text(short(ownersText(it.owners, messages) ?? messages.mail.noOwner)),
      bar: text(`${SHAPES[tone]} ${reasonsText(it, messages)}`, { tone }),
    },
  }
}

function objectiveRows(plan: ShownPlan): Row[] {
  const { dashboard, messages, tab, state } = plan
  const { summary, trend, aligned } = dashboard
  const words = messages.dashboard
  const closed = state === 'closed' || state === 'archived'
  const heading: Row = {
    kind: 'heading',
    cells: {
      what: text(words.columns.objectives),
      who: text(words.columns.owner),
      bar: text(words.columns.progress, { note: words.markNote }),
      change: text(words.columns.change),
      trend: text(words.columns.trend),
      status: text(closed ? words.columns.grade : words.columns.pace),
    },
    periods: trend.periods.map(({ kind, number }) =>
      text(kind === 'week' ? words.week(number) : formatMonth(number, messages)),
    ),
  }
  if (summary.objectives.length === 0) return [heading]
  const lines = new Map(summary.objectives.map((line) => [line.row, line]))
  const source = words.overallSource(tab, summary.objectives.length)
  return [
    heading,
    ...aligned.flatMap(({ row, depth }) => {
      const line = lines.get(row)
      return line ? [objectiveRow(line, depth, trend.objectives.get(row) ?? [], closed, plan)] : []
    }),
    {
      kind: 'total',
      cells: {
        what: text(words.all),
        ...figures(summary, messages, {
          tone: statusOf(summary, closed, messages)?.tone ?? 'none',
          note: source,
        }),
      },
      periods: trend.plan.map((point) => percentCell(point?.progress)),
    },
    {
      kind: 'quiet',
      cells: { what: text(words.expected), progress: percentCell(summary.expected) },
      periods: trend.plan.map((point) => percentCell(point?.expected)),
    },
  ]
}

function objectiveRow(
  line: ObjectiveLine,
  depth: number,
  points: readonly (Point | undefined)[],
  closed: boolean,
  { tab, messages }: ShownPlan,
): Row {
  const status = statusOf(line, closed, messages)
  const tone = status?.tone ?? 'none'
  const note = messages.dashboard.source(tab, line.row)
  return {
    kind: 'line',
    cells: {
      what: text(`${depth > 0 ? `${'    '.repeat(depth - 1)}↳ ` : ''}${short(line.title)}`),
      who: text(short(ownersText(line.owners, messages) ?? '')),
      ...figures(line, messages, { tone, note }),
      ...(status && { status: statusCell(status) }),
    },
    periods: points.map((point) =>
      percentCell(point?.progress, {
        tone: statusOf(point ?? {}, closed, messages)?.tone ?? 'none',
        tinted: true,
      }),
    ),
  }
}

/** While a cycle runs the pace is told; the score is judged when it is closed. */
function statusOf({ progress, pace }: Point, closed: boolean, messages: Messages): Status | undefined {
  if (!closed) return paceStatus(pace, messages)
  return progress === undefined ? undefined : gradeStatus(gradeOf(progress), messages)
}

const statusCell = ({ tone, word }: Status): Cell => text(`${SHAPES[tone]} ${word}`, { tone, tinted: true })

const percentCell = (progress: Progress | undefined, more: Omit<Cell, 'value'> = {}): Cell | undefined =>
  progress === undefined ? undefined : { value: percentOf(progress) / 100, ...more }

interface Figures {
  progress?: Progress | undefined
  expected?: Progress | undefined
  before?: Progress | undefined
}

/** The bar, its percent and the points gained this week; words where there is no figure. */
function figures(
  { progress, expected, before }: Figures,
  messages: Messages,
  { tone, note }: { tone: Tone; note: string },
): Row['cells'] {
  if (progress === undefined) return { bar: text(messages.mail.noProgress, { tone: 'none' }) }
  return {
    bar: { value: barFormula({ progress, expected }, tone), formula: true },
    progress: percentCell(progress, { note }),
    ...(before !== undefined && { change: text(formatChange(pointsBetween(before, progress))) }),
  }
}

/** By name, since a list by figures would rank people. */
function standingRows(standings: readonly Standing[], title: string, { messages, tab }: ShownPlan): Row[] {
  if (standings.length === 0) return []
  const { columns, waiting, more } = messages.dashboard
  const { compare } = new Intl.Collator(messages.intl)
  const sorted = [...standings].sort((a, b) => compare(a.name, b.name))
  const hidden = sorted.length - MOST_STANDINGS
  return [
    BLANK,
    {
      kind: 'heading',
      cells: {
        what: text(title),
        who: text(columns.keyResults),
        bar: text(columns.progress),
        status: text(columns.waiting),
      },
    },
    ...sorted.slice(0, MOST_STANDINGS).map(
      (standing): Row => ({
        kind: 'line',
        cells: {
          what: text(short(standing.name)),
          who: text(formatNumber(standing.keyResults, messages)),
          ...(standing.progress !== undefined && {
            bar: { value: barFormula({ progress: standing.progress }, 'none'), formula: true },
            progress: percentCell(standing.progress),
          }),
          status: text(waiting(standing.waiting)),
        },
      }),
    ),
    ...(hidden > 0 ? [{ kind: 'quiet', cells: { what: text(more(hidden, tab)) } } as Row] : []),
  ]
}

/** What no figure contains, and what to do about it. */
function notCountedRows({ dashboard, messages, tab }: ShownPlan): Row[] {
  const { problem, notCounted } = dashboard.summary
  if (!problem && notCounted.length === 0) return []
  const { columns, more, source } = messages.dashboard
  const hidden = notCounted.length - MOST_ATTENTION
  return [
    BLANK,
    { kind: 'heading', cells: { what: text(columns.notCounted), bar: text(columns.why) } },
    ...(problem ? [{ kind: 'line', cells: { bar: text(messages.problem(problem)) } } as Row] : []),
    ...notCounted.slice(0, MOST_ATTENTION).map(
      (it): Row => ({
        kind: 'line',
        cells: {
          what: text(short(it.title) || messages.mail.atRow(it.row), { note: source(tab, it.row) }),
          bar: text(messages.problem(it.problem)),
        },
      }),
    ),
    ...(hidden > 0 ? [{ kind: 'quiet', cells: { what: text(more(hidden, tab)) } } as Row] : []),
  ]
}
