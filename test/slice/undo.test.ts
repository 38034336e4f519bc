import { describe, expect, test } from 'vitest'
import type { CheckIn } from '../../src/rpc/contract'
import {
  ANA,
  BO,
  COLUMN,
  call,
  ENGLISH,
  find,
  list,
  logRows,
  newRequest,
  rowOf,
  save,
  withAdopted,
  withTemplate,
} from './addOn'

const TAB = ENGLISH.tab

/** The cells of a key result that a check-in writes, as they show. */
const cellsOf = (host: ReturnType<typeof withTemplate>, words: string): string[] => {
  const row = rowOf(host, words)
  const { current, confidence, lastCheckIn, note } = COLUMN
  return [current, confidence, lastCheckIn, note].map(
    (letter) => host.display(`'${TAB}'!${letter}${row}`)[0]?.[0] ?? '',
  )
}

const undo = (host: ReturnType<typeof withTemplate>, request: string, mail = ANA) =>
  call(host, 'undoSave', { request }, mail)

/** The sidebar's entries of the log that still count. */
const effective = (host: ReturnType<typeof withTemplate>) =>
  logRows(host).filter(({ Source, State }) => Source === 'sidebar' && State !== 'withdrawn')

describe('undo of the last save', () => {
  const entries = (host: ReturnType<typeof withTemplate>): CheckIn[] => {
    const seen = list(host)
    const [wins, cycle] = [find(seen, 'Win rate'), find(seen, 'Median')]
    return [
      {
        plan: wins.plan,
        id: wins.id,
        seen: 0.25,
        value: 0.29,
        confidence: { scale: 'words', value: 1 },
        note: 'Lost two',
      },
      { plan: cycle.plan, id: cycle.id, seen: 90, value: 84 },
    ]
  }

  test('puts every cell back as it stood and withdraws the entries', () => {
    const host = withTemplate()
    host.as(ANA).type(`'${TAB}'!${COLUMN.note}${rowOf(host, 'Median')}`, '=1+1 is no note')
    const before = [cellsOf(host, 'Win rate'), cellsOf(host, 'Median')]
    const request = newRequest()
    expect(call(host, 'saveCheckIns', { request, entries: entries(host) }).undoable).toBe(true)
    expect(cellsOf(host, 'Win rate').slice(0, 2)).toEqual(['29%', 'Off track'])
    const { undone, keyResults } = undo(host, request)
    expect(undone.map(({ result }) => result)).toEqual(['undone', 'undone'])
    expect(keyResults.map(({ title, current }) => [title, current])).toEqual([
      [expect.stringContaining('Win rate'), 0.25],
      [expect.stringContaining('Median'), 90],
    ])
    expect([cellsOf(host, 'Win rate'), cellsOf(host, 'Median')]).toEqual(before)
    expect(effective(host)).toEqual([])
    const rows = logRows(host).length
    list(host)
    expect(logRows(host), 'and the next look finds nothing new').toHaveLength(rows)
  })

  test('a row somebody changed since is left as it is and named; the others are undone', () => {
    const host = withTemplate()
    const request = newRequest()
    call(host, 'saveCheckIns', { request, entries: entries(host) })
    const wins = find(list(host), 'Win rate')
    save(host, [{ id: wins.id, seen: 0.29, value: 0.31 }], { mail: BO })
    expect(undo(host, request).undone).toMatchObject([
      { result: 'kept', message: expect.stringContaining('31%') },
      { result: 'undone' },
    ])
    expect(cellsOf(host, 'Win rate')[0]).toBe('31%')
    expect(cellsOf(host, 'Median')[0]).toBe('90')
  })

  test('a note changed by hand since stays; the value goes back', () => {
    const host = withTemplate()
    const request = newRequest()
    call(host, 'saveCheckIns', { request, entries: entries(host) })
    host.as(BO).type(`'${TAB}'!${COLUMN.note}${rowOf(host, 'Win rate')}`, 'We asked why')
    undo(host, request)
    expect(cellsOf(host, 'Win rate')).toEqual(['25%', 'On track', '2026-08-01', 'We asked why'])
  })

  test('a second undo does nothing more, and nobody else’s save can be undone', () => {
    const host = withTemplate()
    const request = newRequest()
    call(host, 'saveCheckIns', { request, entries: entries(host) })
    expect(undo(host, request, BO).undone).toEqual([])
    undo(host, request)
    host.as(ANA).type(`'${TAB}'!${COLUMN.current}${rowOf(host, 'Median')}`, '84')
    expect(undo(host, request).undone.map(({ result }) => result)).toEqual(['undone', 'undone'])
    expect(cellsOf(host, 'Median')[0], 'typed again by hand').toBe('84')
  })

  test('until the next save: then only that one', () => {
    const host = withTemplate()
    const [first, second] = [newRequest(), newRequest()]
    const [wins, cycle] = entries(host)
    if (!wins || !cycle) throw new Error('two entries')
    call(host, 'saveCheckIns', { request: first, entries: [wins] })
    call(host, 'saveCheckIns', { request: second, entries: [cycle] })
    expect(undo(host, first).undone).toEqual([])
    expect(undo(host, second).undone).toHaveLength(1)
    expect([cellsOf(host, 'Win rate')[0], cellsOf(host, 'Median')[0]]).toEqual(['29%', '90'])
  })

  test('after a save whose answer was lost: the retry can be undone', () => {
    const host = withTemplate()
    const input = { request: newRequest(), entries: entries(host) }
    call(host, 'saveCheckIns', input)
    expect(call(host, 'saveCheckIns', input).undoable).toBe(true)
    undo(host, input.request)
    expect(cellsOf(host, 'Win rate')[0]).toBe('25%')
  })

  test('in a table of the team’s own, its scores go back too', () => {
    const host = withAdopted(4)
    const one = find(list(host), 'Result 3')
    const row = () => host.display(`'Our plan'!F6:J6`)[0]
    const before = row()
    const request = newRequest()
    save(host, [{ id: one.id, seen: one.current, value: 50, note: 'Half' }], { request })
    expect(row()?.[3]).toBe('50%')
    undo(host, request)
    expect(row()).toEqual(before)
  })
})

