import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Fate, type IdentifiedRow, realign } from '../../../src/core/plan/realign'

/** `Words` or `Objective/Words`; `id=words it was last seen with` behind it. `''` is a cleared row. */
function rowsOf(...rows: string[]): IdentifiedRow[] {
  const texts = (words: string) => {
    const [objective = '', title] = words.includes('/') ? words.split('/') : ['O', words]
    return words ? { objective, title: title ?? '' } : { objective: '', title: '' }
  }
  return rows.map((text, index) => {
    const [words = '', id, seen = ''] = text.split(/[<=]/)
    return { row: index + 4, ...texts(words), ...(id ? { id: { id, ...texts(seen) } } : {}) }
  })
}

const fates = (...rows: string[]): string[] =>
  realign(rowsOf(...rows)).decisions.map(({ fate, id }) => (id ? `${fate} ${id}` : fate))

interface Case {
  why: string
  /** Words now < id = words remembered. */
  rows: string[]
  fates: string[]
}

test.each<Case>([
  { why: 'unchanged', rows: ['A<1=A', 'B<2=B'], fates: ['kept 1', 'kept 2'] },
  { why: 'other case and spaces are the same words', rows: [' a  b<1=A B'], fates: ['kept 1'] },
  { why: 'renamed', rows: ['A2<1=A', 'B<2=B'], fates: ['renamed 1', 'kept 2'] },
  { why: 'all renamed', rows: ['X<1=A', 'Y<2=B'], fates: ['renamed 1', 'renamed 2'] },
  {
    why: 'an objective renamed, with its key results',
    rows: ['P2/<1=P/', 'P2/A<2=P/A', 'P2/B<3=P/B'],
    fates: ['renamed 1', 'renamed 2', 'renamed 3'],
  },
  { why: 'moved under another objective', rows: ['Q/A<1=P/A'], fates: ['renamed 1'] },
  { why: 'a new row', rows: ['A<1=A', 'N', 'B<2=B'], fates: ['kept 1', 'new', 'kept 2'] },
  { why: 'all new', rows: ['A', 'B'], fates: ['new', 'new'] },
  { why: 'sorted with the hidden column', rows: ['B<2=B', 'A<1=A'], fates: ['kept 2', 'kept 1'] },
  {
    why: 'sorted without it',
    rows: ['C<1=A', 'A<2=B', 'B<3=C'],
    fates: ['moved 3', 'moved 1', 'moved 2'],
  },
  {
    why: 'sorted without it, after the objective was renamed',
    rows: ['P2/C<1=P/A', 'P2/A<2=P/B', 'P2/B<3=P/C'],
    fates: ['moved 3', 'moved 1', 'moved 2'],
  },
  {
    why: 'sorted without it, and another row renamed',
    rows: ['B<1=A', 'A<2=B', 'C2<3=C'],
    fates: ['moved 2', 'moved 1', 'renamed 3'],
  },
  { why: 'copied', rows: ['A<1=A', 'A<1=A'], fates: ['kept 1', 'new'] },
  { why: 'copied and the copy renamed', rows: ['A<1=A', 'N<1=A'], fates: ['kept 1', 'new'] },
  { why: 'copied and the first one renamed', rows: ['N<1=A', 'A<1=A'], fates: ['new', 'kept 1'] },
  { why: 'the words copied without the id', rows: ['A<1=A', 'A'], fates: ['kept 1', 'new'] },
  { why: 'a cleared row', rows: ['<1=A', 'B<2=B'], fates: ['blank', 'kept 2'] },
  { why: 'cleared here, something new there', rows: ['<1=A', 'N'], fates: ['blank', 'new'] },
  { why: 'cut here, pasted there', rows: ['<1=A', 'B<2=B', 'A'], fates: ['blank', 'kept 2', 'moved 1'] },
  {
    why: 'cells deleted and the rest shifted up',
    rows: ['B<1=A', 'C<2=B', '<3=C'],
    fates: ['moved 2', 'moved 3', 'blank'],
  },
  {
    why: 'cells inserted and the rest shifted down',
    rows: ['A<1=A', 'N<2=B', 'B<3=C', 'C'],
    fates: ['kept 1', 'new', 'moved 2', 'moved 3'],
  },
  { why: 'namesakes in their places', rows: ['A<1=A', 'A<2=A'], fates: ['kept 1', 'kept 2'] },
  { why: 'one namesake renamed', rows: ['A<1=A', 'B<2=A'], fates: ['kept 1', 'renamed 2'] },
  {
    why: 'namesakes under two objectives, sorted',
    rows: ['Q/A<1=P/A', 'P/A<2=Q/A'],
    fates: ['moved 2', 'moved 1'],
  },
  { why: 'nothing', rows: [], fates: [] },
])('$why', ({ rows, fates: expected }) => {
  expect(fates(...rows)).toEqual(expected)
})

