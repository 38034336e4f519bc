import { describe, expect, test } from 'vitest'
import { aKeyResult } from '../../../sidebar/checkIn/aList'
import { levelReadingOf } from '../../../sidebar/checkIn/levelReading'
import { type Typed, textOf, understand } from '../../../sidebar/details/changes'
import { effectsOf } from '../../../sidebar/details/effects'
import { anObjective, someDetails } from '../../../sidebar/details/someDetails'
import { detailsWordsOf } from '../../../src/messages/detailsWords'
import type { Page } from '../../../src/rpc/details/detailsContract'

const words = detailsWordsOf('en')
const read = (typed: Typed, details: Page = someDetails()) =>
  understand(typed, details, words, levelReadingOf(details))

describe('what is typed into the form', () => {
  test.each<{ why: string; typed: Typed; changes: object[]; details?: Page }>([
    { why: 'nothing', typed: {}, changes: [] },
    { why: 'what stands there', typed: { target: '200', owner: ' Ana ' }, changes: [] },
    { why: 'the same in other digits', typed: { target: '２００' }, changes: [] },
    { why: 'a target', typed: { target: '1.2k' }, changes: [{ kind: 'target', seen: 200, value: 1200 }] },
    { why: 'a start that is cleared', typed: { start: '' }, changes: [{ kind: 'start', seen: 100 }] },
    {
      why: 'a weight, where a comma is for decimals',
      typed: { weight: '2,5' },
      changes: [{ kind: 'weight', value: 2.5 }],
      details: someDetails({ locale: 'de_DE' }),
    },
    { why: 'a weight in percent', typed: { weight: '30%' }, changes: [{ kind: 'weight', value: 0.3 }] },
    {
      why: 'a state',
      typed: { state: 'paused' },
      changes: [{ kind: 'state', seen: 'active', value: 'paused' }],
    },
    { why: 'nobody', typed: { owner: '' }, changes: [{ kind: 'owner', seen: 'Ana' }] },
    {
      why: 'a percent of a percent',
      typed: { target: '45' },
      changes: [{ kind: 'target', seen: 0.4, value: 0.45 }],
      details: someDetails({
        keyResult: aKeyResult({ unit: { kind: 'percent', text: '%' }, start: 0.2, target: 0.4 }),
        fields: [{ kind: 'target', value: 0.4, place: 'cell' }],
      }),
    },
    {
      why: 'what a formula makes',
      typed: { target: '300' },
      changes: [],
      details: someDetails({ fields: [{ kind: 'target', value: 200, place: 'formula' }] }),
    },
  ])('$why', ({ typed, changes, details }) => {
    expect(read(typed, details)).toEqual({ changes, unclear: {} })
  })

  test.each([
    { typed: { target: '' }, says: 'Enter the new target' },
    { typed: { target: 'soon' }, says: 'soon' },
    { typed: { target: '+5' }, says: 'no last value to add to' },
  ])('$typed is not guessed', ({ typed, says }) => {
    const { changes, unclear } = read(typed)
    expect(changes).toEqual([])
    expect(unclear.target).toContain(says)
  })

  test('each field shows text that is read as what it holds', () => {
    const german = someDetails({
      locale: 'de_DE',
      keyResult: aKeyResult({ unit: { kind: 'percent', text: '%' }, start: 0.125, target: 0.4 }),
      fields: [
        { kind: 'start', value: 0.125, place: 'cell' },
        { kind: 'weight', value: 2.5, place: 'cell' },
        { kind: 'owner', place: 'cell' },
      ],
    })
    const texts = german.fields.map((field) => textOf(field, german, levelReadingOf(german)))
    expect(texts).toEqual(['12,5%', '2,5', ''])
    expect(read({ start: '12,5%', weight: '2,5' }, german).changes).toEqual([])
  })
})

describe('what a change would do is said before it is saved', () => {
  const effects = (typed: Typed, details: Page = someDetails()) =>
    effectsOf(read(typed, details).changes, details, words, levelReadingOf(details))

  test.each<{ typed: Typed; says: string[]; details?: Page }>([
    { typed: { target: '250' }, says: ['By the target of 200 it stands at 47%, by 250 at 31%.'] },
    { typed: { start: '53' }, says: ['It stands at 47% now, and at 64% from the new start.'] },
    { typed: { state: 'cancelled' }, says: ['It will no longer count in what it belongs to.'] },
    { typed: { owner: 'Bo' }, says: [] },
    { typed: { target: '100' }, says: [] },
    {
      typed: { state: 'active' },
      says: ['It will count again in what it belongs to.'],
      details: someDetails({ fields: [{ kind: 'state', value: 'paused', place: 'cell' }] }),
    },
    {
      typed: { state: 'paused', weight: '5' },
      says: ['It will no longer count in what it belongs to.'],
      details: anObjective(),
    },
  ])('$typed: $says', ({ typed, says, details }) => {
    expect(effects(typed, details)).toEqual(says)
  })
})
