import { describe, expect, test } from 'vitest'
import { sheetFromCsv } from '../../host/core/engine/csv'
import type { Host } from '../../host/core/host'
import type { Changeable } from '../../src/core/log/rowLevel'
import type { KeyResultDetails, RowChange } from '../../src/rpc/details/detailsContract'
import {
  ANA,
  adopt,
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
  VI,
  withTemplate,
} from './addOn'

const TAB = ENGLISH.tab
/** Columns of the template by what is changed. */
const LETTER: Record<Changeable, string> = { owner: 'C', start: 'E', target: 'F', weight: 'I', state: 'J' }

/** What its owner does to keep others from a tab or a cell. */
const PROTECT = {
  name: 'protect.gs',
  source: `
    const tab = () => SpreadsheetApp.getActive().getSheetByName('${TAB}')
    function protectTab() { tab().protect() }
    function protectTarget() { tab().getRange('F5').protect() }`,
}
const files = [PROTECT]

const template = withTemplate({ files })
list(template)
const state = template.save()
const reopened = (): Host => openAddOn({ files, state: structuredClone(state), now: '2026-08-12T11:00:00Z' })

const cellOf = (host: Host, words: string, kind: Changeable): string =>
  host.display(`'${TAB}'!${LETTER[kind]}${rowOf(host, words)}`)[0]?.[0] ?? ''

/** The page of a key result, as the person sees it before changing something. */
function pageOf(host: Host, words: string, mail = ANA): KeyResultDetails {
  const { plan, id } = find(list(host), words)
  return call(host, 'keyResultDetails', { plan, id }, mail)
}

const seenIn = ({ fields }: KeyResultDetails, kind: Changeable) =>
  fields.find((field) => field.kind === kind)?.value

/** Changes of one key result, over what its page shows. */
function change(
  host: Host,
  words: string,
  values: Partial<Record<Changeable, RowChange['value']>>,
  { reason = 'Two more regions joined', request = newRequest(), mail = ANA, page = pageOf(host, words) } = {},
) {
  const { plan, id } = page.keyResult
  const changes = (Object.keys(values) as Changeable[]).map(
    (kind) => ({ kind, seen: seenIn(page, kind), value: values[kind] }) as RowChange,
  )
  return reply(host, 'saveChanges', { request, plan, id, changes, reason }, mail)
}

const lastRow = (host: Host) => {
  const { Kind, Was, Value, Note, Author, Source, State } = logRows(host).at(-1) ?? {}
  return [Kind, Was, Value, Note, Author, Source, State]
}

