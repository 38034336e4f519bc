import { expect, test } from 'vitest'
import { sheetFromCsv } from '../../host/core/engine/csv'
import { ANA, adopt, find, list, openAddOn, save } from './addOn'

/** Title, start, target, current as typed; what is checked in; what the cell shows then. */
const ROWS = [
  { title: 'Percent cells', start: '20%', target: '60%', current: '46%', value: 0.5, shows: '50%' },
  { title: 'Percent texts', start: '20%', target: '60%', current: "'46%", value: 0.525, shows: '52.5%' },
  { title: 'A blank percent', start: '20%', target: '60%', current: '', value: 0.3, shows: '30%' },
  {
    title: 'Money texts',
    start: "'¥120万",
    target: "'¥240万",
    current: "'¥150万",
    value: 1_850_000,
    shows: '¥185万',
  },
  {
    title: 'Short money',
    start: "'$0.8m",
    target: "'$1.5m",
    current: "'$1.2m",
    value: 1_350_000,
    shows: '$1.35m',
  },
  { title: 'On a scale', start: "'5/10", target: "'9/10", current: "'7/10", value: 8, shows: '8/10' },
  {
    title: 'Texts with a unit',
    start: "'48 days",
    target: "'30 days",
    current: "'34 days",
    value: 31,
    shows: '31 days',
  },
  { title: 'A box', start: '', target: 'TRUE', current: 'FALSE', value: 1, shows: 'TRUE' },
  { title: 'A word', start: '', target: 'done', current: 'not done', value: 1, shows: 'done' },
  { title: 'Plain', start: '0', target: '100', current: '40', value: 62.5, shows: '62.5' },
]

function adopted() {
  const host = openAddOn()
  sheetFromCsv(
    host.workbook,
    'Plan',
    'Plan Q3 2026\n\nObjective,Key result,Start,Target,Current,Confidence,Note',
  )
  const ana = host.as(ANA).open()
  ROWS.forEach(({ title, start, target, current }, index) => {
    const cells = { A: 'Grow', B: title, C: start, D: target, E: current, F: index ? 'Green' : 'Amber' }
    for (const [letter, text] of Object.entries(cells)) if (text) ana.type(`Plan!${letter}${index + 4}`, text)
  })
  host.workbook.activate(String(host.workbook.sheets().find(({ name }) => name === 'Plan')?.id))
  adopt(host)
  return host
}

test('check-ins stand in the team’s cells in the team’s own notation, and are read as what was saved', () => {
  const host = adopted()
  const seen = list(host)
  const entries = ROWS.map(({ title, value }) => {
    const { id, current } = find(seen, title)
    return { id, seen: current, value, confidence: { scale: 'words' as const, value: 1 } }
  })
  expect(save(host, entries)).toMatchObject({ ok: true })
  const last = ROWS.length + 3
  expect(host.display(`Plan!E4:F${last}`)).toEqual(ROWS.map(({ shows }) => [shows, 'Red']))
  const after = list(host)
  for (const { title, value } of ROWS) expect(find(after, title).current, title).toBe(value)
  const formulas = host.values(`Plan!E4:E${last}`).flat()
  expect(formulas.map((value) => typeof value)).toEqual(
    ROWS.map(({ current }) =>
      current.startsWith("'") || current === 'not done'
        ? 'string'
        : current === 'FALSE'
          ? 'boolean'
          : 'number',
    ),
  )
})

test.each([
  { why: 'a date', typed: '2026-07-20' },
  { why: 'a date as text', typed: "'20 July 2026" },
])('the day on which something was done is not overwritten by a yes or a no: $why', ({ typed }) => {
  const host = openAddOn()
  sheetFromCsv(host.workbook, 'Plan', 'Plan Q3 2026\n\nObjective,Key result,Target,Current')
  const ana = host.as(ANA).open()
  const cells = { A: 'Be trusted', B: 'Report published', C: '2026-08-31', D: typed }
  for (const [letter, text] of Object.entries(cells)) ana.type(`Plan!${letter}4`, text)
  host.workbook.activate(String(host.workbook.sheets().find(({ name }) => name === 'Plan')?.id))
  adopt(host)
  const { id, current, type } = find(list(host), 'Report')
  expect([type, current]).toEqual(['yesNo', 1])
  expect(save(host, [{ id, seen: 1, value: 0 }])).toMatchObject({
    value: { saved: [{ result: 'refused', message: expect.stringContaining('more than the value') }] },
  })
  expect(host.display('Plan!D4')[0]?.[0]).toBe(typed.replace("'", ''))
})
