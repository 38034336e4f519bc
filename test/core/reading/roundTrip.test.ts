import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asDay } from '../../../src/core/dates/calendar'
import { lettersOf } from '../../../src/core/reading/merged'
import { readTables } from '../../../src/core/reading/readTables'
import {
  FIELDS,
  type Field,
  HEADINGS,
  type Meant,
  type MeantObjective,
  someObjectives,
  written,
} from './meantPlan'

const aLayout = fc.record({
  locale: fc.constantFrom(...Object.keys(HEADINGS)),
  order: fc.shuffledSubarray([...FIELDS], { minLength: FIELDS.length }),
  objectives: fc.constantFrom('repeated', 'first', 'merged', 'ownRow'),
  blankRows: fc.boolean(),
  titleRows: fc.nat(2),
  left: fc.nat(2),
  extra: fc.boolean(),
  total: fc.boolean(),
  notation: fc.constantFrom('grouped', 'short', 'number'),
})
type Layout = typeof aLayout extends fc.Arbitrary<infer T> ? T : never

function laidOut(objectives: readonly MeantObjective[], layout: Layout) {
  const { order, left, extra } = layout
  const headings = HEADINGS[layout.locale] as Record<Field, string>
  const line = (cells: Partial<Record<Field, string | number>>, helper = '') => [
    ...new Array<string>(left).fill(''),
    ...order.map((field) => cells[field] ?? ''),
    ...(extra ? [helper] : []),
  ]
  const rows: (string | number)[][] = []
  const merges: string[] = []
  for (let n = 0; n < layout.titleRows; n++)
    rows.push(line({ [order[0] as Field]: n === 0 ? 'Our plan' : 'Please keep up to date' }))
  rows.push(line(headings, 'zz'))
  for (const { title, keyResults } of objectives) {
    if (layout.objectives === 'ownRow') rows.push(line({ objective: title }))
    const first = rows.length + 1
    keyResults.forEach(({ title: keyResult, owner, start, target, current, unit, note }, index) => {
      const says = layout.objectives === 'repeated' || (layout.objectives !== 'ownRow' && index === 0)
      rows.push(
        line(
          {
            ...(says && { objective: title }),
            keyResult,
            owner,
            start: written(start, unit, layout),
            target: written(target, unit, layout),
            current: current === undefined ? '' : written(current, unit, layout),
            note,
          },
          'x9',
        ),
      )
    })
    const column = lettersOf(left + order.indexOf('objective'))
    if (layout.objectives === 'merged' && keyResults.length > 1)
      merges.push(`${column}${first}:${column}${rows.length}`)
    if (layout.blankRows) rows.push(line({}))
  }
  if (layout.total) rows.push(line({ [order[0] as Field]: layout.locale === 'zh_CN' ? '合计' : 'Total' }))
  return { values: rows, merges }
}

test('a plan laid out in any way is read back as it was meant', () => {
  fc.assert(
    fc.property(someObjectives, aLayout, (objectives, layout) => {
      const { tables } = readTables({
        ...laidOut(objectives, layout),
        locale: () => layout.locale,
        dayOf: () => asDay(0),
      })
      expect(tables).toHaveLength(1)
      const ratio = (value: number, { unit }: Meant) => (unit === 'percent' ? value / 100 : value)
      expect(
        tables[0]?.objectives.map(({ title, keyResults }) => ({
          title,
          keyResults: keyResults.map((it) => [
            it.title,
            it.owners[0]?.name ?? it.owners[0]?.mail,
            it.start?.value,
            it.target?.value,
            it.current?.value,
            it.note ?? '',
          ]),
        })),
      ).toEqual(
        objectives.map(({ title, keyResults }) => ({
          title,
          keyResults: keyResults.map((it) => [
            it.title,
            it.owner,
            ratio(it.start, it),
            ratio(it.target, it),
            it.current === undefined ? undefined : ratio(it.current, it),
            it.note,
          ]),
        })),
      )
    }),
    { numRuns: 300 },
  )
})
