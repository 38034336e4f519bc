import { describe, expect, test } from 'vitest'
import {
  ANA,
  addSales,
  BO,
  call,
  ENGLISH,
  find,
  list,
  logRows,
  newRequest,
  openAddOn,
  reply,
  rowOf,
  save,
  VI,
  withAdopted,
  withTemplate,
} from './addOn'

const TAB = ENGLISH.tab

describe('two people at once', () => {
  test('a row changed since it was seen is held back with the value that is there; the others are saved', () => {
    const host = withTemplate()
    const seen = list(host)
    const [wins, cycle] = [find(seen, 'Win rate'), find(seen, 'Median')]
    save(host, [{ id: wins.id, seen: 0.25, value: 0.27 }], { mail: BO })
    const answer = save(host, [
      { id: wins.id, seen: 0.25, value: 0.29 },
      { id: cycle.id, seen: 90, value: 84 },
    ])
    expect(answer).toMatchObject({
      ok: true,
      value: {
        saved: [
          { result: 'conflict', current: 0.27, message: expect.stringContaining('27%') },
          { result: 'saved', current: 84 },
        ],
      },
    })
    expect(host.display(`'${TAB}'!G${rowOf(host, 'Win rate')}`)[0]).toEqual(['27%'])
  })

  test('who finds the file locked for long is told to try again, and the same request then works', () => {
    const host = withTemplate()
    const seen = list(host)
    const mine = {
      request: newRequest(),
      entries: [{ plan: seen.plan.id, id: find(seen, 'Median').id, seen: 90, value: 80 }],
    }
    let locked: unknown
    host.interruptNext('Lock.releaseLock', () => {
      locked = reply(host, 'saveCheckIns', mine, BO)
    })
    expect(
      save(host, [{ id: find(seen, 'Win rate').id, seen: 0.25, value: 0.3 }], { plan: seen.plan.id }),
    ).toMatchObject({ ok: true })
    expect(locked).toMatchObject({ ok: false, message: expect.stringContaining('Somebody else is saving') })
    expect(reply(host, 'saveCheckIns', mine, BO)).toMatchObject({ value: { saved: [{ result: 'saved' }] } })
    expect(logRows(host).filter(({ Kind }) => Kind === 'check-in')).toHaveLength(2)
  })

  test('overlapping hourly runs of one person send once', () => {
    const host = withTemplate()
    call(host, 'scheduleMail', {
      weekday: 1,
      digestWeekday: 1,
      mails: ['digest'],
      hour: 13,
      approve: [ANA, BO],
    })
    host.clock.runUntil('2026-08-03T11:50:00Z')
    host.interruptNext('MailApp.getRemainingDailyQuota', () => host.as(ANA).call('hourly'))
    host.clock.runNext()
    expect(host.outbox.map(({ to }) => to[0])).toEqual([ANA, BO])
  })
})

describe('a retry', () => {
  test('of a saved request writes nothing more, whatever it carries', () => {
    const host = withTemplate()
    const seen = list(host)
    const request = newRequest()
    const id = find(seen, 'Median').id
    save(host, [{ id, seen: 90, value: 80 }], { request })
    const rows = logRows(host).length
    expect(save(host, [{ id, seen: 90, value: 80 }], { request })).toMatchObject({
      value: { saved: [{ result: 'saved', current: 80 }] },
    })
    expect(logRows(host)).toHaveLength(rows)
  })
})

