import { describe, expect, test } from 'vitest'
import { aKeyResult, aList } from '../../../sidebar/checkIn/aList'
import {
  type Action,
  type Batch,
  type CheckIns,
  checkInsOf,
  nextBatch,
  readyEntries,
  reduce,
} from '../../../sidebar/checkIn/checkIns'
import { readingOf } from '../../../sidebar/checkIn/reading'

const list = aList([
  aKeyResult({ id: 'a', row: 5, current: 150 }),
  aKeyResult({ id: 'b', row: 6, current: 120 }),
  aKeyResult({ id: 'live', row: 7, live: true, current: 7 }),
])
const reading = readingOf(list)
const type = (id: string, value: string): Action => ({ do: 'type', key: `q3/${id}`, draft: { value } })
const stateAfter = (...actions: Action[]): CheckIns => actions.reduce(reduce, checkInsOf(list))
const batchOf = (state: CheckIns, request = 'r1'): Batch => {
  const batch = nextBatch(state, reading, () => request)
  if (!batch) throw new Error('nothing to send')
  return batch
}

describe('what a save sends', () => {
  test('the rows that say something, in the order of the list, each with the value seen', () => {
    const state = stateAfter(type('b', '='), type('a', '+4'), {
      do: 'type',
      key: 'q3/live',
      draft: { note: ' Closed two deals ' },
    })
    expect(readyEntries(state, reading)).toEqual([
      { plan: 'q3', id: 'a', seen: 150, value: 154 },
      { plan: 'q3', id: 'b', seen: 120, value: 120 },
      { plan: 'q3', id: 'live', seen: 7, note: 'Closed two deals' },
    ])
  })

  test('a row with something unreadable is held back with its note', () => {
    const state = stateAfter(
      { do: 'type', key: 'q3/a', draft: { value: 'soon', note: 'nearly' } },
      type('b', '125'),
    )
    expect(readyEntries(state, reading).map(({ id }) => id)).toEqual(['b'])
  })

  test('nothing while a save is under way', () => {
    const typed = stateAfter(type('a', '160'))
    const sending = reduce(typed, { do: 'send', batch: batchOf(typed) })
    expect(nextBatch(reduce(sending, type('b', '125')), reading, () => 'r2')).toBeUndefined()
  })
})

describe('after a failed call', () => {
  const typed = stateAfter(type('a', '160'))
  const batch = batchOf(typed)
  const failed = reduce(reduce(typed, { do: 'send', batch }), { do: 'fail', batch, message: 'No.' })

  test('the same batch goes out again under the same id, also with more typed since', () => {
    expect(nextBatch(reduce(failed, type('b', '125')), reading, () => 'r2')).toBe(batch)
  })

  test('an edited row is sent as it is now, under a new id', () => {
    const next = nextBatch(reduce(failed, type('a', '170')), reading, () => 'r2')
    expect(next).toMatchObject({ request: 'r2', entries: [{ plan: 'q3', id: 'a', seen: 150, value: 170 }] })
  })

  test('a row emptied since is not sent', () => {
    expect(nextBatch(reduce(failed, type('a', '')), reading, () => 'r2')).toBeUndefined()
  })
})

describe('an answer', () => {
  const typed = stateAfter(type('a', '+4'), type('b', '125'))
  const batch = batchOf(typed)
  const sent = reduce(typed, { do: 'send', batch })
  const conflict = reduce(sent, {
    do: 'answer',
    undoable: true,
    batch,
    saved: [
      { plan: 'q3', id: 'a', result: 'conflict', current: 152 },
      { plan: 'q3', id: 'b', result: 'saved', current: 125, progress: 0.25, pace: 'behind' },
    ],
  })

  test('saved: the field is empty and the row shows what is in the sheet', () => {
    expect(conflict.drafts).not.toHaveProperty('b')
    expect(conflict.list.keyResults[1]).toMatchObject({
      current: 125,
      progress: 0.25,
      lastCheckIn: '2026-08-17',
    })
  })

  test('the pace is that of the new progress', () => {
    expect(conflict.list.keyResults[1]?.pace).toBe('behind')
  })

  test('conflict: held back, and +4 stays what it meant', () => {
    expect(conflict.drafts['q3/a']?.value).toBe('154')
    expect(conflict.outcomes['q3/a']).toEqual({ is: 'conflict', theirs: 152, yours: 154 })
    expect(readyEntries(conflict, reading)).toEqual([])
  })

  test('use yours: sent over what is there now', () => {
    const state = reduce(conflict, { do: 'useYours', key: 'q3/a' })
    expect(readyEntries(state, reading)).toEqual([{ plan: 'q3', id: 'a', seen: 152, value: 154 }])
  })

  test('keep theirs: nothing left to send', () => {
    const state = reduce(conflict, { do: 'keepTheirs', key: 'q3/a' })
    expect([readyEntries(state, reading), state.outcomes['q3/a']]).toEqual([[], undefined])
  })

  test('typed again while it was on its way: kept, with +9 as the level it meant then', () => {
    const edited = reduce(sent, type('a', '+9'))
    const state = reduce(edited, {
      do: 'answer',
      undoable: true,
      batch,
      saved: [{ plan: 'q3', id: 'a', result: 'saved', current: 154 }],
    })
    expect(readyEntries(state, reading)).toContainEqual({ plan: 'q3', id: 'a', seen: 154, value: 159 })
  })

  test('refused, or not answered at all: what was typed stays', () => {
    const state = reduce(sent, {
      do: 'answer',
      undoable: true,
      batch,
      saved: [{ plan: 'q3', id: 'a', result: 'refused', message: 'This cell is protected.' }],
    })
    expect(Object.keys(state.drafts)).toEqual(['q3/a', 'q3/b'])
    expect(state.sending).toEqual({ is: 'answered', saved: 0, held: 2 })
  })
})
