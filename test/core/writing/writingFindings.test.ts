import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cycle } from '../../../src/core/cycle'
import type { KeyResult, Objective } from '../../../src/core/plan'
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
  test('all checks passed', () => expect(strength(good())).toEqual({ share: 1, level: 'green' }))
  test('an error takes a check, a warning half, a hint nothing: 31 checks', () => {
    expect(strength(good({ owners: [] }))).toEqual({ share: 30 / 31, level: 'green' })
    expect(strength(good({ title: 'Launch the partner portal' })).share).toBe(30.5 / 31)
    expect(strength(good({ title: 'Sell more' })).share).toBe(1)
  })
  test('an empty plan has nothing against it', () => {
    expect(strength()).toEqual({ share: 1, level: 'green' })
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

test('every finding is said in both languages, rule first', () => {
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
    'A-2 It leads back to itself: Customers stay and buy more → Customers stay and buy more. Which link should go?',
  )
  expect(lines('en')).toContain(
    'K-5 The text says ‘4’, but Start and Target say something else. Which is right?',
  )
  expect(lines('zh')).toContain('K-11 与“New contracts per month”衡量的是同一件事。应计入哪个目标？')
  for (const line of [...lines('en'), ...lines('zh')]) expect(line).toMatch(/^[OKA]-\d+ .*[?？]$/)
})
