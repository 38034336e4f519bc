import { describe, expect, test } from 'vitest'
import {
  type CellContext,
  isNoValue,
  readDay,
  readDone,
  readOwners,
  readQuantity,
  readState,
} from '../../src/cell'
import { asDay, dayOfDate, isoOf } from '../../src/core/dates/calendar'

const cycle = { start: dayOfDate(2026, 7, 1) ?? asDay(0), end: dayOfDate(2026, 9, 30) ?? asDay(0) }
const contextOf = (locale: string): CellContext => ({ locale: () => locale, dayOf: () => asDay(0), cycle })

describe('figures as people write them in their language', () => {
  test.each([
    { locale: 'de_DE', text: '1,2 Mio. €', is: { value: 1_200_000, unit: { text: 'EUR' } } },
    { locale: 'de_DE', text: 'mind. 95,5 %', is: { value: 0.955, comparator: 'atLeast' } },
    { locale: 'de_DE', text: 'höchstens 4', is: { value: 4, comparator: 'atMost' } },
    { locale: 'de_DE', text: 'ca. 1.250', is: { value: 1250, approximate: true } },
    { locale: 'fr_FR', text: '1 250,5 €', is: { value: 1250.5, unit: { text: 'EUR' } } },
    { locale: 'fr_FR', text: 'au moins 90 %', is: { value: 0.9, comparator: 'atLeast' } },
    {
      locale: 'fr_FR',
      text: 'moins de 3 jours',
      is: { value: 3, comparator: 'below', unit: { text: 'jours' } },
    },
    { locale: 'es_ES', text: 'menos de 12 %', is: { value: 0.12, comparator: 'below' } },
    { locale: 'es_ES', text: '1,5 M€', is: { value: 1_500_000, unit: { text: 'EUR' } } },
  ])('$locale: $text', ({ locale, text, is }) => {
    expect(readQuantity(text, 'target', contextOf(locale))).toMatchObject(is)
  })
})

describe('days as people write them in their language, whatever the locale of the sheet', () => {
  test.each([
    { text: '30. Sept. 2026', is: '2026-09-30' },
    { text: '15. Dezember 2026', is: '2026-12-15' },
    { text: 'Ende September', is: '2026-09-30' },
    { text: 'bis Ende August', is: '2026-08-31' },
    { text: '31 août 2026', is: '2026-08-31' },
    { text: 'fin septembre', is: '2026-09-30' },
    { text: '31 de agosto de 2026', is: '2026-08-31' },
    { text: 'fin de septiembre', is: '2026-09-30' },
    { text: '九月三十日', is: '2026-09-30' },
    { text: '八月十五日', is: '2026-08-15' },
  ])('$text', ({ text, is }) => {
    for (const locale of ['en_GB', 'de_DE']) {
      expect(isoOf(readDay(text, 'due', contextOf(locale)) ?? asDay(0))).toBe(is)
    }
  })
})

test.each(['k. A.', 'k.A.', 'offen', 'à définir', 'n.c.', 'pendiente', '(none)', '[TBD]'])(
  '%s is no value',
  (text) => {
    expect(isNoValue(text)).toBe(true)
  },
)

test.each([
  { text: 'Ja', done: true },
  { text: 'nein', done: false },
  { text: 'Oui', done: true },
  { text: 'Non', done: false },
  { text: 'Sí', done: true },
])('$text answers yes or no', ({ text, done }) => expect(readDone(text)).toBe(done))

test.each([
  { text: 'Abgebrochen', state: 'cancelled' },
  { text: 'annulé', state: 'cancelled' },
  { text: 'Cancelado', state: 'cancelled' },
  { text: 'Pausiert', state: 'paused' },
  { text: 'verschoben', state: 'postponed' },
])('$text says $state', ({ text, state }) => expect(readState(text)).toBe(state))

test('two owners are joined by the and of the language', () => {
  expect(readOwners('Chloé Durand et Marc Petit')).toEqual([{ name: 'Chloé Durand' }, { name: 'Marc Petit' }])
  expect(readOwners('Lucía Gómez y Pablo Ruiz')).toHaveLength(2)
})
