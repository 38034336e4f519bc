import { describe, expect, test } from 'vitest'
import { sheetFromCsv } from '../../host/core/engine/csv'
import type { Host } from '../../host/core/host'
import type { CheckedPlan } from '../../src/rpc/contract'
import {
  ANA,
  adopt,
  CHINESE,
  call,
  ENGLISH,
  find,
  list,
  openAddOn,
  reply,
  rowOf,
  save,
  VI,
  withAdopted,
  withTemplate,
} from './addOn'

const TAB = ENGLISH.tab
const check = (host: Host, mail = ANA): CheckedPlan => call(host, 'checkPlan', {}, mail)

/** The finding with these words, and its button pressed. */
function finding({ findings }: CheckedPlan, words: string) {
  const found = findings.find(({ text }) => text.includes(words))
  if (!found)
    throw new Error(`Nothing is found about ${words}: ${findings.map(({ text }) => text).join(' | ')}`)
  return found
}
const fix = (host: Host, seen: CheckedPlan, words: string) =>
  call(host, 'fixFinding', { plan: seen.plan?.id ?? '', id: finding(seen, words).id })

describe('a template', () => {
  test('a typed-over score is cleared, and comes back by undo', () => {
    const host = withTemplate()
    list(host)
    const scores = host.display(`'${TAB}'!Q3:S19`)
    host.as(ANA).type(`'${TAB}'!Q6`, '99%')
    const seen = check(host)
    expect(finding(seen, 'typed over')).toMatchObject({
      severity: 'error',
      cell: 'Q6',
      fix: 'Clear what was typed',
    })
    expect(seen.undo).toBeUndefined()
    const fixed = fix(host, seen, 'typed over')
    expect(fixed.findings.filter(({ text }) => text.includes('typed over'))).toEqual([])
    expect(host.display(`'${TAB}'!Q3:S19`)).toEqual(scores)
    expect(fixed.undo).toBe(`‘${TAB}’ was put right.`)
    expect(call(host, 'undoLast', {})).toEqual({ cells: 1, left: 0 })
    expect(host.display(`'${TAB}'!Q6`)).toEqual([['99%']])
    expect(check(host).undo).toBeUndefined()
  })

  test('a hidden tab that a crash left behind is used, none is added beside it', () => {
    const host = withTemplate()
    list(host)
    host.as(ANA).type(`'${TAB}'!Q6`, '99%')
    const state = host.save()
    const seen = check(host)
    fix(host, seen, 'typed over')
    const kept = host.workbook.sheets().find(({ name }) => name === 'Kept for undo')?.id ?? ''
    const crashed = openAddOn({ state })
    crashed.workbook.model.dispatch('CREATE_SHEET', { sheetId: kept, position: 1, name: 'Kept for undo' })
    fix(crashed, check(crashed), 'typed over')
    const tabs = crashed.workbook.sheets().filter(({ name }) => name.startsWith('Kept for undo'))
    expect(tabs).toMatchObject([{ name: 'Kept for undo', hidden: true }])
    expect(call(crashed, 'undoLast', {})).toEqual({ cells: 1, left: 0 })
  })

  test('the formula is put back where it was deleted', () => {
    const host = withTemplate()
    list(host)
    const scores = host.display(`'${TAB}'!Q3:S19`)
    host.as(ANA).type(`'${TAB}'!Q3`, '')
    const seen = check(host)
    expect(finding(seen, 'formula for the scores is gone').cell).toBe('Q3')
    fix(host, seen, 'formula for the scores is gone')
    expect(host.display(`'${TAB}'!Q3:S19`)).toEqual(scores)
  })

  test('a live value behind which stands NOW(): scores become values, refreshed at every check-in; undo brings the formula', () => {
    const host = withTemplate()
    const ana = host.as(ANA)
    const row = rowOf(host, 'New contracts')
    ana.type(`'${TAB}'!X1`, '=MONTH(NOW())')
    ana.type(`'${TAB}'!X2`, '=X1+1')
    ana.type(`'${TAB}'!G${row}`, '=X2')
    const seen = check(host)
    expect(finding(seen, 'NOW()')).toMatchObject({ cell: `G${row}`, severity: 'error' })
    const after = fix(host, seen, 'NOW()')
    expect(after.findings.filter(({ text }) => text.includes('NOW()'))).toEqual([])
    expect(host.display(`'${TAB}'!Q3:S3`)).toEqual([['Progress', 'Expected', 'Pace']])
    const wins = find(list(host), 'Win rate')
    save(host, [{ id: wins.id, seen: 0.25, value: 0.28 }])
    expect(host.display(`'${TAB}'!Q${rowOf(host, 'Win rate')}`)).toEqual([['75%']])
    call(host, 'undoLast', {})
    ana.type(`'${TAB}'!G${row}`, '9')
    expect(host.display(`'${TAB}'!Q${rowOf(host, 'Win rate')}`)).toEqual([['75%']])
  })

  test('rows, dates, owners and weights, each with its cell', () => {
    const host = withTemplate()
    const ana = host.as(ANA)
    const row = rowOf(host, 'Win rate')
    ana.type(`'${TAB}'!F${row}`, host.display(`'${TAB}'!E${row}`)[0]?.[0] ?? '')
    ana.type(`'${TAB}'!K${row + 1}`, '2027-01-15')
    ana.type(`'${TAB}'!C${row + 1}`, 'Dora')
    ana.type(`'${TAB}'!O4`, 'Nobody’s goal')
    const seen = check(host)
    expect(finding(seen, 'Start and Target').cell).toBe(`F${row}`)
    expect(finding(seen, '2027-01-15').cell).toBe(`K${row + 1}`)
    expect(finding(seen, 'Dora has no mail address').cell).toBe(`C${row + 1}`)
    expect(finding(seen, 'Nobody’s goal').cell).toBe('O4')
    const order = ['error', 'warning', 'hint']
    const severities = seen.findings.map(({ severity }) => order.indexOf(severity))
    expect(severities).toEqual([...severities].sort())
  })

  test('the same hidden id in two rows: the first keeps it, the other begins anew, and saving works again', () => {
    const host = withTemplate()
    list(host)
    const ana = host.as(ANA)
    const row = rowOf(host, 'Win rate')
    const [[stored = ''] = []] = host.display(`'${TAB}'!P${row}`)
    ana.type(`'${TAB}'!P${row + 1}`, stored)
    ana.type(`'${TAB}'!B${row}`, 'One')
    ana.type(`'${TAB}'!B${row + 1}`, 'Other')
    const seen = check(host)
    expect(finding(seen, 'hidden id').text).toContain(`${row}, ${row + 1}`)
    fix(host, seen, 'hidden id')
    const after = list(host)
    expect(after.plans[0]?.readOnly).toBeUndefined()
    expect(find(after, 'One').id).toBe(JSON.parse(stored)[0])
    expect(find(after, 'Other').id).not.toBe(find(after, 'One').id)
  })

  test('a viewer sees what is found and no buttons; nothing is written by looking', () => {
    const host = withTemplate()
    list(host)
    host.as(ANA).type(`'${TAB}'!Q6`, '99%')
    const before = JSON.stringify(host.save().workbook)
    const seen = check(host, VI)
    expect(finding(seen, 'typed over').fix).toBeUndefined()
    expect(
      reply(host, 'fixFinding', { plan: seen.plan?.id ?? '', id: finding(seen, 'typed over').id }, VI),
    ).toMatchObject({ ok: false })
    expect(JSON.stringify(host.save().workbook)).toBe(before)
  })

  test('in Chinese for a Chinese plan', () => {
    const host = withTemplate({}, CHINESE)
    host.as(ANA).type(`'${CHINESE.tab}'!Q6`, '99%')
    const seen = check(host)
    expect(seen.language).toBe('zh')
    expect(finding(seen, '手工内容').fix).toBe('清除误填内容')
  })
})

