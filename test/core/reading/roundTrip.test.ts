import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asDay } from '../../../src/core/calendar'
import { lettersOf } from '../../../src/core/reading/merged'
import { readTables } from '../../../src/core/reading/readTables'

/** What a team means, before anybody lays it out. */
interface Meant {
  title: string
  owner: string
  start: number
  target: number
  current: number | undefined
  unit: 'plain' | 'percent' | 'money'
  note: string
}
interface MeantObjective {
  title: string
  keyResults: Meant[]
}

const FIELDS = ['objective', 'keyResult', 'owner', 'start', 'target', 'current', 'note'] as const
type Field = (typeof FIELDS)[number]

const HEADINGS: Record<string, Record<Field, string>> = {
  en_US: {
    objective: 'Objective',
    keyResult: 'Key Result',
    owner: 'Owner',
    start: 'Baseline',
    target: 'Target',
    current: 'Current value',
    note: 'Comments',
  },
  en_GB: {
    objective: 'What do we want?',
    keyResult: 'How will we know?',
    owner: 'Who owns it?',
    start: 'Where did we start?',
    target: 'Where do we want to be?',
    current: 'Where are we now?',
    note: 'Anything else?',
  },
  zh_CN: {
    objective: '目标（O）',
    keyResult: '关键结果（KR）',
    owner: '负责人',
    start: '起始值',
    target: '目标值',
    current: '当前值',
    note: '备注',
  },
  de_DE: {
    objective: 'Ziel',
    keyResult: 'Schlüsselergebnis',
    owner: 'Verantwortlich',
    start: 'Startwert',
    target: 'Zielwert',
    current: 'Ist',
    note: 'Bemerkung',
  },
  fr_FR: {
    objective: 'Objectif',
    keyResult: 'Résultat clé',
    owner: 'Responsable',
    start: 'Valeur de départ',
    target: 'Cible',
    current: 'Réalisé',
    note: 'Commentaires',
  },
  es_ES: {
    objective: 'Objetivo',
    keyResult: 'Resultado clave',
    owner: 'Encargado',
    start: 'Valor inicial',
    target: 'Meta',
    current: 'Valor actual',
    note: 'Comentarios',
  },
}

const word = fc.constantFrom(
  'Renew',
  'Sign',
  'Speed',
  'Quality',
  'Trust',
  'Reach',
  'Margin',
  '续约',
  '签约',
  'Größe',
  'Délai',
)
const name = (prefix: string) => fc.tuple(word, fc.nat(999)).map(([text, n]) => `${prefix} ${text} #${n}`)
const aKeyResult: fc.Arbitrary<Meant> = fc.record({
  title: name('kr'),
  owner: fc.constantFrom('Ann Lee', '王芳', 'jo@x.example', 'Zoë Groß'),
  start: fc.integer({ min: 0, max: 900 }),
  target: fc.integer({ min: 901, max: 2_400_000 }),
  current: fc.option(fc.integer({ min: 0, max: 2_000_000 }), { nil: undefined }),
  unit: fc.constantFrom('plain', 'percent', 'money'),
  note: fc.constantFrom('', 'fine', '等财务数据', 'one, two; three'),
})
const someObjectives: fc.Arbitrary<MeantObjective[]> = fc.uniqueArray(
  fc.record({
    title: name('goal'),
    keyResults: fc.uniqueArray(aKeyResult, { minLength: 1, maxLength: 3, selector: (it) => it.title }),
  }),
  { minLength: 1, maxLength: 4, selector: (it) => it.title },
)

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

/** A value as people of that locale write it; percents and money by their sign. */
function written(value: number, unit: Meant['unit'], { locale, notation }: Layout): string | number {
  const tag = locale.replace('_', '-')
  if (unit === 'percent') return `${new Intl.NumberFormat(tag, { useGrouping: false }).format(value)}%`
  const short = notation === 'short' && value >= 10_000 && value % 10_000 === 0
  if (short && locale === 'zh_CN') return unit === 'money' ? `¥${value / 10_000}万` : `${value / 10_000}万`
  const text = new Intl.NumberFormat(tag, { useGrouping: notation === 'grouped' }).format(value)
  if (unit === 'money') return locale === 'zh_CN' ? `¥${text}` : `${text} €`
  return notation === 'number' ? value : text
}

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
