import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cycle } from '../../../src/core/dates/cycle'
import type { KeyResult, Objective } from '../../../src/core/plan/plan'
import { remarked } from '../../../src/core/writing/remarked'
import { type ReviewOptions, writingFindings } from '../../../src/core/writing/writingFindings'
import { reviewRemark } from '../../../src/messages/reviewRemarks'
import { anObjective, aPlan, day, Q3 } from '../aPlan'

const ANA = { owners: [{ name: 'Ana' }] }
const PERCENT = { kind: 'percent', text: '' } as const

/** Nothing to say about these. */
const winRate = { title: 'Win rate', start: 0.22, target: 0.3, unit: PERCENT }
const contracts = { title: 'New contracts per month', start: 6, target: 12 }
const discount = { title: 'Average discount', target: 0.12, type: 'atMost', unit: PERCENT } as const
const good = (
  given: Partial<Objective> = {},
  keyResults: Partial<KeyResult>[] = [contracts, { title: 'References', start: 0, target: 3 }],
) => anObjective(given.title ?? 'Become the first choice of manufacturers', keyResults, { ...ANA, ...given })

const said = (
  objectives: Objective[],
  options: ReviewOptions = {},
  cycle: { cycle?: Cycle } = { cycle: Q3 },
) =>
  writingFindings({ ...aPlan(...objectives), ...cycle }, options).findings.map(({ rule, words, subject }) =>
    [rule, ...words, ...(subject ? ['@', subject.title] : [])].join(' '),
  )
const withKeyResult = (keyResult: Partial<KeyResult>) => said([good({}, [contracts, keyResult])])
const TITLE = 'Become the first choice of manufacturers'