describe('a table of the team’s own', () => {
  test('numbers stored as text become numbers, and only they; edits made since survive the undo', () => {
    const host = withAdopted(8)
    const ana = host.as(ANA)
    ana.type("'Our plan'!F4", "'12")
    ana.type("'Our plan'!F6", "'7")
    ana.type("'Our plan'!F8", "'34 days")
    const seen = check(host)
    expect(finding(seen, 'stored as text')).toMatchObject({ cell: 'F4', severity: 'hint' })
    expect(finding(seen, 'stored as text').text).toContain('2 numbers')
    fix(host, seen, 'stored as text')
    expect(host.values("'Our plan'!F4:F8").flat()).toEqual([12, 1, 7, 3, '34 days'])
    ana.type("'Our plan'!F6", '9')
    expect(call(host, 'undoLast', {})).toEqual({ cells: 1, left: 1 })
    expect(host.values("'Our plan'!F4:F8").flat()).toEqual(['12', 1, 9, 3, '34 days'])
  })

  test('a merge over the current column is named', () => {
    const host = withAdopted(8, {
      files: [
        {
          name: 'merge.gs',
          source:
            "function merge() { SpreadsheetApp.getActive().getSheetByName('Our plan').getRange('F5:F6').merge() }",
        },
      ],
    })
    host.as(ANA).call('merge')
    expect(finding(check(host), 'merged').text).toContain('F5:F6')
  })

  test('weights that nearly make a whole', () => {
    const host = openAddOn()
    const rows = ['Grow,Contracts,0.5,6,12,9', 'Grow,Win rate,0.3,20,30,25', 'Grow,Calls,0.1,0,90,45']
    sheetFromCsv(
      host.workbook,
      'Plan',
      ['Q3 2026', '', 'Objective,Key result,Weight,Start,Target,Current', ...rows].join('\n'),
    )
    host.as(ANA).open()
    adopt(host)
    expect(finding(check(host), 'add up to').text).toContain('0.9 instead of 1')
  })
})

