import { describe, expect, test } from 'vitest'
import {
  ANA,
  addSales,
  BO,
  CHINESE,
  COLUMN,
  call,
  column,
  ENGLISH,
  find,
  list,
  logRows,
  newRequest,
  openAddOn,
  rowOf,
  save,
  withAdopted,
  withTemplate,
} from './addOn'

const NEXT_MONDAY = '2026-08-10T10:00:00Z'

describe.each([
  {
    ...ENGLISH,
    title: 'New contracts',
    wins: 'Moved this week',
    moved: '9 contracts → 11 contracts',
    subject: 'Sales team OKRs, week 6 of 13',
    onTrack: 'On track',
  },
  {
    ...CHINESE,
    title: '每月新签合同数',
    wins: '本周变化',
    moved: '9份 → 11份',
    subject: '销售团队 OKR 第6周',
    onTrack: '进展顺利',
  },
])(
  'in $language, from an empty file to a mail',
  ({ language, tab, title, log, wins, moved, subject, onTrack }) => {
    test('template, check-in, score, clock, mail', () => {
      const host = withTemplate({}, { language })
      const row = rowOf(host, title, tab)
      const progress = () => host.display(`'${tab}'!${COLUMN.progress}${row}`)[0]?.[0]
      expect(progress()).toBe('50%')

      const plan = list(host)
      expect(plan.plan.title).toBe(tab)
      const keyResult = find(plan, title)
      expect(keyResult).toMatchObject({ start: 6, target: 12, current: 9, progress: 0.5, row })

      host.clock.runUntil('2026-08-05T12:00:00Z')
      const saved = save(host, [
        {
          id: keyResult.id,
          seen: 9,
          value: 11,
          confidence: { scale: 'words', value: 3 },
          note: 'Thanks to Tom',
          label: 'thanks',
        },
      ])
      expect(saved).toMatchObject({ ok: true, value: { saved: [{ result: 'saved', current: 11 }] } })
      expect(progress()).toBe('83%')
      expect(host.display(`'${tab}'!G${row}:N${row}`)[0]).toEqual(
        expect.arrayContaining(['11', onTrack, '2026-08-05', 'Thanks to Tom']),
      )
      expect(logRows(host, log).at(-1)).toMatchObject(
        Object.fromEntries(
          tab === ENGLISH.tab
            ? Object.entries({ Was: '9', Value: '11', Author: ANA, Source: 'sidebar', State: 'ok' })
            : Object.entries({ 原值: '9', 新值: '11', 填写人: ANA, 来源: 'sidebar', 状态: 'ok' }),
        ),
      )

      call(host, 'scheduleMail', {
        weekday: 1,
        digestWeekday: 1,
        mails: ['digest'],
        hour: 9,
        approve: [ANA, BO],
      })
      host.clock.runUntil(NEXT_MONDAY)
      expect(host.outbox.map(({ to }) => to[0])).toEqual([ANA, BO])
      const [mail] = host.outbox
      expect(mail?.subject).toContain(subject)
      for (const body of [mail?.text, mail?.html]) {
        expect(body).toContain(wins)
        expect(body).toContain(moved)
        expect(body).toContain('Thanks to Tom')
      }
      host.clock.runUntil('2026-08-16T20:00:00Z')
      expect(host.outbox).toHaveLength(2)
      host.clock.runUntil('2026-08-17T10:00:00Z')
      expect(host.outbox).toHaveLength(4)
      expect(host.outbox[2]?.text).not.toContain(moved)
    })
  },
)

test('as-of follows the calendar, by the hourly run and by opening the file', () => {
  const host = withTemplate()
  const asOf = () => host.display(`'${ENGLISH.tab}'!F2`)[0]?.[0]
  expect(asOf()).toBe('2026-08-03')
  host.clock.runUntil('2026-08-04T07:00:00Z')
  host.as(ANA).open()
  expect(asOf()).toBe('2026-08-04')
  call(host, 'scheduleMail', { weekday: 5, digestWeekday: 5, mails: ['digest'], hour: 9, approve: [ANA] })
  host.clock.runUntil('2026-08-06T03:00:00Z')
  expect(asOf()).toBe('2026-08-06')
})