describe('a change of a key result', () => {
  test.each<{ kind: Changeable; value: RowChange['value']; was: string; shows: string; logged: string }>([
    { kind: 'target', value: 15, was: '12', shows: '15', logged: '15' },
    { kind: 'start', value: 3, was: '6', shows: '3', logged: '3' },
    { kind: 'weight', value: 4, was: '3', shows: '4', logged: '4' },
    { kind: 'state', value: 'paused', was: 'active', shows: 'Paused', logged: 'paused' },
    {
      kind: 'owner',
      value: 'Mei Chen, Bo',
      was: 'Tom Okafor',
      shows: 'Mei Chen, Bo',
      logged: 'Mei Chen, Bo',
    },
  ])('of $kind stands in its cell and in the log, with the reason', ({ kind, value, was, shows, logged }) => {
    const host = reopened()
    const page = pageOf(host, 'New contracts')
    const before = host.display(`'${TAB}'!A1:O40`)
    const answer = change(host, 'New contracts', { [kind]: value }, { page })
    expect(answer).toMatchObject({ value: { changed: [{ kind, result: 'saved' }], undoable: true } })
    expect(cellOf(host, 'New contracts', kind)).toBe(shows)
    expect(lastRow(host)).toEqual([kind, was, logged, 'Two more regions joined', ANA, 'sidebar', 'ok'])
    const after = host.display(`'${TAB}'!A1:O40`)
    const changed = after.flatMap((line, r) => line.filter((cell, c) => cell !== before[r]?.[c]))
    expect(changed, 'and no other cell').toEqual([shows])
    const rows = logRows(host).length
    list(host)
    expect(logRows(host), 'the next look finds nothing new').toHaveLength(rows)
  })

  test('the answer shows the page as it is then, with both scores', () => {
    const host = reopened()
    const answer = change(host, 'New contracts', { target: 18 })
    expect(answer).toMatchObject({
      value: {
        page: {
          keyResult: { target: 18, current: 9, progress: 0.25 },
          targets: { first: 12, byFirst: 0.5, byNow: 0.25 },
          history: [{ kind: 'target', was: 12, value: 18, note: 'Two more regions joined' }, {}],
        },
      },
    })
  })

  test('several at once are one save, each in the history with the reason', () => {
    const host = reopened()
    change(host, 'New contracts', { start: 12, target: 6, state: 'postponed' }, { reason: 'Turned round' })
    expect(
      ['start', 'target', 'state'].map((kind) => cellOf(host, 'New contracts', kind as Changeable)),
    ).toEqual(['12', '6', 'Postponed'])
    expect(host.meter.of(() => list(host)).roundTrips.flushes).toBe(0)
    expect(
      logRows(host)
        .slice(-3)
        .map(({ Kind, Note }) => `${Kind}: ${Note}`),
    ).toEqual(['start: Turned round', 'target: Turned round', 'state: Turned round'])
  })

  test('a paused one leaves the rollup, and comes back with its value', () => {
    const host = reopened()
    const { plan, keyResult } = {
      ...find(list(host), 'New contracts'),
      keyResult: pageOf(host, 'New contracts'),
    }
    const objective = keyResult.keyResult.objective
    const progress = () => call(host, 'objectiveDetails', { plan, objective }).objective.progress
    const before = progress()
    change(host, 'New contracts', { state: 'paused' })
    expect(progress()).not.toBe(before)
    const page = call(host, 'keyResultDetails', { plan, id: keyResult.keyResult.id })
    expect(page).toMatchObject({ state: 'paused', keyResult: { current: 9 } })
    change(host, 'New contracts', { state: 'active' }, { page, reason: 'The budget is back' })
    expect(cellOf(host, 'New contracts', 'state')).toBe('Active')
    expect(progress()).toBe(before)
  })

  test.each<{ why: string; values: object; reason?: string; says: string }>([
    { why: 'a target without a reason', values: { target: 15 }, reason: ' ', says: 'Say why' },
    { why: 'a negative weight', values: { weight: -1 }, says: 'Enter 0 or more' },
    { why: 'a target where it starts', values: { target: 6 }, says: 'both 6' },
  ])('$why is refused in a sentence, and nothing is written', ({ values, reason = 'Because', says }) => {
    const host = reopened()
    const page = pageOf(host, 'New contracts')
    const rows = logRows(host).length
    const answer = change(host, 'New contracts', values, { reason, page })
    expect(answer).toMatchObject({
      value: { changed: [{ result: 'refused', message: expect.stringContaining(says) }], undoable: false },
    })
    expect(logRows(host)).toHaveLength(rows)
    expect(cellOf(host, 'New contracts', 'target')).toBe('12')
  })

  test('an owner needs no reason, and neither does anything before the second day of the cycle', () => {
    const host = reopened()
    expect(change(host, 'Win rate', { owner: 'Mei' }, { reason: '' })).toMatchObject({
      value: { changed: [{ result: 'saved' }] },
    })
    const early = openAddOn({ files, state: structuredClone(state), now: '2026-07-01T11:00:00Z' })
    expect(change(early, 'Win rate', { target: 0.4 }, { reason: '' })).toMatchObject({
      value: { changed: [{ result: 'saved' }] },
    })
    expect(cellOf(early, 'Win rate', 'target')).toBe('40%')
  })

  test('of two people at once the second is shown what the first one made of it; neither is lost', () => {
    const host = reopened()
    const page = pageOf(host, 'New contracts')
    change(host, 'New contracts', { target: 15, weight: 5 }, { page, mail: BO })
    const second = change(host, 'New contracts', { target: 20, owner: 'Mei' }, { page })
    expect(second).toMatchObject({
      value: {
        changed: [
          { kind: 'target', result: 'conflict', message: expect.stringContaining('15') },
          { kind: 'owner', result: 'saved' },
        ],
      },
    })
    expect([cellOf(host, 'New contracts', 'target'), cellOf(host, 'New contracts', 'owner')]).toEqual([
      '15',
      'Mei',
    ])
    expect(change(host, 'New contracts', { target: 20 })).toMatchObject({
      value: { changed: [{ result: 'saved' }] },
    })
    const targets = logRows(host).filter(({ Kind, Note }) => Kind === 'target' && Note !== '')
    expect(targets.map(({ Author, Was, Value }) => `${Author} ${Was} → ${Value}`)).toEqual([
      `${BO} 12 → 15`,
      `${ANA} 15 → 20`,
    ])
  })

  test('the same change by two people is no conflict and is written once', () => {
    const host = reopened()
    const page = pageOf(host, 'New contracts')
    change(host, 'New contracts', { target: 15 }, { page, mail: BO })
    expect(change(host, 'New contracts', { target: 15 }, { page })).toMatchObject({
      value: { changed: [{ result: 'saved' }], undoable: false },
    })
    expect(logRows(host).filter(({ Kind, Value }) => Kind === 'target' && Value === '15')).toHaveLength(1)
  })

  test('a retry saves nothing twice, and can be undone', () => {
    const host = reopened()
    const [request, page] = [newRequest(), pageOf(host, 'New contracts')]
    change(host, 'New contracts', { target: 15, state: 'paused' }, { request, page })
    const rows = logRows(host).length
    expect(change(host, 'New contracts', { target: 15, state: 'paused' }, { request, page })).toMatchObject({
      value: { changed: [{ result: 'saved' }, { result: 'saved' }], undoable: true },
    })
    expect(logRows(host)).toHaveLength(rows)
    expect(call(host, 'undoSave', { request }).undone.map(({ result }) => result)).toEqual([
      'undone',
      'undone',
    ])
    expect([cellOf(host, 'New contracts', 'target'), cellOf(host, 'New contracts', 'state')]).toEqual([
      '12',
      'Active',
    ])
  })

  test('undo leaves what somebody changed since, and names it', () => {
    const host = reopened()
    const request = newRequest()
    change(host, 'New contracts', { target: 15, owner: 'Mei' }, { request })
    host.as(BO).type(`'${TAB}'!F${rowOf(host, 'New contracts')}`, '16')
    expect(call(host, 'undoSave', { request }).undone).toMatchObject([
      { result: 'kept', message: expect.stringContaining('16') },
      { result: 'undone' },
    ])
    expect([cellOf(host, 'New contracts', 'target'), cellOf(host, 'New contracts', 'owner')]).toEqual([
      '16',
      'Tom Okafor',
    ])
  })

  test('an objective can be paused and given to somebody else', () => {
    const host = reopened()
    const { plan, objective } = find(list(host), 'Win rate')
    const { fields, objective: seen } = call(host, 'objectiveDetails', { plan, objective })
    expect(fields.map(({ kind, place }) => `${kind}: ${place}`)).toEqual([
      'weight: cell',
      'state: cell',
      'owner: cell',
    ])
    const owner = fields.find(({ kind }) => kind === 'owner')?.value
    expect(owner).toBe(seen.owners[0])
    const answer = call(host, 'saveChanges', {
      request: newRequest(),
      plan,
      id: seen.id ?? '',
      changes: [
        { kind: 'state', seen: 'active', value: 'paused' },
        { kind: 'owner', seen: String(owner), value: 'Bo' },
      ],
      reason: 'After the merger',
    })
    expect(answer).toMatchObject({
      changed: [{ result: 'saved' }, { result: 'saved' }],
      page: { state: 'paused', objective: { owners: ['Bo'] } },
    })
  })
})

