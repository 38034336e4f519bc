import { describe, expect, test } from 'vitest'
import type { CellValue } from '../../src/cell'
import { asDay, type Day, dayOfIso } from '../../src/core/dates/calendar'
import { checkBlock } from '../../src/core/doctor/checkBlock'
import { numbersAsText, volatileValues } from '../../src/core/doctor/checkCells'
import { checkRows } from '../../src/core/doctor/checkRows'
import { planOf } from '../../src/core/reading/planOf'
import { readTables } from '../../src/core/reading/readTables'
import { scorePlan } from '../../src/core/scoring/scorePlan'

const day = (iso: string) => dayOfIso(iso) as Day
const context = { locale: () => 'en_US', dayOf: (date: Date) => asDay(date.getTime() / 86_400_000) }

const HEADINGS = [
  'Objective',
  'Key result',
  'Owner',
  'Start',
  'Target',
  'Current',
  'Weight',
  'Due',
  'Last check-in',
]
const GOOD: CellValue[] = ['Grow', 'Contracts', 'ana@example.com', 6, 12, 9, 1, '', '2026-08-10']

function read(rows: CellValue[][], formulas?: string[][]) {
  const values = [HEADINGS, ...rows]
  const [table] = readTables({ values, formulas, ...context }).tables
  if (!table) throw new Error('The table is not found.')
  return {
    values,
    table,
    plan: planOf(table),
    formulas: formulas ?? values.map((line) => line.map(() => '')),
  }
}

/** What is found, as `code cell`. */
function found(rows: CellValue[][]): string[] {
  const { table, plan } = read(rows)
  const findings = checkRows({
    scored: scorePlan(plan, {
      cycle: { start: day('2026-07-01'), end: day('2026-09-30') },
      asOf: day('2026-08-12'),
    }),
    columns: table.columns,
    log: new Map(),
    today: day('2026-08-12'),
    hasAddress: ({ mail, name }) => mail !== undefined || name === 'Known',
  })
  return findings.map(({ code, row, column }) => `${code} ${'ABCDEFGHI'[column]}${row}`)
}
const but = (changes: Partial<Record<number, CellValue>>): CellValue[] =>
  GOOD.map((cell, column) => changes[column] ?? cell)

describe('what is wrong with rows', () => {
  test.each<{ why: string; rows: CellValue[][]; findings: string[] }>([
    { why: 'a sound row', rows: [GOOD], findings: [] },
    { why: 'start is the target', rows: [but({ 3: 12 })], findings: ['row E2'] },
    { why: 'a current value nobody can read', rows: [but({ 5: 'soonish' })], findings: ['row F2'] },
    { why: 'due after the cycle', rows: [but({ 7: '2026-11-15' })], findings: ['outsideCycle H2'] },
    { why: 'due on its last day', rows: [but({ 7: '2026-09-30' })], findings: [] },
    { why: 'checked in tomorrow', rows: [but({ 8: '2026-08-13' })], findings: ['futureCheckIn I2'] },
    { why: 'ten days of silence are none', rows: [but({ 8: '2026-08-02' })], findings: [] },
    { why: 'eleven are', rows: [but({ 8: '2026-08-01' })], findings: ['stale F2'] },
    { why: 'silence of what is done is none', rows: [but({ 5: 12, 8: '2026-07-02' })], findings: [] },
    { why: 'a name without an address', rows: [but({ 2: 'Bo' })], findings: ['noAddress C2'] },
    { why: 'a name that People knows', rows: [but({ 2: 'Known' })], findings: [] },
    {
      why: 'one person is told once, at the first row',
      rows: [but({ 2: 'Bo' }), but({ 1: 'Calls', 2: 'Bo' })],
      findings: ['noAddress C2'],
    },
    {
      why: 'weights that nearly make a whole',
      rows: [but({ 6: 0.5 }), but({ 1: 'Calls', 6: 0.45 })],
      findings: ['weightSum G2'],
    },
    {
      why: 'percents that nearly make a hundred',
      rows: [but({ 6: 60 }), but({ 1: 'Calls', 6: 45 })],
      findings: ['weightSum G2'],
    },
    {
      why: 'thirds are a whole',
      rows: [but({ 6: 0.333 }), but({ 1: 'Calls', 6: 0.333 }), but({ 1: 'Visits', 6: 0.334 })],
      findings: [],
    },
    { why: 'points are points', rows: [but({ 6: 3 }), but({ 1: 'Calls', 6: 2 })], findings: [] },
  ])('$why: $findings', ({ rows, findings }) => {
    expect(found(rows)).toEqual(findings)
  })
})

