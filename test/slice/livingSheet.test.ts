import { describe, expect, test } from 'vitest'
import {
  ANA,
  COLUMN,
  column,
  ENGLISH,
  find,
  list,
  logRows,
  rowOf,
  save,
  withAdopted,
  withTemplate,
} from './addOn'

const TAB = ENGLISH.tab

/** Progress by title: what every change of the sheet must leave right. */
function scores(host: ReturnType<typeof withTemplate>): Record<string, string> {
  const rows = host.display(`'${TAB}'!B4:Q40`).filter(([title]) => title)
  return Object.fromEntries(rows.map((row) => [row[0], row[15] ?? '']))
}

describe('what people do to a sheet leaves every score and every history right', () => {
  test('a row inserted right under the heading', () => {
    const host = withTemplate()
    const before = scores(host)
    list(host)
    host.workbook.insertRows(TAB, 4, 1)
    const ana = host.as(ANA)
    for (const [cell, text] of Object.entries({
      A4: 'Keep the lights on',
      B4: 'Hours of downtime',
      E4: '10',
      F4: '0',
      G4: '5',
    }))
      ana.type(`'${TAB}'!${cell}`, text)
    expect(scores(host)).toEqual({ ...before, 'Hours of downtime': '50%' })
    const added = find(list(host), 'Hours of downtime')
    expect(save(host, [{ id: added.id, seen: 5, value: 4 }])).toMatchObject({ ok: true })
    expect(scores(host)['Hours of downtime']).toBe('60%')
  })

  test('the table sorted with its hidden column', () => {
    const host = withTemplate()
    const before = scores(host)
    const ids = new Map(list(host).keyResults.map(({ title, id }) => [title, id]))
    host.workbook.sort(TAB, 'A4:P19', 'B', 'desc')
    expect(scores(host)).toEqual(before)
    expect(new Map(list(host).keyResults.map(({ title, id }) => [title, id]))).toEqual(ids)
  })

  test('the table sorted without its hidden column: ids go back to their key results, and that is said', () => {
    const host = withTemplate()
    const before = list(host)
    host.workbook.sort(TAB, 'A4:O19', 'B', 'asc')
    const after = list(host)
    expect(after.plan.notices).toHaveLength(1)
    const byTitle = (plan: typeof before) => new Map(plan.keyResults.map(({ title, id }) => [title, id]))
    expect(byTitle(after)).toEqual(byTitle(before))
    const one = find(after, 'Win rate')
    save(host, [{ id: one.id, seen: 0.25, value: 0.3 }])
    expect(host.display(`'${TAB}'!G${rowOf(host, 'Win rate')}`)[0]).toEqual(['30%'])
    expect(list(host).plan.notices).toEqual([])
  })

  test('a title renamed keeps its history', () => {
    const host = withTemplate()
    const { id } = find(list(host), 'Win rate')
    host.as(ANA).type(`'${TAB}'!B${rowOf(host, 'Win rate')}`, 'Share of deals won')
    expect(find(list(host), 'Share of deals won').id).toBe(id)
  })

  test('a copied row is a new key result', () => {
    const host = withTemplate()
    const { id } = find(list(host), 'Win rate')
    const row = rowOf(host, 'Win rate')
    host.workbook.insertRows(TAB, row + 1, 1)
    const cells = host.display(`'${TAB}'!A${row}:P${row}`)[0] ?? []
    cells.forEach((text, at) => {
      const letter = String.fromCharCode(65 + at)
      if (text) host.as(ANA).type(`'${TAB}'!${letter}${row + 1}`, at === 1 ? 'Win rate of partners' : text)
    })
    const after = list(host)
    expect(find(after, 'Win rate of partners').id).not.toBe(id)
    expect(after.keyResults.find(({ title }) => title === 'Win rate')?.id).toBe(id)
  })

  test('the same id in two rows that both have other words: nothing is written, and the rows are named', () => {
    const host = withTemplate()
    list(host)
    const row = rowOf(host, 'Win rate')
    const ana = host.as(ANA)
    const [[stored = ''] = []] = host.display(`'${TAB}'!P${row}`)
    ana.type(`'${TAB}'!P${row + 1}`, stored)
    ana.type(`'${TAB}'!B${row}`, 'One')
    ana.type(`'${TAB}'!B${row + 1}`, 'Other')
    const logged = logRows(host).length
    const seen = list(host)
    expect(seen.plan.readOnly).toContain(`${row}, ${row + 1}`)
    const answer = save(host, [{ id: find(seen, 'Median').id, seen: 90, value: 80 }])
    expect(answer).toMatchObject({
      value: { saved: [{ result: 'refused', message: expect.stringContaining(`${row}`) }] },
    })
    expect(logRows(host)).toHaveLength(logged)
  })

  test('columns moved, renamed tab: found by heading and by id', () => {
    const host = withTemplate()
    list(host)
    host.workbook.insertColumns(TAB, 3, 1)
    host.as(ANA).type(`'${TAB}'!C3`, 'Our own column')
    const seen = list(host)
    save(host, [{ id: find(seen, 'Win rate').id, seen: 0.25, value: 0.28 }])
    expect(host.display(`'${TAB}'!H${rowOf(host, 'Win rate')}`)[0]).toEqual(['28%'])
    expect(host.display(`'${TAB}'!R${rowOf(host, 'Win rate')}`)[0]).toEqual(['75%'])
  })

  test('a typed-over computed cell costs a display, not a decision', () => {
    const host = withTemplate()
    const before = list(host).keyResults.map(({ progress }) => progress)
    host.as(ANA).type(`'${TAB}'!Q6`, '99%')
    expect(host.errorAt(`'${TAB}'!Q3`)).toContain('would overwrite data')
    expect(list(host).keyResults.map(({ progress }) => progress)).toEqual(before)
    host.as(ANA).type(`'${TAB}'!Q6`, '')
    expect(column(host, COLUMN.progress)[1]).toBe('50%')
  })

  test('a live value is shown, never overwritten, and its history is kept', () => {
    const host = withTemplate()
    const row = rowOf(host, 'New contracts')
    const ana = host.as(ANA)
    ana.type(`'${TAB}'!X1`, '9')
    ana.type(`'${TAB}'!G${row}`, '=X1')
    const live = find(list(host), 'New contracts')
    expect(live).toMatchObject({ live: true, current: 9 })
    expect(save(host, [{ id: live.id, seen: 9, value: 12 }])).toMatchObject({
      value: { saved: [{ result: 'refused', message: expect.stringContaining('formula') }] },
    })
    expect(save(host, [{ id: live.id, seen: 9, note: 'looks good' }])).toMatchObject({
      value: { saved: [{ result: 'saved' }] },
    })
    ana.type(`'${TAB}'!X1`, '10')
    list(host)
    expect(logRows(host).at(-1)).toMatchObject({ Value: '10', Source: 'live' })
    expect(host.workbook.cell(TAB, `G${row}`).display).toBe('10')
  })
})

describe('a table of the team’s own', () => {
  test('is looked after without touching what stands in it', () => {
    const host = withAdopted(12)
    expect(host.display(`'Our plan'!A3:K4`)).toEqual([
      [
        'Objective',
        'Key result',
        'Owner',
        'Start',
        'Target',
        'Current',
        'Comment',
        'OKR id',
        'Progress',
        'Expected',
        'Pace',
      ],
      [
        'Objective 1',
        'Result 1',
        'bo@example.com',
        '0',
        '100',
        '0',
        '',
        expect.stringContaining('Result 1'),
        '0%',
        expect.any(String),
        'far behind',
      ],
    ])
    const one = find(list(host), 'Result 7')
    save(host, [{ id: one.id, seen: one.current, value: 50, note: '=1+1' }])
    expect(host.display(`'Our plan'!F10:J10`)[0]).toEqual([
      '50',
      '=1+1',
      expect.any(String),
      '50%',
      expect.any(String),
    ])
  })
})
