import fc from 'fast-check'

/** What a team means, before anybody lays it out. */
export interface Meant {
  title: string
  owner: string
  start: number
  target: number
  current: number | undefined
  unit: 'plain' | 'percent' | 'money'
  note: string
}
export interface MeantObjective {
  title: string
  keyResults: Meant[]
}

export const FIELDS = ['objective', 'keyResult', 'owner', 'start', 'target', 'current', 'note'] as const
export type Field = (typeof FIELDS)[number]

export const HEADINGS: Record<string, Record<Field, string>> = {
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
export const someObjectives: fc.Arbitrary<MeantObjective[]> = fc.uniqueArray(
  fc.record({
    title: name('goal'),
    keyResults: fc.uniqueArray(aKeyResult, { minLength: 1, maxLength: 3, selector: (it) => it.title }),
  }),
  { minLength: 1, maxLength: 4, selector: (it) => it.title },
)

/** A value as people of that locale write it; percents and money by their sign. */
export function written(
  value: number,
  unit: Meant['unit'],
  { locale, notation }: { locale: string; notation: string },
): string | number {
  const tag = locale.replace('_', '-')
  if (unit === 'percent') return `${new Intl.NumberFormat(tag, { useGrouping: false }).format(value)}%`
  const short = notation === 'short' && value >= 10_000 && value % 10_000 === 0
  if (short && locale === 'zh_CN') return unit === 'money' ? `¥${value / 10_000}万` : `${value / 10_000}万`
  const text = new Intl.NumberFormat(tag, { useGrouping: notation === 'grouped' }).format(value)
  if (unit === 'money') return locale === 'zh_CN' ? `¥${text}` : `${text} €`
  return notation === 'number' ? value : text
}