test('where nothing is set up that is said, not failed', () => {
  expect(check(openAddOn())).toMatchObject({
    findings: [],
    plans: [],
    problem: expect.stringContaining('no OKR plan'),
  })
})

test('a finding that is gone meanwhile is not put right again, and jumping shows its cell', () => {
  const host = withTemplate()
  list(host)
  const ana = host.as(ANA)
  ana.type(`'${TAB}'!Q6`, '99%')
  const seen = check(host)
  ana.type(`'${TAB}'!Q6`, '')
  const scores = host.display(`'${TAB}'!Q3:S19`)
  fix(host, seen, 'typed over')
  expect(host.display(`'${TAB}'!Q3:S19`)).toEqual(scores)
  expect(reply(host, 'jumpTo', { plan: seen.plan?.id ?? '', cell: 'Q6' })).toEqual({ ok: true, value: {} })
})

describe('its wording', () => {
  test('a template as it comes is strong, and nothing is said of it', () => {
    const { wording } = check(withTemplate())
    expect(wording).toMatchObject({ strength: 'strong', remarks: [], more: 0, warned: 0, failed: 0 })
    expect(wording?.passed).toBe(wording?.rows)
  })

  test.each([
    {
      where: ENGLISH,
      text: 'Visits per week',
      rule: 'K-3',
      says: '‘Visits’ is an activity. Which result should come of it?',
    },
    {
      where: CHINESE,
      text: '每周拜访次数',
      rule: 'K-3',
      says: '“拜访”是动作，不是结果。它应当带来什么结果？',
    },
  ])('$text: the row, its cell, the rule and a question', ({ where, text, rule, says }) => {
    const host = withTemplate({}, where)
    host.as(ANA).type(`'${where.tab}'!B5`, text)
    const { wording } = check(host)
    expect(wording).toMatchObject({ strength: 'strong', warned: 1, failed: 0 })
    expect(wording?.remarks).toEqual([
      { title: text, cell: 'B5', findings: [{ rule, severity: 'warning', text: says }] },
    ])
  })

  test('of many rows the worst forty are listed, and how many more there are', () => {
    const { wording } = check(withAdopted(200))
    expect(wording?.rows).toBe(250)
    expect(wording?.remarks).toHaveLength(40)
    expect(wording?.remarks[1]?.findings[0]?.severity).toBe('error')
    expect(wording?.more).toBeGreaterThan(150)
  })

  test('a plan without goals has no wording', () => {
    expect(check(openAddOn()).wording).toBeUndefined()
  })
})