describe('numbers stored as text', () => {
  test.each<{ cell: CellValue; told: boolean }>([
    { cell: '9', told: true },
    { cell: '1,250', told: true },
    { cell: '-3.5', told: true },
    { cell: 9, told: false },
    { cell: '9 days', told: false },
    { cell: '45%', told: false },
    { cell: '$9', told: false },
    { cell: '1,5', told: false },
    { cell: '', told: false },
  ])('$cell: $told', ({ cell, told }) => {
    const { values, formulas, table, plan } = read([but({ 5: cell })])
    const codes = numbersAsText({ values, formulas, table, plan, context }).map(
      (it) => 'heading' in it && it.heading,
    )
    expect(codes).toEqual(told ? ['Current'] : [])
  })
})

test.each([
  { formula: '=NOW()', behind: '', name: 'NOW' },
  { formula: '=X9+1', behind: '=RANDBETWEEN(1; 6)', name: 'RANDBETWEEN' },
  { formula: '=X9+1', behind: '=F2', name: undefined },
  { formula: '=Today!A1', behind: '', name: undefined },
  { formula: '=SUM(A1:A3)', behind: '', name: undefined },
])('$formula with $behind behind it depends on $name', ({ formula, behind, name }) => {
  const formulas = Array.from({ length: 9 }, () => Array.from({ length: 24 }, () => ''))
  ;(formulas[1] as string[])[5] = formula
  ;(formulas[8] as string[])[23] = behind
  const { table, plan } = read([GOOD], formulas)
  expect(volatileValues({ formulas, table, plan }).map((it) => 'name' in it && it.name)).toEqual(
    name ? [name] : [],
  )
})

describe('the formula beside a template', () => {
  const check = (heading: string, formula: string, below: CellValue[]) =>
    checkBlock({
      values: [
        ['id', heading, '', ''],
        ['', ...below],
      ],
      formulas: [
        ['', formula, '', ''],
        ['', '', '', ''],
      ],
      headingRow: 1,
      idColumn: 0,
      width: 3,
    }).map(({ code }) => code)

  test.each<{ why: string; heading: string; formula: string; below: CellValue[]; codes: string[] }>([
    {
      why: 'at work',
      heading: 'Progress',
      formula: '=OKR_TABLE(A1:P)',
      below: [0.5, 0.4, 'on pace'],
      codes: [],
    },
    {
      why: 'blocked',
      heading: '#REF!',
      formula: '=OKR_TABLE(A1:P)',
      below: ['', 0.9, ''],
      codes: ['computedBlocked'],
    },
    {
      why: 'broken',
      heading: '#REF!',
      formula: '=OKR_TABLE(#REF!)',
      below: ['', '', ''],
      codes: ['computedBroken'],
    },
    { why: 'deleted', heading: '', formula: '', below: ['', '', ''], codes: ['computedMissing'] },
    {
      why: 'exchanged for values',
      heading: 'Progress',
      formula: '',
      below: [0.5, 0.4, 'on pace'],
      codes: [],
    },
  ])('$why: $codes', ({ heading, formula, below, codes }) => {
    expect(check(heading, formula, below)).toEqual(codes)
  })
})