describe('a check-in for an earlier day', () => {
  test('is in the history, and the cell keeps the newer value', () => {
    const host = withTemplate({ now: '2026-08-12T11:00:00Z' })
    const { id, current } = find(list(host), 'Median')
    save(host, [{ id, seen: current, value: 80 }])
    const request = newRequest()
    expect(
      save(host, [{ id, seen: 80, value: 85, day: '2026-08-05', note: 'Late' }], { request }),
    ).toMatchObject({
      value: { saved: [{ result: 'saved', current: 80 }], undoable: true },
    })
    expect(cellsOf(host, 'Median')).toMatchObject(['80', expect.any(String), expect.any(String), ''])
    expect(logRows(host).at(-1)).toMatchObject({ 'Effective date': '2026-08-05', Value: '85', State: 'ok' })
    undo(host, request)
    expect(
      logRows(host)
        .filter(({ Value }) => Value === '85')
        .map(({ State }) => State),
    ).toEqual(['withdrawn'])
    expect(cellsOf(host, 'Median')[0]).toBe('80')
  })

  test('left pending by a crash, it is not written over the newer value either', () => {
    const host = withTemplate({ now: '2026-08-12T11:00:00Z' })
    const { id, plan, current } = find(list(host), 'Median')
    save(host, [{ id, seen: current, value: 80 }])
    const log = logRows(host).length
    save(host, [{ id, seen: 80, value: 85, day: '2026-08-05' }], { plan })
    host.as(ANA).type(`'Check-ins'!${letterOf(host, 'State')}${log + 2}`, 'pending')
    list(host)
    expect(cellsOf(host, 'Median')[0]).toBe('80')
    expect(logRows(host).at(-1)?.State).toBe('ok')
  })

  test('before the cycle is refused; one that has not come yet is today’s', () => {
    const host = withTemplate()
    const { id } = find(list(host), 'Median')
    expect(save(host, [{ id, seen: 90, value: 80, day: '2026-06-30' }])).toMatchObject({
      value: { saved: [{ result: 'refused', message: expect.stringContaining('before the cycle') }] },
    })
    save(host, [{ id, seen: 90, value: 80, day: '2026-12-24' }])
    expect(logRows(host).at(-1)).toMatchObject({ 'Effective date': '2026-08-03' })
  })
})

const letterOf = (host: ReturnType<typeof withTemplate>, heading: string): string =>
  String.fromCharCode(65 + (host.display("'Check-ins'!A1:P1")[0] ?? []).indexOf(heading))
