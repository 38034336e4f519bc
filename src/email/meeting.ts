import { formatInstant } from '../messages/format'
import { fitSection, type Room } from './markup/fitSection'
import { renderText } from './markup/text'
import { isMonthly, monthSections } from './monthSections'
import type { Occasion, PlanReport } from './occasion'
import { planSections, type SectionOf } from './planSections'
import type { Links, Section } from './section'
import { datesAhead } from './sections/datesAhead'
import { headingToMiss } from './sections/headingToMiss'
import { moved } from './sections/moved'
import { needsAttention } from './sections/needsAttention'
import { notCounted } from './sections/notCounted'
import { objectives } from './sections/objectives'
import { opening, verdictAndRemarks } from './sections/opening'
import { blockers, wins } from './sections/quotes'
import { waiting } from './sections/waiting'

/** How a team goes through its week: what is in danger and in the way, then what went well, then what comes. */
const weekSections: readonly SectionOf[] = [
  needsAttention,
  headingToMiss,
  blockers,
  moved,
  wins,
  objectives,
  waiting,
  datesAhead,
  notCounted,
]

/** A page scrolls: lists are as long as the sections make them, and notes are read out. */
const ROOM: Room = { entries: 40, text: 400 }

/** A plan's week or month on a page beside the sheet. */
export interface Meeting {
  /** Their addresses are cells of the plan's tab, such as `A12`. */
  sections: Section[]
  /** The same to be pasted into minutes or a chat, with one link to the sheet. */
  text: string
}

const cells: Links = { sheet: 'A1', row: (row) => `A${row}`, rows: (first, last) => `A${first}:A${last}` }

/** What the digest says of a plan, in the order of a meeting. */
export function meetingOf(
  report: PlanReport,
  { messages, asOf, timeZone }: Pick<Occasion, 'messages' | 'asOf' | 'timeZone'>,
): Meeting {
  const of = (links: Links, first: typeof opening): Section[] => [
    ...planSections(
      [{ ...report, links }],
      { opening: first, sections: isMonthly([report]) ? monthSections : weekSections, roomy: true },
      { messages, fileTitle: '' },
    ),
    {
      blocks: [
        {
          kind: 'footnote',
          sentences: [messages.mail.footer.asOf(formatInstant(asOf, timeZone, messages))],
        },
      ],
    },
  ]
  const fitted = (all: Section[]) => all.map((section) => fitSection(section, ROOM))
  return {
    sections: fitted(of(cells, verdictAndRemarks)),
    // A link at every line is noise where it is pasted.
    text: renderText({ sections: fitted(of({ ...report.links, row: () => '' }, opening)), messages }),
  }
}
