import type { Summary } from '../../src/core/summary/summary'
import { ofTeam } from '../../src/core/summary/team'
import { cycleNote } from '../../src/email/letters/cycleNote'
import { digestMail } from '../../src/email/letters/digest'
import { managerMail } from '../../src/email/letters/manager'
import { requestMail } from '../../src/email/letters/request'
import type { Mail } from '../../src/email/mail'
import type { PlanReport } from '../../src/email/occasion'
import { aMonth, aMove, aSummary, day, options, ratio } from './buildSummary'
import { aChineseMonth, aChineseSummary, chineseOptions } from './buildSummaryZh'

/** A week in which nothing is said. */
export const nothing = {
  attention: [],
  moved: [],
  objectives: [],
  waiting: [],
  wins: [],
  blockers: [],
  dates: [],
  notCounted: [],
  misses: [],
  falling: [],
}

/** Weeks that read differently, each made of an ordinary one. */
const weeks: { week: string; of: (ordinary: Summary) => Partial<Summary> }[] = [
  { week: 'ordinary', of: () => ({}) },
  {
    week: 'first',
    of: ({ objectives }) => ({
      ...nothing,
      asOf: day('2026-07-03'),
      week: 1,
      progress: ratio(0),
      expected: ratio(0.02),
      before: undefined,
      objectives: objectives.map((line) => ({
        ...line,
        progress: ratio(0),
        expected: ratio(0.02),
        before: undefined,
        pace: 'tooEarly',
      })),
    }),
  },
  {
    week: 'quiet',
    of: ({ objectives, expected }) => ({
      ...nothing,
      progress: ratio(0.49),
      before: ratio(0.49),
      objectives: objectives
        .slice(0, 2)
        .map((line) => ({ ...line, progress: ratio(0.49), expected, before: ratio(0.49), pace: 'onPace' })),
    }),
  },
  {
    week: 'last',
    of: ({ attention, moved, objectives }) => ({
      ...nothing,
      asOf: day('2026-09-30'),
      week: 14,
      progress: ratio(0.81),
      expected: ratio(1),
      before: ratio(0.86),
      attention: attention.slice(1, 2),
      moved: moved.slice(0, 1),
      objectives: objectives.slice(0, 1).map((line) => ({ ...line, expected: ratio(1), pace: 'farBehind' })),
    }),
  },
  {
    week: 'empty',
    of: () => ({ ...nothing, keyResults: 0, progress: undefined, before: undefined }),
  },
]

const languages = [
  { language: 'en', summary: aSummary, month: aMonth, options },
  { language: 'zh', summary: aChineseSummary, month: aChineseMonth, options: chineseOptions },
]

type Language = (typeof languages)[number]

const reportOf = ({ summary, options }: Language, given: Partial<Summary> = {}): PlanReport => {
  const { planTitle, links } = options()
  return { planTitle, links, summary: summary(given) }
}

const inWeek =
  (of: (ordinary: Summary) => Partial<Summary>) =>
  (language: Language): Mail =>
    digestMail([reportOf(language, of(language.summary()))], language.options())

/** A second plan of the file, nearly done. */
const another = (language: Language): PlanReport => ({
  ...reportOf(language, {
    ...nothing,
    progress: ratio(0.92),
    before: ratio(0.9),
    keyResults: 4,
    moved: [aMove()],
  }),
  planTitle: language.language === 'zh' ? '客服组 OKR' : 'Support OKRs',
})

const openOf = ({ summary }: Language, owner: string) =>
  summary().open.filter((it) => it.owner.name === owner)
const asked = (language: Language) =>
  reportOf(language, { open: openOf(language, language.language === 'zh' ? '刘洋' : 'Lena Fischer') })

const team = ['Marcus Lee', 'Ana Sousa', 'Lena Fischer', 'Sofia Lind', '李娜', '刘洋', '周敏']
const ofManager = (language: Language): PlanReport => {
  const report = reportOf(language)
  return { ...report, summary: ofTeam(report.summary, ({ name = '' }) => team.includes(name)) }
}

const twoWeeksLeft = { asOf: day('2026-09-16'), week: 12, expected: ratio(0.85) }
const over = { ...nothing, asOf: day('2026-10-01'), week: 14, expected: ratio(1) }

const letters: { name: string; of: (language: Language) => Mail }[] = [
  ...weeks.map(({ week, of }) => ({ name: week, of: inWeek(of) })),
  {
    name: 'several',
    of: (language) => digestMail([reportOf(language), another(language)], language.options()),
  },
  {
    name: 'month',
    of: (language) => digestMail([{ ...reportOf(language), summary: language.month() }], language.options()),
  },
  { name: 'request', of: (language) => requestMail('request', [asked(language)], language.options()) },
  { name: 'nudge', of: (language) => requestMail('nudge', [asked(language)], language.options()) },
  {
    name: 'reminder',
    of: (language) =>
      requestMail(
        'reminder',
        [asked(language), { ...asked(language), planTitle: another(language).planTitle }],
        language.options(),
      ),
  },
  {
    name: 'manager',
    of: (language) =>
      managerMail(
        [ofManager(language)],
        [{ owner: { name: team[language.language === 'zh' ? 6 : 3] ?? '' }, requests: 3 }],
        language.options(),
      ),
  },
  {
    name: 'ending',
    of: (language) => cycleNote('ending', [reportOf(language, twoWeeksLeft)], language.options()),
  },
  {
    name: 'ended',
    of: (language) =>
      cycleNote(
        'ended',
        [
          reportOf(language, {
            ...over,
            objectives: language.summary().objectives.map((line) => ({ ...line, expected: ratio(1) })),
          }),
        ],
        language.options(),
      ),
  },
]

/** Every mail there is, in every language, in weeks that read differently. */
export const everyLetter = languages.flatMap((language) =>
  letters.map(({ name, of }) => ({ language: language.language, name, mail: of(language) })),
)
