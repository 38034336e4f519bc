import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asDay } from '../../../src/core/dates/calendar'
import { readTables } from '../../../src/core/reading/readTables'
import { HEADINGS, type Meant, type MeantObjective, someObjectives, written } from './meantPlan'
import { Q3 } from './quarterGrid'

const LOCALES = Object.keys(HEADINGS)
const notation = fc.constantFrom('grouped', 'short', 'number')
const ratio = (value: number, { unit }: Meant) => (unit === 'percent' ? value / 100 : value)

const tablesIn = (values: readonly (readonly (string | number)[])[], locale: string) =>
  readTables({ values, locale: () => locale, dayOf: () => asDay(0), cycle: Q3 }).tables

const PERIODS = [
  ['W28', 'W29', 'W30', 'W31', 'W32'],
  ['KW 28', 'KW 29', 'KW 30', 'KW 31', 'KW 32'],
  ['Week 1', 'Week 2', 'Week 3', 'Week 4', 'Week 5'],
  ['第1周', '第2周', '第3周', '第4周', '第5周'],
  ['2026-07-06', '2026-07-13', '2026-07-20', '2026-07-27', '2026-08-03'],
  ['Jul', 'Aug', 'Sep'],
  ['7月', '8月', '9月'],
]
const NONE = ['', '-', 'n/a', 'TBD']

test('a grid of weeks or months: the latest value is current, those before are its history', () => {
  fc.assert(
    fc.property(
      someObjectives,
      fc.record({ locale: fc.constantFrom(...LOCALES), notation, periods: fc.constantFrom(...PERIODS) }),
      fc.array(fc.option(fc.integer({ min: 0, max: 90_000 }), { nil: undefined }), {
        minLength: 60,
        maxLength: 60,
      }),
      (objectives, layout, values) => {
        const headings = HEADINGS[layout.locale] as (typeof HEADINGS)['en_US']
        const { objective, keyResult, owner, start, target } = headings
        const rows: (string | number)[][] = [[objective, keyResult, owner, start, target, ...layout.periods]]
        const meant: unknown[] = []
        let next = 0
        for (const { title, keyResults } of objectives) {
          for (const it of keyResults) {
            const weeks = layout.periods.map((_, week) => values[(next + week) % values.length])
            next += weeks.length
            const cell = (value: number) => written(value, it.unit, layout)
            const filled = weeks.filter((value) => value !== undefined)
            rows.push([
              title,
              it.title,
              it.owner,
              cell(it.start),
              cell(it.target),
              ...weeks.map((value, week) =>
                value === undefined ? (NONE[week % NONE.length] ?? '') : cell(value),
              ),
            ])
            const levels = filled.map((value) => ratio(value, it))
            meant.push([
              it.title,
              ratio(it.start, it),
              ratio(it.target, it),
              levels.at(-1),
              levels.slice(0, -1),
            ])
          }
        }
        const [table, another] = tablesIn(rows, layout.locale)
        expect(another).toBeUndefined()
        const read = table?.objectives.flatMap(({ keyResults }) =>
          keyResults.map((it) => [
            it.title,
            it.start?.value,
            it.target?.value,
            it.current?.value,
            it.history.map(({ value }) => value),
          ]),
        )
        expect(read).toEqual(meant)
      },
    ),
    { numRuns: 60 },
  )
})

/** How teams head key results beside each other, for the n-th of them. */
const ACROSS: readonly ((n: number) => string[])[] = [
  (n) => [`KR${n}`, `KR${n} start`, `KR${n} target`, `KR${n} current`],
  (n) => [`Key result ${n}`, 'Start', 'Target', 'Actual'],
  (n) => [`KR ${n}`, 'Baseline', 'Goal', 'Now'],
  (n) => [`关键结果${n}`, '起始值', '目标值', '当前值'],
]

test('key results beside each other: each keeps its own values, and its own cells', () => {
  fc.assert(
    fc.property(
      someObjectives.map((all): MeantObjective[] => [
        ...all,
        // Two at least stand beside each other.
        {
          title: 'goal last',
          keyResults: [1, 2].map((n) => ({ ...PLAIN, title: `kr last ${n}`, current: n })),
        },
      ]),
      fc.record({ locale: fc.constantFrom('en_US', 'zh_CN'), notation, heads: fc.constantFrom(...ACROSS) }),
      (objectives, layout) => {
        const most = Math.max(...objectives.map(({ keyResults }) => keyResults.length))
        const numbers = Array.from({ length: most }, (_, n) => n + 1)
        const rows: (string | number)[][] = [['Objective', 'Owner', ...numbers.flatMap(layout.heads)]]
        for (const { title, keyResults } of objectives) {
          const cells = keyResults.flatMap((it) => [
            it.title,
            ...[it.start, it.target].map((value) => written(value, it.unit, layout)),
            it.current === undefined ? '' : written(it.current, it.unit, layout),
          ])
          const blank = new Array<string>(4 * most - cells.length).fill('')
          rows.push([title, 'Ann', ...cells, ...blank])
        }
        const [table, another] = tablesIn(rows, layout.locale)
        expect([table?.layout, another]).toEqual(['across', undefined])
        const read = table?.objectives.map(({ title, keyResults }) => [
          title,
          keyResults.map((it) => [
            it.title,
            it.start?.value,
            it.target?.value,
            it.current?.value,
            it.columns.current,
          ]),
        ])
        expect(read).toEqual(
          objectives.map(({ title, keyResults }) => [
            title,
            keyResults.map((it, n) => [
              it.title,
              ratio(it.start, it),
              ratio(it.target, it),
              it.current === undefined ? undefined : ratio(it.current, it),
              2 + 4 * n + 3,
            ]),
          ]),
        )
      },
    ),
    { numRuns: 60 },
  )
})

const PLAIN: Meant = { title: '', owner: 'Ann', start: 0, target: 1000, current: 1, unit: 'plain', note: '' }
