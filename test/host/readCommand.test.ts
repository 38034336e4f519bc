import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvRows } from '../../host/core/engine/csv'
import { runCommandLine } from '../../host/node/commandLine'
import { columnOf, lettersOf } from '../../src/core/reading/merged'

let folder = ''
const path = (name: string) => join(folder, name)
const sample = (name: string) => new URL(`../samples/${name}`, import.meta.url).pathname

async function okr(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runCommandLine(['read', ...args], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

type Written = string | number | { v: number; s: number; f?: string }

interface WrittenTab {
  name: string
  rows: readonly (readonly Written[])[]
  merges?: readonly string[]
  hidden?: readonly number[]
  state?: string
}

const rowsOf = (name: string) => csvRows(readFileSync(sample(name)))
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** An Excel workbook with the parts ours reads: style 1 is a percent, style 2 a date. */
function aWorkbook(tabs: readonly WrittenTab[]): Uint8Array {
  const cell = (it: Written, r: string): string => {
    if (it === '') return ''
    if (typeof it === 'string') return `<c r="${r}" t="inlineStr"><is><t>${escaped(it)}</t></is></c>`
    if (typeof it === 'number') return `<c r="${r}"><v>${it}</v></c>`
    return `<c r="${r}" s="${it.s}">${it.f ? `<f>${it.f}</f>` : ''}<v>${it.v}</v></c>`
  }
  const sheet = ({ rows, merges = [], hidden = [] }: WrittenTab) =>
    `<worksheet><cols>${hidden.map((at) => `<col min="${at + 1}" max="${at + 1}" hidden="1"/>`).join('')}</cols><sheetData>${rows
      .map(
        (row, y) =>
          `<row r="${y + 1}">${row.map((it, x) => cell(it, `${lettersOf(x)}${y + 1}`)).join('')}</row>`,
      )
      .join(
        '',
      )}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook><sheets>${tabs
      .map(
        ({ name, state }, n) =>
          `<sheet name="${escaped(name)}" sheetId="${n + 1}" ${state ? `state="${state}" ` : ''}r:id="r${n}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${tabs
      .map((_, n) => `<Relationship Id="r${n}" Target="worksheets/sheet${n + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  }
  tabs.forEach((tab, n) => {
    parts[`xl/worksheets/sheet${n + 1}.xml`] = sheet(tab)
  })
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'okr-read-'))
  const { merges, hiddenColumns } = JSON.parse(readFileSync(sample('02-sales-okr-zh.json'), 'utf8'))
  writeFileSync(
    path('three.xlsx'),
    aWorkbook([
      { name: 'Sales', rows: rowsOf('02-sales-okr-zh.csv'), merges, hidden: hiddenColumns.map(columnOf) },
      { name: 'Shopping & more', rows: [['Milk', 2]] },
      { name: 'Old', rows: rowsOf('01-team-tracker-en.csv'), state: 'hidden' },
      {
        name: 'Growth',
        rows: [
          ['Objective', 'Key result', 'Owner', 'Start', 'Target', 'Current', 'Due'],
          [
            'Grow',
            'Win rate',
            'Ann',
            { v: 0.18, s: 1 },
            { v: 0.24, s: 1 },
            { v: 0.21, s: 1, f: 'A1*2' },
            { v: 46295, s: 2 },
          ],
          ['', 'Typed like 3/5', 'Ann', 0, 5, { v: 46086, s: 2 }, ''],
        ],
      },
    ]),
  )
  writeFileSync(path('picture.csv'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))
  writeFileSync(path('broken.xlsx'), 'PK\u0003\u0004 nothing')
  writeFileSync(path('shopping.csv'), 'Item,Owner,Price\nMilk,Ann,2\n')
  writeFileSync(
    path('small.csv'),
    'OKRs FY2026 Q4,,,,,\nTitle,Who owns it?,Baseline,Goal,Now,Weight\nO1 Grow,,,,,\nKR1 Sign,Ann,,20,5,2\nKR2 Renew,Bo,1,9,TBD,\n',
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

test('what was found, how sure that is, and what is asked', async () => {
  const { code, out } = await okr(path('small.csv'))
  expect(code).toBe(0)
  expect(out.split('\n')).toEqual([
    'small.csv (en_US): 1 objective, 2 key results, 1 with data.',
    'Cycle: not stated.',
    'Overall: 25%.',
    '',
    'Table: headings in row 2, rows 3–5.',
    '   A  Title: Objective and key result (guessed: its heading can mean several things; the columns beside it decided)',
    '   B  Who owns it?: Owner',
    '   C  Baseline: Start',
    '   D  Goal: Target',
    '   E  Now: Current',
    '   F  Weight: Weight',
    '',
    '    25%  O1 Grow  (row 3)',
    '        25%  KR1 Sign: – → 20, now 5; Ann; no start: counted from 0 here, in mails not before it is filled in',
    '    no data  KR2 Renew: 1 → 9, now –; Bo',
    '',
    'To ask:',
    '  A2: Is ‘Title’ the column for Key result? We think so, but its heading can mean several things; the columns beside it decided.',
    '  C4: Start is empty, so progress cannot be measured. What was the value when the cycle began?',
    '  E5: There is no current value, only ‘TBD’. What is it now?',
    '  F5: Only some key results of this objective have a weight. Fill in every weight, or none.',
    '',
    '  A1: ‘FY2026 Q4’ does not say its months. On which days does the cycle begin and end?',
    '',
    'Left out: row 1 (title).',
  ])
})

describe('an Excel workbook', () => {
  test('every tab is read, with its formats, merged and hidden columns', async () => {
    const { code, out } = await okr(path('three.xlsx'))
    expect(code).toBe(0)
    expect(out).toContain('three.xlsx, tab ‘Sales’ (zh_CN): 4 objectives, 12 key results, 10 with data.')
    expect(out).toContain('three.xlsx, tab ‘Shopping & more’: no OKR table.')
    expect(out).toContain('50%  Win rate: 18% → 24%, now 21%; Ann')
    expect(out).toContain(
      'F3: Current is a date (2026-03-05), but a number belongs there. Enter it as a number.',
    )
    expect(out).not.toContain('tab ‘Old’')
  })

  test('as JSON it says the same as its CSV', async () => {
    const { tabs } = JSON.parse((await okr(path('three.xlsx'), '--json', '--locale', 'zh_CN')).out)
    const csv = JSON.parse((await okr(sample('02-sales-okr-zh.csv'), '--json', '--locale', 'zh_CN')).out)
    expect(tabs.map(({ tab }: { tab: string }) => tab)).toEqual(['Sales', 'Shopping & more', 'Growth'])
    expect(tabs[0].objectives).toEqual(csv.objectives)
    expect(tabs[2].objectives[0].keyResults[0]).toMatchObject({
      type: 'percent',
      target: 0.24,
      due: '2026-09-30',
    })
  })
})

test.each([
  {
    file: 'picture.csv',
    says: 'picture.csv: This is not a CSV file: it holds bytes that are no UTF-8 text.',
  },
  {
    file: 'broken.xlsx',
    says: 'broken.xlsx is no .csv or .xlsx file that is neither damaged nor protected by a password.',
  },
  { file: 'missing.csv', says: 'There is no file' },
])('$file: one clear sentence and exit 1', async ({ file, says }) => {
  const { code, out, err } = await okr(path(file))
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).toContain(says)
  expect(err.split('\n')).toHaveLength(1)
})

test('a sheet without a table: what was looked for and what was found', async () => {
  const { code, err } = await okr(path('shopping.csv'))
  expect(code).toBe(1)
  expect(err).toContain('Row 1 came nearest with ‘Item’, ‘Owner’; it lacks more headings we know')
})
