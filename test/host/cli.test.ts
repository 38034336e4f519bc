import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../host/node/commandLine'
import { oldNodeMessage } from '../../host/node/nodeVersion'
import { foreignWorkbook } from '../page/foreignWorkbook'

let folder = ''
const path = (name: string) => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'okr-'))
  mkdirSync(path('dist'))
  const write = (name: string, text: string) => writeFileSync(path(name), text)
  write('dist/appsscript.json', '{"timeZone":"Europe/London","runtimeVersion":"V8"}')
  write(
    'dist/Code.js',
    `function OKR_PROGRESS(start, target, current) {
      if (start === target) throw new Error('Target equals start.')
      return (current - start) / (target - start) }
    function OKR_ROWS(rows) { return rows.map(([a, b]) => [a, b, '⚠ ' + a]) }`,
  )
  write('good.gs', `console.log('top'); function main() { console.log('main', OKR_PROGRESS(0, 200, 50)) }`)
  write('top.gs', `Logger.log('only %s', 'top')`)
  write('bad.gs', `function main() {\n  console.log('before')\n  missing()\n}`)
  write(
    'refused.gs',
    `\nfunction main() {\n  SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange(0, 1)\n}`,
  )
  write('text.gs', `throw 'just text'`)
  write(
    'lost.gs',
    `async function main() { Promise.reject(new Error('lost')); await null; console.log('50%%') }`,
  )
  write('broken.gs', `function main( {`)
  writeFileSync(path('plan.xlsx'), foreignWorkbook())
  write('thrown.gs', `throw { code: 7, what: 'plan' }`)
  write(
    'tabs.gs',
    `for (const sheet of SpreadsheetApp.getActive().getSheets()) {
    console.log(sheet.getName(), sheet.getRange('A1').getMergedRanges()[0].getA1Notation(), sheet.isColumnHiddenByUser(2),
      sheet.getDataRange().getFormulas()[2][3], sheet.getRange('C3').getNumberFormat()) }`,
  )
  write('plan.csv', 'Objective,Start,Target,Current\nKeep customers,5,3,4\nGrow,0,"1,200",45%\n')
  write('binary.csv', 'a\u0000b')
  write(
    'read.gs',
    `function main() { const s = SpreadsheetApp.getActiveSheet()
    console.log(s.getName(), s.getDataRange().getValues()) }`,
  )
  write(
    'writes.gs',
    `function main() { const s = SpreadsheetApp.getActive().getSheets()[0]
    s.getRange('A1:B1').setValues([[0, 50]]); s.getRange('C1').setFormula('=OKR_PROGRESS(A1;200;B1)')
    console.log(s.getRange('C1').getDisplayValue()) }`,
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

async function okr(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runCommandLine(args, { out: (text) => out.push(text), err: (text) => err.push(text) })
  return { code, out, err }
}
const withDist = (...args: string[]) => okr(...args, '--dist', path('dist'))

describe('formula', () => {
  test.each([
    { text: '=OKR_PROGRESS(0;100;45)', rows: ['0.45'] },
    { text: '=OKR_PROGRESS(0, 100, 45)', rows: ['0.45'] },
    { text: '=SEQUENCE(2;1;10;10)', rows: ['10', '20'] },
    { text: '=OKR_ROWS({"a", 1; "b", 2})', rows: ['a\t1\t⚠ a', 'b\t2\t⚠ b'] },
  ])('$text', async ({ text, rows }) => {
    expect(await withDist('formula', text)).toEqual({ code: 0, out: rows, err: [] })
  })
  test('in another locale numbers are read and shown as there', async () => {
    expect(await withDist('formula', '=OKR_PROGRESS(0;100;4,5)', '--locale', 'de_DE')).toMatchObject({
      out: ['0,045'],
    })
  })
  test.each([
    { text: '=OKR_PROGRESS(B2;C2;D2)', rows: ['0.5'] },
    { text: '=A2', rows: ['Keep customers'] },
    { text: '=OKR_ROWS(A2:B3)', rows: ['Keep customers\t5\t⚠ Keep customers', 'Grow\t0\t⚠ Grow'] },
    { text: '=COUNTA(A1:Z)', rows: ['12'] },
    { text: '=C3*2', rows: ['2,400'] },
  ])('on a sheet of one’s own: $text', async ({ text, rows }) => {
    expect(await withDist('formula', text, '--sheet', path('plan.csv'))).toEqual({
      code: 0,
      out: rows,
      err: [],
    })
  })
  test.each([
    { text: '=Plan!C3', rows: ['46%'], why: 'a percent' },
    { text: '=Plan!D3', rows: ['92%'], why: 'a formula, computed here' },
    { text: '=OKR_PROGRESS(0;1;Plan!C3)', rows: ['0.46'], why: 'the add-on on it' },
  ])('on an Excel workbook: $why', async ({ text, rows }) => {
    expect(await withDist('formula', text, '--sheet', path('plan.xlsx'))).toEqual({
      code: 0,
      out: rows,
      err: [],
    })
  })
  test('as JSON', async () => {
    const { out, code } = await withDist('formula', '=OKR_ROWS({"a", 0.5})', '--json')
    expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        formula: '=OKR_ROWS({"a", 0.5})',
        value: 'a',
        values: [['a', 0.5, '⚠ a']],
        display: [['a', '0.5', '⚠ a']],
        error: null,
      },
    ])
    expect(code).toBe(0)
  })
  test.each([
    { text: '=OKR_PROGRESS(1;1;1)', says: '#ERROR! Target equals start.', error: 'Target equals start.' },
    { text: '=1/0', says: '#DIV/0!', error: '' },
    { text: '=OKR_NOTHING(1)', says: '#NAME?', error: '' },
  ])('$text shows an error: exit 1, message on stderr, named in the JSON', async ({ text, says, error }) => {
    const plain = await withDist('formula', text)
    expect(plain).toMatchObject({ code: 1, out: [] })
    expect(plain.err.join()).toContain(says)
    const { code, out } = await withDist('formula', text, '--json')
    expect(code).toBe(1)
    const json = JSON.parse(out.join()) as { error: string }
    expect(json.error).toContain(error)
    expect(json.error).not.toBe('')
  })
})

