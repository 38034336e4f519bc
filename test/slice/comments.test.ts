import { expect, test } from 'vitest'
import type { Host } from '../../host/core/host'
import type { HistoryItem } from '../../src/rpc/details/detailsContract'
import {
  ANA,
  BO,
  CHINESE,
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
  withAdopted,
  withTemplate,
} from './addOn'

const template = withTemplate()
list(template)
const state = template.save()
const reopened = (): Host => openAddOn({ state: structuredClone(state), now: '2026-08-12T11:00:00Z' })

const subjectOf = (host: Host, words = 'Win rate') => {
  const { plan, id } = find(list(host), words)
  return { plan, id }
}

const say = (host: Host, text: string, { answers = '', mail = ANA, request = newRequest() } = {}) =>
  call(host, 'addComment', { ...subjectOf(host), text, request, answers: answers || undefined }, mail)

const told = (history: readonly HistoryItem[]) =>
  history.map(({ kind, note, author }) => `${kind} ${author ?? ''}: ${note ?? ''}`.trim())

test('a comment stands in the log with its author, and in no cell of the plan', () => {
  const host = reopened()
  list(host)
  const before = host.display(`'${ENGLISH.tab}'!A1:S40`)
  const { page, undoable } = say(host, '  Can we reuse the material?  ', { mail: BO })
  expect(undoable).toBe(true)
  expect(told(page.history)[0]).toBe(`comment ${BO}: Can we reuse the material?`)
  expect(logRows(host).at(-1)).toMatchObject({
    Kind: 'comment',
    Note: 'Can we reuse the material?',
    'Key result': expect.stringContaining('Win rate'),
    Author: BO,
    Source: 'sidebar',
    State: 'ok',
    'Effective date': '2026-08-12',
  })
  list(host)
  const after = host.display(`'${ENGLISH.tab}'!A1:S40`)
  expect(after).toEqual(before)
  expect(logRows(host).at(-1), 'the next look finds nothing new').toMatchObject({ Kind: 'comment' })
})

test('an answer names what it answers, by its id in the column Was; one to an answer joins its thread', () => {
  const host = reopened()
  const question = say(host, 'Can we reuse it?').page.history[0]
  const first = say(host, 'All of it.', { answers: question?.id, mail: BO }).page.history[0]
  const second = say(host, 'Then let us.', { answers: first?.id }).page.history[0]
  expect([question, first, second].map((item) => item?.answers)).toEqual([
    undefined,
    question?.id,
    question?.id,
  ])
  expect(second?.was, 'the id is not shown as a value').toBeUndefined()
  expect(
    logRows(host)
      .slice(-2)
      .map(({ Was }) => Was),
  ).toEqual([question?.id, question?.id])
})

test('a check-in can be answered; what stands in another row, or nowhere, cannot', () => {
  const host = reopened()
  const { id } = subjectOf(host)
  save(host, [{ id, seen: 0.25, value: 0.29, note: 'Two large wins' }])
  const { plan } = subjectOf(host)
  const checkIn = call(host, 'keyResultDetails', { plan, id }).history[0]
  expect(say(host, 'Well done!', { answers: checkIn?.id }).page.history[0]?.answers).toBe(checkIn?.id)
  const elsewhere = call(host, 'keyResultDetails', subjectOf(host, 'Median')).history[0]
  expect(say(host, 'Where?', { answers: elsewhere?.id }).page.history[0]?.answers).toBeUndefined()
  expect(say(host, 'What?', { answers: 'gone' }).page.history[0]?.answers).toBeUndefined()
})

test('a retry says nothing twice, and undo takes it back; a comment without words is none', () => {
  const host = reopened()
  const request = newRequest()
  const rows = logRows(host).length
  say(host, 'Twice?', { request })
  expect(say(host, 'Twice?', { request }).undoable).toBe(true)
  expect(logRows(host)).toHaveLength(rows + 1)
  expect(call(host, 'undoSave', { request }).undone).toMatchObject([{ result: 'undone' }])
  const { history } = call(host, 'keyResultDetails', subjectOf(host))
  expect(history[0]).toMatchObject({ note: 'Twice?', void: 'withdrawn' })
  expect(say(host, ' \n ').undoable).toBe(false)
  expect(logRows(host)).toHaveLength(rows + 1)
})

test.each([
  { why: 'a formula', text: '=IMPORTXML("https://x.test","//a")' },
  { why: 'a sign', text: '+1' },
  { why: 'markup', text: '<script>alert(1)</script>' },
  { why: 'an apostrophe', text: "'quoted" },
  { why: 'lines', text: 'one\ntwo' },
  { why: '10,000 characters', text: 'W'.repeat(10_000) },
])('$why stays text', ({ text }) => {
  const host = reopened()
  const { page } = say(host, text)
  expect(page.history[0]?.note).toBe(text)
  expect(logRows(host).at(-1)?.Note).toBe(text)
  const seen = String(page.fields.find(({ kind }) => kind === 'owner')?.value)
  const saved = call(host, 'saveChanges', {
    ...subjectOf(host),
    request: newRequest(),
    reason: text,
    changes: [{ kind: 'owner', seen, value: text.slice(0, 400) }],
  })
  expect(saved.page.history[0]).toMatchObject({ kind: 'owner', note: text.trim() })
  expect(logRows(host).at(-1)?.Note).toBe(text)
  const owner = host.display(`'${ENGLISH.tab}'!C${rowOf(host, 'Win rate')}`)[0]?.[0]
  expect(saved.page.fields.find(({ kind }) => kind === 'owner')?.value).toBe(owner)
})