describe('what only the plan shows', () => {
  test('a good plan passes: numbers may stand in their cells', () => {
    expect(said([good()])).toEqual([])
  })

  test.each([
    { why: 'no owner', says: [`O-5 @ ${TITLE}`], objectives: [good({ owners: [] })] },
    { why: 'no key result', says: [`K-4 @ ${TITLE}`], objectives: [good({}, [])] },
    { why: 'one key result', says: [`K-4 @ ${TITLE}`], objectives: [good({}, [contracts])] },
    {
      why: 'six key results',
      says: [`K-4 6 @ ${TITLE}`],
      objectives: [
        good(
          {},
          ['References', 'Awards', 'Partners', 'Regions', 'Branches', 'Lines'].map((title) => ({ title })),
        ),
      ],
    },
    {
      why: 'owners at the key results are enough',
      says: [],
      objectives: [good({ owners: [] }, [{ ...contracts, ...ANA }, { title: 'References' }])],
    },
    {
      why: 'a draft is looked at',
      says: ['O-1 Launch @ Launch the partner portal', 'K-4 @ Launch the partner portal'],
      objectives: [good({ title: 'Launch the partner portal', state: 'draft' }, [contracts])],
    },
    {
      why: 'paused ones do not count',
      says: [`K-4 @ ${TITLE}`],
      objectives: [good({}, [contracts, { title: 'Paused', state: 'paused' }])],
    },
    {
      why: 'six objectives',
      says: ['O-6 6'],
      objectives: ['one', 'two', 'three', 'four', 'five', 'six'].map((n) =>
        good({ title: `Become known for ${n}ness abroad` }, [
          { title: `References ${n}` },
          { title: `Awards ${n}` },
        ]),
      ),
    },
  ])('$why', ({ objectives, says }) => {
    expect(said(objectives).filter((it) => !it.startsWith('K-11'))).toEqual(says)
  })

  test('neither a cycle nor a date', () => {
    expect(said([good()], {}, {})).toEqual([`O-5 @ ${TITLE}`])
    expect(said([good({ due: day('2026-09-01') })], {}, {})).toEqual([])
    expect(said([good({}, [{ ...contracts, due: day('2026-09-01') }, winRate])], {}, {})).toEqual([])
  })

  test('without a date anywhere it is said once', () => {
    const other = good({ title: 'Customers stay and buy more' }, [
      { title: 'Accounts' },
      { title: 'Named references' },
    ])
    expect(said([good(), other], {}, {})).toEqual(['O-5'])
    expect(said([good(), { ...other, due: day('2026-09-01') }], {}, {})).toEqual([`O-5 @ ${TITLE}`])
  })

  test.each([
    { why: 'a limit needs no start', keyResult: discount, says: [] },
    {
      why: 'no number in text or cells',
      keyResult: { title: 'References', start: undefined, target: undefined },
      says: ['K-1 @ References'],
    },
    { why: 'text and cells agree', keyResult: { ...winRate, title: 'Win rate from 22% to 30%' }, says: [] },
    {
      why: 'percents as whole numbers',
      keyResult: { title: 'Win rate from 22% to 30%', start: 22, target: 30 },
      says: [],
    },
    {
      why: 'another target in the text',
      keyResult: { ...winRate, title: 'Win rate from 22% to 35%' },
      says: ['K-5 35% @ Win rate from 22% to 35%'],
    },
    {
      why: 'another single number',
      keyResult: { title: 'Hire 4 mechanics', start: 0, target: 3 },
      says: ['K-5 4 @ Hire 4 mechanics'],
    },
    {
      why: '万 in the text, digits in the cell',
      keyResult: { title: '签约额达到120万', start: 0, target: 1_200_000 },
      says: [],
    },
    {
      why: 'days that say which ones are counted',
      keyResult: { title: 'Backlog older than 7 days', start: 40, target: 12 },
      says: [],
    },
    {
      why: 'days that are the figure',
      keyResult: {
        title: 'Lead time of 35 days',
        start: 48,
        target: 30,
        unit: { kind: 'number' as const, text: 'days' },
      },
      says: ['K-5 35 @ Lead time of 35 days'],
    },
    {
      why: 'money that says which ones are counted',
      keyResult: {
        title: 'Customers above $1M a year',
        start: 3,
        target: 8,
        unit: { kind: 'number' as const, text: 'customers' },
      },
      says: [],
    },
    {
      why: 'hours of a share',
      keyResult: { title: '24 小时内答复率', start: 0.6, target: 0.9, unit: PERCENT },
      says: [],
    },
    {
      why: 'a count beside a share',
      keyResult: { title: 'Customers with 2 products', start: 0.2, target: 0.4, unit: PERCENT },
      says: [],
    },
    {
      why: 'another share',
      keyResult: { title: 'Win rate of 35%', start: 0.22, target: 0.3, unit: PERCENT },
      says: ['K-5 35% @ Win rate of 35%'],
    },
    {
      why: 'today’s value stands in its cell',
      keyResult: { title: 'Publish 8 guides', start: undefined, target: 8, current: 3 },
      says: [],
    },
    { why: 'the start is the target', keyResult: { ...winRate, start: 0.3 }, says: ['K-9 @ Win rate'] },
    { why: 'a limit may be kept', keyResult: { ...winRate, start: 0.3, type: 'atLeast' as const }, says: [] },
    {
      why: 'against its type',
      keyResult: { ...winRate, type: 'decrease' as const },
      says: ['K-9 @ Win rate'],
    },
    {
      why: 'due after the cycle',
      keyResult: { ...winRate, due: day('2026-10-01') },
      says: ['K-10 @ Win rate'],
    },
    { why: 'due on its last day', keyResult: { ...winRate, due: day('2026-09-30') }, says: [] },
    {
      why: 'vague, but with both numbers',
      keyResult: { ...winRate, title: 'Better offers accepted' },
      says: [],
    },
    {
      why: 'an activity stays one',
      keyResult: { title: 'Demos per week', start: 3, target: 8 },
      says: ['K-3 Demos @ Demos per week'],
    },
  ])('$why', ({ keyResult, says }) => {
    expect(withKeyResult(keyResult).filter((it) => !it.startsWith('K-7'))).toEqual(says)
  })

  test.each([
    { why: 'all count work', titles: ['Calls per week', 'Demos per week'], says: ['K-7', 'K-3', 'K-3'] },
    { why: 'amounts without a counterpart', titles: ['Bookings', 'Revenue'], says: ['K-7'] },
    { why: 'all seen at the end', titles: ['Bookings', 'Gross margin'], says: ['K-7'] },
    { why: 'rates can be seen all along', titles: ['Conversion rate', 'Churn'], says: [] },
    { why: 'a mixture', titles: ['Bookings', 'Named accounts'], says: [] },
  ])('$why: $titles', ({ titles, says }) => {
    const objective = good(
      {},
      titles.map((title) => ({ title, start: 3, target: 8 })),
    )
    expect(said([objective]).map((it) => it.split(' ')[0])).toEqual(says)
  })

  test('the same measure under two objectives, whatever its numbers and order', () => {
    const other = good({ title: 'Customers stay and buy more' }, [
      { title: 'KR1: Contracts from 3 to 9 per month, new', start: 3, target: 9 },
      { title: 'Accounts', start: 1, target: 2 },
    ])
    expect(said([good(), other])).toEqual([
      'K-11 New contracts per month @ KR1: Contracts from 3 to 9 per month, new',
    ])
  })

  test('what two people measure alike is each one’s own', () => {
    const of = (name: string) => ({ ...winRate, title: 'Collection rate', owners: [{ name }] })
    const twice = (name: string) =>
      said([
        good({}, [of('Ana'), contracts]),
        good({ title: 'Cash arrives when promised' }, [of(name), { title: 'Named' }]),
      ])
    expect(twice('Ben')).toEqual([])
    expect(twice('ana').filter((it) => it.startsWith('K-11'))).toHaveLength(1)
  })

  test('links: a team serves something above it, and none leads back to itself', () => {
    const [a, b, c] = [
      good({ title: 'Customers stay and buy more', parent: 'O2', code: 'O1' }, []),
      good({ title: 'Cash arrives when promised', parent: 'customers stay and buy more', code: 'O2' }, []),
      good({}, []),
    ]
    const links = (it: string) => /^A/.test(it)
    expect(said([a, b, c]).filter(links)).toEqual([
      'A-2 Customers stay and buy more Cash arrives when promised @ Customers stay and buy more',
      'A-2 Customers stay and buy more Cash arrives when promised @ Cash arrives when promised',
    ])
    expect(said([c], { level: 'team' }).filter(links)).toEqual([`A-1 @ ${TITLE}`])
    expect(said([c], { level: 'company' }).filter(links)).toEqual([])
  })

  test('2,000 key results in one go', () => {
    const keyResults = Array.from({ length: 2000 }, (_, n) => ({ title: `Measure ${n} of region ${n}` }))
    expect(said([good({}, keyResults)]).length).toBeGreaterThan(2000)
  })
})