describe('who may not write', () => {
  test('a viewer sees the list, and a sentence instead of a save', () => {
    const host = withTemplate()
    list(host)
    const before = JSON.stringify(host.workbook.exportData())
    const seen = list(host, VI)
    expect(seen.plan.readOnly).toContain('not change it')
    expect(seen.keyResults).toHaveLength(12)
    expect(
      reply(
        host,
        'saveCheckIns',
        {
          request: newRequest(),
          entries: [{ plan: seen.plan.id, id: find(seen, 'Median').id, seen: 90, value: 1 }],
        },
        VI,
      ).ok,
    ).toBe(false)
    expect(JSON.stringify(host.workbook.exportData())).toBe(before)
  })

  test('a protected cell refuses its own row only; its entry is failed and never applied by somebody else', () => {
    const host = withTemplate({
      files: [
        {
          name: 'lock.gs',
          source:
            "function protectCell() { SpreadsheetApp.getActive().getSheetByName('Sales team OKRs').getRange('G7').protect() }",
        },
      ],
    })
    const seen = list(host)
    host.as(ANA).call('protectCell')
    const [wins, cycle] = [find(seen, 'Win rate'), find(seen, 'Median')]
    expect(wins.row).toBe(7)
    const answer = save(
      host,
      [
        { id: wins.id, seen: 0.25, value: 0.3 },
        { id: cycle.id, seen: 90, value: 80 },
      ],
      { mail: BO },
    )
    expect(answer).toMatchObject({
      value: {
        saved: [
          { id: wins.id, result: 'refused', message: expect.stringContaining('protected') },
          { id: cycle.id, result: 'saved' },
        ],
      },
    })
    list(host, ANA)
    expect(host.display(`'${TAB}'!G7`)[0]).toEqual(['25%'])
    expect(
      logRows(host)
        .filter(({ Source }) => Source === 'sidebar')
        .map(({ State }) => State),
    ).toEqual(['failed', 'ok'])
  })
})

const HOSTILE = [
  '=IMPORTXML("https://example.com","//a")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  "'quoted",
  '<script>alert(1)</script>',
  '\u202Eevil\u200B text',
  'line one\nline two',
  '3/5',
  'x'.repeat(9_000),
]

describe('text that looks like something else stays text', () => {
  test.each(HOSTILE.map((note) => ({ shown: JSON.stringify(note.slice(0, 40)), note })))(
    '$shown',
    ({ note }) => {
      const host = withTemplate()
      const seen = list(host)
      save(host, [{ id: find(seen, 'Median').id, seen: 90, value: 80, note, label: 'blocker' }])
      const row = rowOf(host, 'Median')
      expect(host.values(`'${TAB}'!N${row}`)[0]?.[0]).toBe(note)
      expect(host.workbook.formulaAt({ sheetId: host.workbook.sheetIdOf(TAB), row: row - 1, col: 13 })).toBe(
        '',
      )
      const rows = logRows(host).length
      expect(find(list(host), 'Median').note).toBe(note)
      expect(logRows(host), 'reading it back is no news').toHaveLength(rows)
      call(host, 'scheduleMail', {
        weekday: 1,
        digestWeekday: 1,
        mails: ['digest'],
        hour: 13,
        approve: [ANA],
      })
      host.clock.runUntil('2026-08-03T14:00:00Z')
      expect(host.outbox[0]?.html).not.toContain('<script')
      expect(host.outbox[0]?.subject).toMatch(/^[^\n\u202E]+$/)
    },
  )
})

