import { describe, expect, test } from 'vitest'
import { isoOf } from '../../../src/core/dates/calendar'
import { tableIn } from './quarterGrid'

const on = (iso: string) => new Date(`${iso}T00:00:00Z`)

describe('a target that is a day', () => {
  test.each([
    { why: 'nothing yet', target: '30/09/2026', current: '', done: undefined, asked: ['current-missing'] },
    { why: 'a word', target: '30 Sep', current: 'yes', done: true, asked: [] },
    { why: 'under way', target: 'end of September', current: 'in progress', done: undefined, asked: [] },
    { why: 'the status says so', target: '2026-09-30', current: '', status: 'Done', done: true, asked: [] },
    { why: 'before it', target: '30 Sep', current: '14 Aug', done: true, asked: ['date-result'] },
    { why: 'after it', target: '30 Sep', current: '2 Oct', done: false, asked: ['date-result'] },
    { why: 'late, but there', target: '30 Sep', current: '2 Oct', status: 'Done', done: true, asked: [] },
    {
      why: 'date cells',
      target: on('2026-09-30'),
      current: on('2026-09-30'),
      done: true,
      asked: ['date-result'],
    },
    { why: 'Chinese', target: '9月底', current: '进行中', done: undefined, asked: [] },
  ])('$why: $target with $current', ({ target, current, status = '', done, asked }) => {
    const table = tableIn([
      ['Objective', 'Key result', 'Owner', 'Target', 'Current', 'Status'],
      ['Ship', 'Beta is open', 'Zoe', target, current, status],
    ])
    const [beta] = table.objectives[0]?.keyResults ?? []
    expect([beta?.type, beta?.done, beta?.problem]).toEqual(['yesNo', done, undefined])
    expect(beta?.due && isoOf(beta.due)).toBe('2026-09-30')
    expect(table.questions.map(({ code }) => code)).toEqual(asked)
  })

  test('a due date of its own stays', () => {
    const table = tableIn([
      ['Objective', 'Key result', 'Owner', 'Target', 'Current', 'Due'],
      ['Ship', 'Beta is open', 'Zoe', '15 Sep', '', '20 Sep'],
    ])
    const [beta] = table.objectives[0]?.keyResults ?? []
    expect(beta?.due && isoOf(beta.due)).toBe('2026-09-20')
  })

  test.each([
    { why: 'beside a start in figures', start: 4, target: on('2026-03-05'), current: '' },
    { why: 'beside a current value in figures', start: '', target: on('2026-03-05'), current: 7 },
  ])('$why it is a slip, and asked about', ({ start, target, current }) => {
    const table = tableIn([
      ['Objective', 'Key result', 'Owner', 'Start', 'Target', 'Current'],
      ['Ship', 'Releases', 'Zoe', start, target, current],
    ])
    expect(table.objectives[0]?.keyResults[0]?.problem).toMatchObject({ code: 'dateInsteadOfNumber' })
  })

  test('3/5 is three of five, not a day', () => {
    const table = tableIn([
      ['Objective', 'Key result', 'Owner', 'Target', 'Current'],
      ['Ship', 'Modules', 'Zoe', '5/5', '3/5'],
    ])
    expect(table.objectives[0]?.keyResults[0]?.current?.value).toBe(3)
  })
})