test('50,000 characters are refused before anything is written', () => {
  const host = reopened()
  const rows = logRows(host).length
  const said = { ...subjectOf(host), request: newRequest(), text: 'W'.repeat(50_000) }
  expect(reply(host, 'addComment', said).ok).toBe(false)
  expect(logRows(host)).toHaveLength(rows)
})

test('500 comments: the last 200 are shown, the others counted, in the same round trips as one', () => {
  const host = openAddOn({
    state: structuredClone(state),
    files: [
      {
        name: 'fill.gs',
        source: `function fill() {
          const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Check-ins')
          const values = sheet.getDataRange().getValues()
          const last = values[values.length - 1]
          const rows = []
          for (let n = 1; n < 500; n++) rows.push(last.map((cell, c) => (c === 7 ? 'Comment ' + n : c === last.length - 1 ? 'c.' + n : cell)))
          sheet.insertRowsAfter(sheet.getMaxRows(), rows.length)
          sheet.getRange(values.length + 1, 1, rows.length, last.length).setValues(rows)
        }`,
      },
    ],
  })
  say(host, 'The first one')
  const subject = subjectOf(host)
  call(host, 'keyResultDetails', subject)
  const { total } = host.meter.last.roundTrips
  host.as(ANA).call('fill')
  const { history, older } = call(host, 'keyResultDetails', subject)
  expect(host.meter.last.roundTrips.total).toBe(total)
  expect([history.length, history[0]?.note]).toEqual([200, 'Comment 499'])
  expect(older).toBeGreaterThanOrEqual(300)
})

test('the page of an objective: what makes it up, its trend, and what was said', () => {
  const host = reopened()
  const { plan, objective } = find(list(host), 'Win rate')
  const page = call(host, 'objectiveDetails', { plan, objective })
  expect(page.objective).toMatchObject({ title: objective, progress: expect.any(Number) })
  const counted = page.parts.filter(({ share }) => share !== undefined)
  expect(counted.length).toBeGreaterThan(2)
  expect(counted.reduce((sum, { share = 0 }) => sum + share, 0)).toBeCloseTo(1)
  expect(counted.reduce((sum, { product = 0 }) => sum + product, 0)).toBeCloseTo(page.objective.progress ?? 0)
  expect(page.trend.at(-1)).toEqual({ day: '2026-08-12', progress: page.objective.progress })
  const said = { request: newRequest(), plan, id: page.objective.id ?? '', text: 'Who leads this now?' }
  expect(told(call(host, 'addComment', said).page.history)[0]).toBe(`comment ${ANA}: Who leads this now?`)
})

test('an objective that stands only beside its key results has a page, and is told how to get a row', () => {
  const host = withAdopted(6)
  const { plan, objective } = find(list(host), 'Result 5')
  const page = call(host, 'objectiveDetails', { plan, objective })
  expect(page.objective).toMatchObject({ title: 'Objective 2' })
  expect([page.objective.id, page.fields, page.mayComment]).toEqual([undefined, [], false])
  expect(page.parts.map(({ title, share }) => `${title}: ${share}`)).toEqual([
    'Result 5: 0.5',
    'Result 6: 0.5',
  ])
})

test('in Chinese, all of it', () => {
  const host = withTemplate({ now: '2026-08-12T11:00:00Z' }, CHINESE)
  const [first] = list(host).keyResults
  if (!first) throw new Error('a key result')
  const { plan, id } = first
  const page = call(host, 'keyResultDetails', { plan, id })
  const seen = page.fields.find(({ kind }) => kind === 'state')?.value
  expect(seen).toBe('active')
  const saved = call(host, 'saveChanges', {
    request: newRequest(),
    plan,
    id,
    reason: '预算冻结',
    changes: [{ kind: 'state', seen: 'active', value: 'paused' }],
  })
  expect(saved).toMatchObject({ changed: [{ result: 'saved' }], page: { state: 'paused' } })
  expect(host.display(`'${CHINESE.tab}'!J${rowOf(host, first.title, CHINESE.tab)}`)[0]?.[0]).toBe('暂停')
  const refused = call(host, 'saveChanges', {
    request: newRequest(),
    plan,
    id,
    changes: [{ kind: 'state', seen: 'paused', value: 'active' }],
  })
  expect(refused.changed[0]).toMatchObject({
    result: 'refused',
    message: expect.stringContaining('请填写原因'),
  })
})
