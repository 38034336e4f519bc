import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { runCommandLine } from '../../host/node/commandLine'

const SAMPLE = 'test/samples/01-team-tracker-en.csv'
const CHINESE_SAMPLE = 'test/samples/02-sales-okr-zh.csv'

async function okr(...args: string[]) {
  const lines = { out: [] as string[], err: [] as string[] }
  const output = { out: (text: string) => lines.out.push(text), err: (text: string) => lines.err.push(text) }
  const code = await runCommandLine(args, output)
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') }
}

const folder = () => mkdtempSync(join(tmpdir(), 'okr-'))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name)
  writeFileSync(path, content)
  return path
}

describe('read', () => {
  test('says what was found, what would be asked and what was left out', async () => {
    const { code, out } = await okr('read', SAMPLE)
    expect(code).toBe(0)
    expect(out).toContain('4 objectives, 15 key results, 13 with data')
    expect(out).toContain('Cycle: 2026-07-01 to 2026-09-30 (Q3 2026)')
    expect(out).toContain('Monthly recurring revenue: $820,000 → $1,200,000, now $965,000; Marcus Lee')
    expect(out).toContain('F13: There is no current value, only ‘TBD’. What is it now?')
    expect(out).toContain('row 26 (total row)')
  })

  test('as JSON, in the shape of the samples', async () => {
    const expected = JSON.parse(readFileSync('test/samples/01-team-tracker-en.json', 'utf8'))
    const { code, out } = await okr('read', SAMPLE, '--json')
    expect(code).toBe(0)
    const read = JSON.parse(out)
    expect(read).toMatchObject({
      file: expected.file,
      locale: expected.locale,
      cycle: expected.cycle,
      counts: expected.counts,
    })
    expect(read.objectives.map(({ title }: { title: string }) => title)).toEqual(
      expected.objectives.map(({ title }: { title: string }) => title),
    )
  })

  test('Chinese headings mean a Chinese sheet', async () => {
    expect(JSON.parse((await okr('read', CHINESE_SAMPLE, '--json')).out)).toMatchObject({
      locale: 'zh_CN',
      language: 'zh',
    })
  })

  test('the locale decides what a number means', async () => {
    const csv = file(
      'plan.csv',
      'Ziel;Key result;Start;Target;Current\nWachsen;Umsatz;"1.000";"2.500";"1.750"\n',
    )
    const values = async (locale: string) =>
      JSON.parse((await okr('read', csv, '--json', '--locale', locale)).out).objectives[0].keyResults[0]
    expect(await values('de_DE')).toMatchObject({ start: 1000, target: 2500, current: 1750 })
    expect(await values('en_US')).toMatchObject({ start: 1, target: 2.5, current: 1.75 })
  })

  test.each([
    { why: 'no file', args: ['nowhere.csv'], says: 'There is no file nowhere.csv.', exit: 1 },
    { why: 'a folder', args: ['test'], says: 'test is a folder', exit: 1 },
    {
      why: 'an unknown locale',
      args: [SAMPLE, '--locale', 'xx_YY'],
      says: 'There is no locale "xx_YY"',
      exit: 2,
    },
    { why: 'a cycle that is none', args: [SAMPLE, '--cycle', 'Q3'], says: '"Q3" is not a cycle', exit: 2 },
    { why: 'a layout that is no JSON', args: [SAMPLE, '--layout', SAMPLE], says: 'is not JSON', exit: 2 },
    { why: 'an unknown option', args: [SAMPLE, '--color'], says: '--color', exit: 2 },
  ])('$why: one sentence, no stack trace, exit $exit', async ({ args, says, exit }) => {
    const { code, err, out } = await okr('read', ...args)
    expect({ code, out }).toEqual({ code: exit, out: '' })
    expect(err).toContain(says)
    expect(err).not.toContain('\n')
  })

  test.each([
    { why: 'bytes that are no text', content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2) },
    { why: 'half an Excel workbook under another name', content: Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0) },
  ])('$why: refused by its name', async ({ content }) => {
    const { code, err } = await okr('read', file('plan.csv', content))
    expect(code).toBe(1)
    expect(err).toMatch(/plan\.csv: This is not a CSV file|plan\.csv is no \.csv or \.xlsx file/)
  })

  test('no table: exit 1, and what was looked for', async () => {
    const { code, err } = await okr('read', file('list.csv', 'Shopping\nMilk\n'))
    expect(code).toBe(1)
    expect(err).toContain('No OKR table was found')
  })
})

describe('digest', () => {
  test('writes the mails of a real export as .html, .txt and .eml', async () => {
    const out = join(folder(), 'mails')
    const { code, out: said } = await okr('digest', SAMPLE, '--on', '2026-08-17', '--out', out)
    expect(code).toBe(0)
    const names = readdirSync(out)
    expect(names).toHaveLength(9)
    expect(said.split('\n')).toHaveLength(3)
    const text = readFileSync(join(out, names.find((name) => name.endsWith('.txt')) ?? ''), 'utf8')
    expect(text).toContain('Week 7 of 13')
    expect(text).toContain('44% done, 52% expected by now')
    expect(text).toContain('Launch parts-inventory dashboard')
    const eml = await PostalMime.parse(
      readFileSync(join(out, names.find((name) => name.endsWith('.eml')) ?? '')),
    )
    expect(eml.subject).toMatch(
      /^Northwind Bikes — Growth Team OKRs, week 7 of 13: \d+ of 15 need attention$/,
    )
    expect(eml.to?.[0]?.address).toMatch(/@northwind\.example$/)
    expect(eml.html).toContain('<html lang="en-US"')
  })

  test('a Chinese sheet makes Chinese mails', async () => {
    const out = folder()
    const { code } = await okr(
      'digest',
      CHINESE_SAMPLE,
      '--on',
      '2026-08-17',
      '--out',
      out,
      '--locale',
      'zh_CN',
    )
    expect(code).toBe(0)
    const [html] = readdirSync(out).filter((name) => name.endsWith('.html'))
    expect(readFileSync(join(out, html ?? ''), 'utf8')).toContain('第7周')
  })

  test.each([
    { why: 'no day', args: [], says: 'Say for which day' },
    { why: 'a day the calendar does not have', args: ['--on', '2026-02-30'], says: 'Say for which day' },
    { why: 'no folder', args: ['--on', '2026-08-17'], says: 'Say where the mails go' },
    {
      why: 'an unknown zone',
      args: ['--on', '2026-08-17', '--out', 'x', '--zone', 'Mars/Base'],
      says: 'There is no time zone "Mars/Base"',
    },
  ])('$why: one sentence, exit 2', async ({ args, says }) => {
    const { code, err } = await okr('digest', SAMPLE, ...args)
    expect(code).toBe(2)
    expect(err).toContain(says)
  })

  test('a day outside of the cycle: no mail, and why', async () => {
    const { code, err } = await okr('digest', SAMPLE, '--on', '2026-03-02', '--out', folder())
    expect(code).toBe(1)
    expect(err).toContain('cycle')
  })

  test('a file without a table: what was looked for', async () => {
    const { code, err } = await okr(
      'digest',
      file('list.csv', 'Milk,2\n'),
      '--on',
      '2026-08-17',
      '--out',
      folder(),
    )
    expect(code).toBe(2)
    expect(err).toContain('No OKR table was found. Looked for a row of headings')
  })
})