describe('the strength of a set', () => {
  const strength = (...objectives: Objective[]) =>
    writingFindings({ ...aPlan(...objectives), cycle: Q3 }).strength
  const unowned = good({ owners: [] })
  const launch = good({ title: 'Launch the partner portal' })
  const vague = { title: 'Significantly more references', start: undefined }
  test.each([
    { why: 'nothing found', objectives: [good()], share: 1, level: 'strong', rows: [3, 0, 0] },
    {
      why: 'an empty plan has nothing against it',
      objectives: [],
      share: 1,
      level: 'strong',
      rows: [0, 0, 0],
    },
    { why: 'an error takes a row', objectives: [unowned], share: 2 / 3, level: 'fair', rows: [2, 0, 1] },
    { why: 'a warning half', objectives: [launch], share: 2.5 / 3, level: 'strong', rows: [2, 1, 0] },
    {
      why: 'a hint nothing',
      objectives: [good({ title: 'Sell more' })],
      share: 1,
      level: 'strong',
      rows: [3, 0, 0],
    },
    {
      why: 'two warnings of a row no more than one',
      objectives: [good({}, [contracts, { ...vague, title: 'Significantly more and better references' }])],
      share: 2.5 / 3,
      level: 'strong',
      rows: [2, 1, 0],
    },
    {
      why: 'the worst finding decides',
      objectives: [
        good({}, [
          { title: 'Significantly more references', start: undefined, target: undefined },
          contracts,
        ]),
      ],
      share: 2 / 3,
      level: 'fair',
      rows: [2, 0, 1],
    },
    {
      why: 'weak below 45%',
      objectives: [
        good({ owners: [] }, [vague, { title: 'Some awards', start: undefined, target: undefined }]),
      ],
      share: 0.5 / 3,
      level: 'weak',
      rows: [0, 1, 2],
    },
  ])('$why', ({ objectives, share, level, rows: [passed = 0, warned = 0, failed = 0] }) => {
    const rows = passed + warned + failed
    expect(strength(...objectives)).toEqual({ share, level, rows, passed, warned, failed })
  })
  test('always between 0 and 1, and more errors never make it better', () => {
    const title = fc.constantFrom(
      '',
      'Increase sales',
      'Launch 3 portals',
      'Customers stay and buy more',
      '提升销售额',
    )
    fc.assert(
      fc.property(fc.array(fc.record({ title, owned: fc.boolean() }), { maxLength: 8 }), (given) => {
        const plan = (owned: boolean) =>
          strength(
            ...given.map((it) => good({ title: it.title, owners: owned && it.owned ? ANA.owners : [] })),
          ).share
        expect(plan(true)).toBeLessThanOrEqual(1)
        expect(plan(false)).toBeGreaterThanOrEqual(0)
        expect(plan(false)).toBeLessThanOrEqual(plan(true))
      }),
      { numRuns: 50 },
    )
  })
})