describe('script', () => {
  test('top level, then main, with the add-on loaded', async () => {
    expect(await withDist('script', path('good.gs'))).toEqual({ code: 0, out: ['top', 'main 0.25'], err: [] })
  })
  test('no main: the top level alone', async () => {
    expect(await withDist('script', path('top.gs'))).toEqual({ code: 0, out: ['only top'], err: [] })
  })
  test('it reads a sheet of one’s own, named after its file', async () => {
    const { out } = await withDist('script', path('read.gs'), '--sheet', path('plan.csv'))
    expect(out).toEqual([
      "plan [ [ 'Objective', 'Start', 'Target', 'Current' ], [ 'Keep customers', 5, 3, 4 ], [ 'Grow', 0, 1200, 0.45 ] ]",
    ])
  })
  test('it finds the tabs of an Excel workbook, their merges, hidden columns, formulas and formats', async () => {
    const { out } = await withDist('script', path('tabs.gs'), '--sheet', path('plan.xlsx'))
    expect(out).toEqual(['Plan A1:D1 true =C3*2 0%'])
  })
  test('it works on the spreadsheet', async () => {
    expect(await withDist('script', path('writes.gs'))).toEqual({ code: 0, out: ['0.25'], err: [] })
  })
  test.each([
    {
      file: 'bad.gs',
      out: ['before'],
      err: 'ReferenceError: missing is not defined (line 3, file "bad.gs")',
    },
    {
      file: 'refused.gs',
      out: [],
      err: 'Exception: The starting row of the range is too small. (line 3, file "refused.gs")',
    },
    { file: 'text.gs', out: [], err: 'just text' },
    { file: 'thrown.gs', out: [], err: "{ code: 7, what: 'plan' }" },
  ])('$file ends with an uncaught error: exit 1', async ({ file, out, err }) => {
    expect(await withDist('script', path(file))).toEqual({ code: 1, out, err: [err] })
  })
})