describe('mail goes only where its sender agreed', () => {
  /** An hour after the schedule's, on the day it is set up. */
  const due = '2026-08-03T14:00:00Z'

  test('an address an editor types into the sheet gets nothing until the sender approves it', () => {
    const host = withTemplate()
    call(host, 'scheduleMail', { weekday: 1, digestWeekday: 1, mails: ['digest'], hour: 13, approve: [ANA] })
    host.as(BO).type(`'${TAB}'!C5`, 'mallory@example.net')
    host.clock.runUntil(due)
    expect(host.outbox.flatMap(({ to }) => to)).toEqual([ANA])
    expect(call(host, 'mailStatus', {}).waiting).toContain('mallory@example.net')
  })

  test('a schedule is its sender’s own: another person neither sees it nor changes it', () => {
    const host = withTemplate()
    call(host, 'scheduleMail', { weekday: 1, digestWeekday: 1, mails: ['digest'], hour: 13, approve: [ANA] })
    expect(call(host, 'mailStatus', {}, BO)).toMatchObject({ approved: [] })
    expect(call(host, 'mailStatus', {}, BO).schedule).toBeUndefined()
    call(host, 'stopMail', {}, BO)
    host.clock.runUntil(due)
    expect(host.outbox).toHaveLength(1)
    expect(host.outbox[0]?.from).toBe(ANA)
  })

  test('what is no address is never approved', () => {
    const host = withTemplate()
    const { approved } = call(host, 'scheduleMail', {
      weekday: 1,
      digestWeekday: 1,
      mails: ['digest'],
      hour: 13,
      approve: [ANA, 'nobody', 'a@b,c@d.example', ' ANA@example.com '],
    })
    expect(approved).toEqual([ANA])
  })

  test('everyone the plans name stands on the People tab; who pauses there, for good or until a day, gets none, in their language otherwise', () => {
    const host = withTemplate()
    call(host, 'scheduleMail', {
      weekday: 1,
      digestWeekday: 1,
      mails: ['digest'],
      hour: 13,
      approve: [ANA, BO],
    })
    expect(host.display('People!A1:C3')).toEqual([
      ['Name', 'Also written as', 'Mail'],
      ['', '', ANA],
      ['Ines Carvalho', '', ''],
    ])
    const ana = host.as(ANA)
    ana.type('People!C3', BO)
    ana.type('People!F3', '中文')
    ana.type('People!G3', 'yes')
    host.clock.runUntil(due)
    expect(host.outbox.flatMap(({ to }) => to)).toEqual([ANA])
    ana.type('People!G3', '')
    host.clock.runUntil('2026-08-10T14:00:00Z')
    ana.type('People!G2', '2026-08-17')
    host.clock.runUntil('2026-08-17T14:00:00Z')
    ana.type('People!G3', 'yes')
    host.clock.runUntil('2026-08-24T14:00:00Z')
    expect(host.outbox.slice(3).flatMap(({ to }) => to)).toEqual([BO, ANA])
    const second = host.outbox.slice(1, 3)
    expect(second.flatMap(({ to }) => to)).toEqual([ANA, BO])
    expect(second[1]?.subject).toContain('周')
  })
})

test('what the quota does not allow goes out when it is there again, each mail once', () => {
  const host = withTemplate()
  const team = Array.from({ length: 130 }, (_, n) => `p${n}@example.com`)
  call(host, 'scheduleMail', { weekday: 1, digestWeekday: 1, mails: ['digest'], hour: 13, approve: team })
  host.clock.runUntil('2026-08-03T14:00:00Z')
  expect(host.outbox).toHaveLength(100)
  expect(call(host, 'mailStatus', {}).latest.filter(({ state }) => state === 'sent')).toHaveLength(100)
  host.clock.runUntil('2026-08-05T12:00:00Z')
  expect(new Set(host.outbox.flatMap(({ to }) => to))).toEqual(new Set(team))
  expect(host.outbox).toHaveLength(130)
})

test('a table deleted after it was adopted does not stop the mail of another plan', () => {
  const host = withAdopted(4)
  addSales(host)
  call(host, 'scheduleMail', { weekday: 1, digestWeekday: 1, mails: ['digest'], hour: 13, approve: [ANA] })
  for (const cell of ['A3', 'B3', 'C3', 'D3', 'E3', 'F3', 'G3']) host.as(ANA).type(`'Our plan'!${cell}`, '')
  host.clock.runUntil('2026-08-03T14:00:00Z')
  expect(host.outbox.map(({ subject }) => subject)).toEqual([expect.stringContaining('Sales team OKRs')])
})

test('a trigger that is given no spreadsheet sends nothing and says so in the log', () => {
  const host = openAddOn({ activeSpreadsheetInTriggers: false })
  host.as(ANA).open()
  addSales(host)
  call(host, 'scheduleMail', { weekday: 1, digestWeekday: 1, mails: ['digest'], hour: 13, approve: [ANA] })
  host.clock.runUntil('2026-08-03T14:00:00Z')
  expect(host.outbox).toEqual([])
  expect(host.records.at(-1)?.log.at(-1)?.text).toContain('no spreadsheet')
})