test('a value typed straight into the sheet becomes an entry when we next look, and moves the mail', () => {
  const host = withTemplate()
  list(host)
  host.clock.runUntil('2026-08-05T12:00:00Z')
  host.as(BO).type(`'${ENGLISH.tab}'!G${rowOf(host, 'Win rate')}`, '27%')
  list(host)
  expect(logRows(host).at(-1)).toMatchObject({
    Kind: 'check-in',
    Was: '0.25',
    Value: '0.27',
    Source: 'typed',
    'Effective date': '2026-08-05',
  })
  const count = logRows(host).length
  list(host)
  expect(logRows(host)).toHaveLength(count)
})

test('several of one person’s tabs: names that are taken get a number, and each keeps its own history', () => {
  const host = withTemplate()
  addSales(host)
  expect(host.workbook.sheets().map(({ name }) => name)).toContain('Sales team OKRs 2')
  const plans = list(host).plans
  expect(plans.map(({ title }) => title)).toEqual(['Sales team OKRs 2', 'Sales team OKRs'])
  for (const { id } of plans) {
    const own = call(host, 'listKeyResults', { plan: id })
    const { id: keyResult, current } = find(own, 'New contracts')
    save(host, [{ id: keyResult, seen: current, value: 10 }], { plan: id })
  }
  expect(logRows(host).filter(({ Kind }) => Kind === 'check-in')).toHaveLength(2)
})

describe('several plans in one file', () => {
  const host = withAdopted(2)
  addSales(host)
  addSales(host)
  host.as(ANA).type("'Sales team OKRs 2'!H2", 'Closed')

  test('the running ones, the open tab first; one that is closed only while its tab is open', () => {
    const titles = () => list(host).plans.map(({ title }) => title)
    expect(titles()).toEqual(['Sales team OKRs 2', 'Our plan', 'Sales team OKRs'])
    host.workbook.activate(host.workbook.sheetIdOf('Sales team OKRs'))
    expect(titles()).toEqual(['Sales team OKRs', 'Our plan'])
  })

  test('one save writes to all of them, and a retry writes nothing twice', () => {
    const seen = list(host)
    const [wins, result] = [find(seen, 'Win rate'), find(seen, 'Result 2')]
    const entries = [
      { plan: result.plan, id: result.id, seen: result.current, value: 44 },
      { plan: wins.plan, id: wins.id, seen: wins.current, value: 0.31 },
    ]
    const request = newRequest()
    for (const _ of ['first', 'retry'])
      expect(call(host, 'saveCheckIns', { request, entries }).saved).toMatchObject([
        { id: result.id, result: 'saved', current: 44 },
        { id: wins.id, result: 'saved', current: 0.31 },
      ])
    expect(host.display("'Our plan'!F5")[0]).toEqual(['44'])
    expect(logRows(host).filter(({ Request }) => Request === request)).toHaveLength(2)
  })

  test('a plan whose tab is gone by then refuses its rows, and the others are saved', () => {
    const { plan, id, current } = find(list(host), 'Result 2')
    const answer = call(host, 'saveCheckIns', {
      request: newRequest(),
      entries: [
        { plan: 'gone', id: 'x', value: 1 },
        { plan, id, seen: current, value: 45 },
      ],
    })
    expect(answer.saved.map(({ result }) => result)).toEqual(['refused', 'saved'])
  })

  test('a plan whose table cannot be read says so, and the others are shown', () => {
    for (const column of 'ABCDEFG') host.as(ANA).type(`'Our plan'!${column}3`, '')
    const { plans, keyResults } = list(host)
    expect(plans[1]).toMatchObject({ title: 'Our plan', readOnly: expect.stringContaining('No table') })
    expect(keyResults).toHaveLength(12)
  })
})

test('before anything is set up, the sidebar says what to do, in the person’s language', () => {
  const host = openAddOn({ people: [{ mail: ANA, name: 'Ana', role: 'owner', locale: 'zh-CN' }] })
  const answer = JSON.parse(host.as(ANA).run('listKeyResults', {}) as string)
  expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('还没有 OKR 计划') })
})

test('the template shows every pace and no error in any cell', () => {
  const host = withTemplate()
  const cells = host.display(`'${ENGLISH.tab}'!A1:S40`).flat()
  expect(cells.filter((cell) => cell.startsWith('#') || cell.includes('⚠'))).toEqual([])
  expect(new Set(column(host, COLUMN.pace).filter(Boolean))).toEqual(
    new Set(['on pace', 'behind', 'far behind', 'achieved']),
  )
})