describe('where it cannot be written', () => {
  test('who may only look is told so, and may not comment', () => {
    const host = reopened()
    const page = pageOf(host, 'New contracts')
    expect(change(host, 'New contracts', { target: 15 }, { page, mail: VI })).toMatchObject({
      ok: false,
      message: expect.stringContaining('cannot be changed by you'),
    })
    const { plan, id } = page.keyResult
    expect(call(host, 'keyResultDetails', { plan, id }, VI).mayComment).toBe(false)
  })

  test('an editor without rights to the tab changes nothing and may speak of it', () => {
    const host = reopened()
    const page = pageOf(host, 'New contracts')
    host.as(ANA).call('protectTab')
    const { plan, id } = page.keyResult
    const before = host.display(`'${TAB}'!A1:P40`)
    expect(call(host, 'keyResultDetails', { plan, id }, BO)).toMatchObject({
      readOnly: expect.stringContaining(`‘${TAB}’ cannot be changed by you`),
      mayComment: true,
    })
    expect(change(host, 'New contracts', { target: 15 }, { page, mail: BO })).toMatchObject({ ok: false })
    const said = { request: newRequest(), plan, id, text: 'Who protects this?' }
    expect(call(host, 'addComment', said, BO).page.history[0]).toMatchObject({
      kind: 'comment',
      note: 'Who protects this?',
      author: BO,
    })
    expect(host.display(`'${TAB}'!A1:P40`)).toEqual(before)
  })

  test('a protected cell refuses its own change only; its entry is failed and never applied by somebody else', () => {
    const host = reopened()
    const page = pageOf(host, 'New contracts')
    host.as(ANA).call('protectTarget')
    expect(change(host, 'New contracts', { target: 15, owner: 'Mei' }, { page, mail: BO })).toMatchObject({
      value: {
        changed: [
          { kind: 'target', result: 'refused', message: expect.stringContaining('protected') },
          { kind: 'owner', result: 'saved' },
        ],
        page: { keyResult: { target: 12, owners: ['Mei'] } },
      },
    })
    list(host)
    expect([cellOf(host, 'New contracts', 'target'), cellOf(host, 'New contracts', 'owner')]).toEqual([
      '12',
      'Mei',
    ])
    expect(
      logRows(host)
        .filter(({ Note }) => Note === 'Two more regions joined')
        .map(({ Kind, State }) => `${Kind}: ${State}`),
    ).toEqual(['target: failed', 'owner: ok'])
  })

  test('a row that is gone', () => {
    const host = reopened()
    const page = pageOf(host, 'New contracts')
    const gone = { ...page, keyResult: { ...page.keyResult, id: 'gone' } }
    expect(change(host, 'New contracts', { target: 15 }, { page: gone })).toMatchObject({
      ok: false,
      message: expect.stringContaining('no longer in the sheet'),
    })
  })
})

