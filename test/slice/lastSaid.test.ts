import { describe, expect, test } from 'vitest'
import { ANA, BO, find, list, save, withAdopted } from './addOn'

describe('a table without columns for what a check-in says besides the value', () => {
  test('when it was, the confidence and the note are the log’s to say', () => {
    const host = withAdopted(4)
    const { id, current } = find(list(host), 'Result 2')
    save(host, [
      {
        id,
        seen: current,
        value: 7,
        confidence: { scale: 'words', value: 2 },
        note: 'Two demos fell through',
      },
    ])
    host.clock.runUntil('2026-08-05T12:00:00Z')
    expect(find(list(host, BO), 'Result 2')).toMatchObject({
      lastCheckIn: '2026-08-03',
      confidence: { scale: 'words', value: 2 },
    })
    expect(find(list(host), 'Result 1').lastCheckIn).toBeUndefined()
  })

  test('a value typed into the sheet is a check-in of that day', () => {
    const host = withAdopted(4)
    list(host)
    host.clock.runUntil('2026-08-06T12:00:00Z')
    host.as(ANA).type("'Our plan'!F4", '12')
    expect(find(list(host), 'Result 1').lastCheckIn).toBe('2026-08-06')
  })
})

test('a note that was emptied in the sheet is gone: the cell is the truth where there is one', () => {
  const host = withAdopted(4)
  const { id, current } = find(list(host), 'Result 2')
  save(host, [{ id, seen: current, note: 'Two demos fell through' }])
  expect(find(list(host), 'Result 2').note).toBe('Two demos fell through')
  host.as(ANA).type("'Our plan'!G5", '')
  expect(find(list(host), 'Result 2').note).toBeUndefined()
})
