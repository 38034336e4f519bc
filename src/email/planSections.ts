import type { Summary } from '../core/summary/summary'
import type { Messages } from '../messages'
import { formatCycle, formatProgress } from '../messages/format'
import { aboutText, type Occasion, type PlanOptions, type PlanReport, titleText } from './occasion'
import { type Block, listOf, type Section } from './section'

/** A part of a plan's report, silent when it has nothing to say. */
export type SectionOf = (summary: Summary, options: PlanOptions) => Section | undefined

/** What stands right under a plan's title: the verdict, the way into the sheet. */
export type OpeningOf = (summary: Summary, options: PlanOptions) => readonly Block[]

/** `Week 7 of 13 · Jul 1 – Sep 30, 2026` */
export const weekLine = ({ week, weeks, cycle }: Summary, messages: Messages): string =>
  messages.mail.week(week, weeks, formatCycle(cycle, messages))

/** More plans than this would make a mail too long; of the others it says how they stand. */
const MOST_PLANS = 4

interface Parts {
  opening: OpeningOf
  sections: readonly SectionOf[]
  /** Of the mail as a whole; the plan's or the file's name when absent. */
  title?: string
  /** Sentences below it that hold for all plans. */
  lead?: readonly string[]
  roomy?: boolean
}

/**
 * What a mail says of its plans. One plan is the mail: its title is the heading. Several follow each other, each under a
 * heading of its own with its sections one level below.
 */
export function planSections(
  plans: readonly PlanReport[],
  { opening, sections, title, lead = [], roomy }: Parts,
  occasion: Pick<Occasion, 'messages' | 'fileTitle'>,
): Section[] {
  const { messages, fileTitle } = occasion
  const heading = title ?? aboutText(plans, occasion)
  const of = ({ planTitle, summary, links }: PlanReport) => {
    const options: PlanOptions = { messages, planTitle: titleText(planTitle, messages), links, roomy }
    return {
      name: options.planTitle,
      below: weekLine(summary, messages),
      first: opening(summary, options),
      parts: sections.flatMap((sectionOf) => sectionOf(summary, options) ?? []),
    }
  }
  const leading: Block[] = lead.length > 0 ? [{ kind: 'lines', lines: lead }] : []
  const [only, ...others] = plans
  if (only && others.length === 0) {
    const { name, below, first, parts } = of(only)
    const under = title === undefined ? below : `${name} · ${below}`
    return [{ blocks: [{ kind: 'title', text: heading, below: under }, ...leading, ...first] }, ...parts]
  }
  const told = plans.slice(0, MOST_PLANS).flatMap((plan): Section[] => {
    const { name, below, first, parts } = of(plan)
    return [
      { heading: name, blocks: [{ kind: 'footnote', sentences: [below] }, ...first] },
      ...parts.map((part) => ({ ...part, inPlan: true })),
    ]
  })
  const names = messages.mail.plans(plans.length, titleText(fileTitle, messages))
  return [
    { blocks: [{ kind: 'title', text: heading, below: names }, ...leading] },
    ...told,
    ...briefly(plans.slice(MOST_PLANS), occasion),
  ]
}

const MOST_BRIEFLY = 20

/** The other plans, a line each. */
function briefly(plans: readonly PlanReport[], { messages }: Pick<Occasion, 'messages'>): Section[] {
  const [first] = plans
  if (!first) return []
  const { headings, state, noProgress, reasons } = messages.mail
  const detail = ({ progress, attention }: Summary) =>
    reasons([
      progress === undefined ? noProgress : formatProgress(progress, messages),
      attention.length > 0 ? state.attention(attention.length, undefined) : state.calm,
    ])
  const show = ({ planTitle, summary }: PlanReport) => ({
    name: titleText(planTitle, messages),
    detail: detail(summary),
  })
  const list = listOf(plans, MOST_BRIEFLY, first.links.sheet, show)
  return [{ heading: headings.morePlans, blocks: [{ kind: 'names', ...list }] }]
}