test('every finding is said in both languages, with a question', () => {
  const objectives = [
    good({ title: 'Customers stay and buy more', parent: 'Customers stay and buy more', owners: [] }, [
      contracts,
      contracts,
    ]),
    good({}, [{ title: 'Hire 4 mechanics', start: 0, target: 3, due: day('2027-01-01') }]),
  ]
  const { findings } = writingFindings({ ...aPlan(...objectives), cycle: Q3 })
  const lines = (code: 'en' | 'zh') => findings.map((it) => reviewRemark(it, code))
  expect(lines('en')).toContain(
    'It leads back to itself: Customers stay and buy more → Customers stay and buy more. Which link should go?',
  )
  expect(lines('en')).toContain('The text says ‘4’, but Start and Target say something else. Which is right?')
  expect(lines('zh')).toContain('与“New contracts per month”衡量的是同一件事。应计入哪个目标？')
  for (const line of [...lines('en'), ...lines('zh')]) expect(line).toMatch(/[?？]$/)
})

describe('row by row', () => {
  const rows = (...objectives: Objective[]) =>
    remarked(writingFindings({ ...aPlan(...objectives), cycle: Q3 }).findings).map(({ subject, findings }) =>
      [subject?.title ?? 'plan', ...findings.map(({ rule }) => rule)].join(' '),
    )
  const unmeasured = { title: 'Significantly more awards', start: undefined, target: undefined }

  test('the plan first, then the row with the worst; in a row the worst first', () => {
    const many = ['north', 'south', 'east', 'west', 'coast'].map((n) =>
      good({ title: `Become known for quality in the ${n}` }, [
        { title: `References ${n}` },
        { title: `Awards ${n}` },
      ]),
    )
    const six = [good({ title: 'Launch the partner portal' }, [contracts, unmeasured]), ...many]
    expect(rows(...six)).toEqual([
      'plan O-6',
      'Significantly more awards K-1 K-6',
      'Launch the partner portal O-1',
    ])
  })

  test('what is found in the figures is told once, above', () => {
    const late = { ...winRate, start: 0.3, due: day('2027-01-01') }
    expect(said([good({}, [contracts, late])])).toHaveLength(2)
    expect(rows(good({}, [contracts, late]))).toEqual([])
  })
})