describe('what cannot be done is one clear sentence', () => {
  test.each([
    { why: 'no such command', args: ['frobnicate'], says: 'There is no command "frobnicate"' },
    { why: 'no formula', args: ['formula'], says: 'Usage: npm run okr -- formula' },
    { why: 'no equals sign', args: ['formula', '1+1'], says: 'A formula begins with =' },
    { why: 'nothing behind the equals sign', args: ['formula', '='], says: 'A formula begins with =' },
    {
      why: 'a damaged workbook',
      args: ['formula', '=1', '--sheet', 'damaged.xlsx'],
      says: 'is no .csv or .xlsx file',
    },
    { why: 'unknown option', args: ['formula', '=1', '--frob'], says: "Unknown option '--frob'" },
    {
      why: 'unknown locale',
      args: ['formula', '=1', '--locale', 'xx_QQ'],
      says: 'There is no locale "xx_QQ"',
    },
    {
      why: 'no script file',
      args: ['script', '/nowhere/plan.gs'],
      says: 'There is no file /nowhere/plan.gs.',
    },
    { why: 'a folder', args: ['script', tmpdir()], says: 'is a folder, not a file' },
  ])('$why', async ({ args, says }) => {
    writeFileSync(path('damaged.xlsx'), 'PK and no more')
    const files = args.map((arg) => (arg === 'damaged.xlsx' ? path(arg) : arg))
    const { code, out, err } = await okr(...files, ...(args.length > 1 ? ['--dist', path('dist')] : []))
    expect(code).toBeGreaterThan(0)
    expect(out).toEqual([])
    expect(err).toHaveLength(1)
    expect(err[0]).toContain(says)
    expect(err[0]).not.toMatch(/\n|\bat /)
  })
  test('a script that cannot be read says where', async () => {
    const { code, err } = await withDist('script', path('broken.gs'))
    expect({ code, err }).toEqual({ code: 2, err: ['SyntaxError: Unexpected token line: 1 file: broken.gs'] })
  })
  test.each([
    { name: 'binary.csv', says: /binary\.csv: This is not a CSV file/ },
    { name: 'none.csv', says: /There is no file .*none\.csv\.$/ },
  ])('a file that is no sheet: $name', async ({ name, says }) => {
    const { code, err } = await withDist('formula', '=1', '--sheet', path(name))
    expect({ code, lines: err.length }).toEqual({ code: 2, lines: 1 })
    expect(err[0]).toMatch(says)
  })
  test('an add-on that is not built', async () => {
    const { code, err } = await okr('formula', '=1', '--dist', join(folder, 'nothing'))
    expect(code).toBe(2)
    expect(err.join()).toMatch(/The add-on is not built: .* Run `npm run build` first\.$/)
  })
  test.each([
    { version: '18.20.1', says: 'Node 20.19 or newer is needed; this is Node 18.20.1.' },
    { version: '20.18.3', says: 'Node 20.19 or newer is needed; this is Node 20.18.3.' },
    { version: '20.19.0', says: undefined },
    { version: '24.1.0', says: undefined },
  ])('Node $version: $says', ({ version, says }) => expect(oldNodeMessage(version)).toBe(says))
})

test('help names every command', async () => {
  const { code, out } = await okr('--help')
  expect(code).toBe(0)
  expect(out.join()).toMatch(/formula[\s\S]*script/)
})

test.each(['read', 'digest', 'formula', 'script'])('%s --help says how it is used', async (command) => {
  const { code, out, err } = await okr(command, '--help')
  expect({ code, err }).toEqual({ code: 0, err: [] })
  expect(out.join('\n')).toMatch(new RegExp(`^Usage: npm run okr -- ${command} .*\n.*exit 1`))
})

test('as a program: exit code and both streams', () => {
  const program = ['--import', 'tsx', 'host/node/cli.ts']
  // A promise rejected with nobody waiting for it vanishes.
  const script = [...program, 'script', path('lost.gs'), '--dist', path('dist')]
  expect(execFileSync(process.execPath, script, { encoding: 'utf8' })).toBe('50%%\n')
  expect(() =>
    execFileSync(process.execPath, [...program, 'formula', '=1/0', '--dist', path('dist')], {
      stdio: 'pipe',
    }),
  ).toThrow(expect.objectContaining({ status: 1 }))
})