/** A team's own table: title, owner, start, target, now, state as typed. */
function adopted(headings: string, ...rows: string[][]): Host {
  const host = openAddOn({ now: '2026-08-12T11:00:00Z' })
  sheetFromCsv(host.workbook, 'Plan', `Plan Q3 2026\n\n${headings}`)
  const ana = host.as(ANA).open()
  rows.forEach((cells, r) => {
    for (const [c, text] of cells.entries())
      if (text) ana.type(`Plan!${String.fromCharCode(65 + c)}${r + 4}`, text)
  })
  host.workbook.activate(String(host.workbook.sheets().find(({ name }) => name === 'Plan')?.id))
  adopt(host)
  return host
}

describe('in a table of the team’s own', () => {
  const HEADINGS = 'Objective,Key result,Owner,Start,Target,Current,Status'
  const cell = (host: Host, place: string) => host.display(`Plan!${place}`)[0]?.[0]

  test('values keep the notation of their cells, a state the words of its column', () => {
    const host = adopted(
      HEADINGS,
      ['Grow', 'Revenue', 'Ana', "'¥120万", "'¥240万", "'¥150万", 'On track'],
      ['Grow', 'Answers in time', 'Bo', "'60%", "'≥ 90%", "'72%", 'On track'],
      ['Grow', 'Days to deliver', 'Bo', "'48 days", "'30 days", "'41 days", 'On track'],
      ['Grow', 'Fair', 'Bo', '0', '10', '2', 'On hold'],
    )
    change(host, 'Revenue', { target: 3_000_000, state: 'paused', owner: 'Cy & Di' })
    change(host, 'Answers', { target: 0.95 })
    change(host, 'Days', { target: 27, start: 50 })
    expect(host.display('Plan!C4:G6')).toEqual([
      ['Cy, Di', '¥120万', '¥300万', '¥150万', 'On hold'],
      ['Bo', '60%', '≥ 95%', '72%', 'On track'],
      ['Bo', '50 days', '27 days', '41 days', 'On track'],
    ])
  })

  test('without a column for State and Owner the page says so and offers neither', () => {
    const host = adopted('Objective,Key result,Start,Target,Current', ['Grow', 'Signups', '0', '100', '40'])
    const page = pageOf(host, 'Signups')
    expect(page.fields.map(({ kind, place }) => `${kind}: ${place}`)).toEqual([
      'target: cell',
      'start: cell',
      'weight: noColumn',
      'state: noColumn',
      'owner: noColumn',
    ])
    expect(change(host, 'Signups', { state: 'paused' })).toMatchObject({
      value: { changed: [{ result: 'refused', message: expect.stringContaining('no column for State') }] },
    })
  })

  test('a formula is never overwritten, and neither is a cell that says more than the value', () => {
    const host = adopted(
      HEADINGS,
      ['Grow', 'Signups', 'Ana', '0', '=50+50', '40', 'On track'],
      ['Grow', 'Tickets', 'Ana', '', 'from 80 to 20', '60', 'On track'],
    )
    expect(change(host, 'Signups', { target: 120 })).toMatchObject({
      value: { changed: [{ result: 'refused', message: expect.stringContaining('comes from a formula') }] },
    })
    expect(change(host, 'Tickets', { target: 10 })).toMatchObject({
      value: { changed: [{ result: 'refused', message: expect.stringContaining('more than the value') }] },
    })
    expect([cell(host, 'E4'), cell(host, 'E5')]).toEqual(['100', 'from 80 to 20'])
  })
})