test.each<Case>([
  {
    why: 'sorted without the column, and one of the sorted renamed',
    rows: ['C2<1=A', 'A<2=B', 'B<3=C'],
    fates: ['unclear', 'moved 1', 'moved 2'],
  },
  { why: 'copied and both renamed', rows: ['X<1=A', 'Y<1=A'], fates: ['unclear', 'unclear'] },
  {
    why: 'namesakes sorted without the column',
    rows: ['B<1=A', 'A<2=A', 'A<3=B'],
    fates: ['moved 3', 'unclear', 'unclear'],
  },
  {
    why: 'words twice, neither in its place',
    rows: ['X<1=A', 'A', 'A'],
    fates: ['unclear', 'unclear', 'unclear'],
  },
  {
    why: 'renamed here, a namesake under another objective there',
    rows: ['P/N<1=P/A', 'Q/A'],
    fates: ['unclear', 'unclear'],
  },
])('unclear: $why', ({ rows, fates: expected }) => {
  expect(fates(...rows)).toEqual(expected)
})

test('says which rows', () => {
  expect(realign(rowsOf('B<1=A', 'A<2=B', 'C2<3=C'))).toMatchObject({
    realigned: true,
    renamed: [6],
    unclear: [],
  })
  expect(realign(rowsOf('A<1=A', 'X<2=B', 'Y<2=B'))).toMatchObject({
    realigned: false,
    renamed: [],
    unclear: [5, 6],
  })
})

describe('laws', () => {
  const plan = fc.uniqueArray(fc.tuple(fc.constantFrom('P', 'Q', 'R'), fc.constantFrom(...'ABCDEFGH')), {
    selector: ([objective, title]) => objective + title,
    minLength: 1,
  })
  const identified = plan.map((texts) =>
    texts.map(([objective, title], nth) => ({ objective, title, id: { id: `id${nth}`, objective, title } })),
  )
  const shuffled = identified.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  )

  test('any permutation, with or without the ids, gives everyone their own id back', () =>
    fc.assert(
      fc.property(shuffled, fc.boolean(), ([rows, mixed], withIds) => {
        const sorted = mixed.map((row, nth) => ({ ...row, row: nth, id: (withIds ? mixed : rows)[nth]?.id }))
        expect(realign(sorted).decisions.map(({ id }) => id)).toEqual(mixed.map(({ id }) => id.id))
      }),
    ))

  test('whatever was done, an id is given at most once, and only to one row each', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            words: fc.constantFrom('', 'A', 'B', 'C', 'P/A', 'P/'),
            id: fc.constantFrom('', '<1=A', '<2=B', '<3=B', '<4=P/A'),
          }),
          { maxLength: 7 },
        ),
        (rows) => {
          const { decisions, unclear } = realign(rowsOf(...rows.map(({ words, id }) => words + id)))
          const given = decisions.flatMap(({ id }) => id ?? [])
          expect(new Set(given).size).toBe(given.length)
          expect(decisions).toHaveLength(rows.length)
          const withId: Fate[] = ['kept', 'renamed', 'moved']
          for (const { fate, id } of decisions) expect(id !== undefined).toBe(withId.includes(fate))
          expect(unclear).toEqual(decisions.filter(({ fate }) => fate === 'unclear').map(({ row }) => row))
        },
      ),
    ))
})
