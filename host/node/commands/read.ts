import { basename } from 'node:path'
import type { CellValue } from '../../../src/cell'
import { dayOfIso, isoOf } from '../../../src/core/calendar'
import type { Cycle } from '../../../src/core/cycle'
import { describeReading } from '../../../src/core/reading/describe'
import { readTables } from '../../../src/core/reading/readTables'
import { zoneOf } from '../../../src/core/zone'
import { csvRows } from '../../core/engine/csv'
import { isKnownLocale } from '../../core/knownLocale'
import { columnNumber } from '../../core/reference'
import { CommandError } from '../commandError'
import { type Command, textOption } from './command'
import { inPlainWords, readFile } from './openSheet'
import { readingText } from './readingText'

/** `read FILE.csv`: how we understand a sheet, for people or as JSON. */
export const read: Command = {
  name: 'read',
  usage: 'FILE.csv [--locale de_DE] [--cycle 2026-07-01..2026-09-30] [--layout FILE.json] [--json]',
  about: 'Say how the OKR table of a sheet is understood; exit 1 if there is none.',
  options: {
    locale: { type: 'string' },
    cycle: { type: 'string' },
    layout: { type: 'string' },
    json: { type: 'boolean' },
  },
  words: 1,
  run([path = ''], options, { out, err }) {
    const locale = knownLocale(textOption(options, 'locale'))
    const cycle = cycleOption(textOption(options, 'cycle'))
    const layout = readLayout(textOption(options, 'layout'))
    const rows = inPlainWords(() => csvRows(readFile(path)), `${path}: `)
    const width = Math.max(1, ...rows.map((row) => row.length))
    const values: CellValue[][] = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
    const utc = zoneOf('Etc/UTC')
    const readIn = (language: string) =>
      readTables({
        values,
        merges: layout.merges,
        hiddenColumns: layout.hiddenColumns?.map((letters) => columnNumber(letters) - 1),
        locale: () => language,
        dayOf: (date) => utc.dayOf(date.getTime()),
        ...(cycle && { cycle }),
      })
    // A file does not say where it is from; Chinese headings do.
    const first = readIn(locale ?? 'en_US')
    const used = locale ?? (first.tables[0]?.language === 'zh' ? 'zh_CN' : 'en_US')
    const reading = used === 'en_US' ? first : readIn(used)
    const described = { file: basename(path), ...describeReading(reading, used) }
    if (cycle) described.cycle = { label: null, start: isoOf(cycle.start), end: isoOf(cycle.end) }
    out(options.json ? JSON.stringify(described, null, 1) : readingText(described))
    if (reading.tables.length > 0) return 0
    err(
      'No OKR table was found: looked for a row of headings with a title (Objective, Key result, 目标, 关键结果 …) and a value (Target, Current, Progress …).',
    )
    return 1
  },
}

/** Undefined stays undefined; CommandError for a locale nobody writes. */
export function knownLocale(locale: string | undefined): string | undefined {
  if (locale !== undefined && !isKnownLocale(locale))
    throw new CommandError(`There is no locale "${locale}"; one is written like en_US or de_DE.`)
  return locale
}

/** `2026-07-01..2026-09-30` */
export function cycleOption(text: string | undefined): Cycle | undefined {
  if (text === undefined) return undefined
  const [start, end] = text.split('..').map((day) => dayOfIso(day.trim()))
  if (start === undefined || end === undefined || end < start)
    throw new CommandError(`"${text}" is not a cycle; one is written like 2026-07-01..2026-09-30.`)
  return { start, end }
}

/** What a CSV cannot say about a sheet. */
interface Layout {
  merges?: string[]
  hiddenColumns?: string[]
}

export function readLayout(path: string | undefined): Layout {
  if (path === undefined) return {}
  let layout: unknown
  try {
    layout = JSON.parse(readFile(path).toString('utf8'))
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw new CommandError(`${path} is not JSON.`)
  }
  const { merges, hiddenColumns } = (layout ?? {}) as Record<string, unknown>
  const texts = (list: unknown) =>
    list === undefined || (Array.isArray(list) && list.every((it) => typeof it === 'string'))
  if (!texts(merges) || !texts(hiddenColumns))
    throw new CommandError(`${path}: merges and hiddenColumns are lists such as ["A1:D1"] and ["M", "N"].`)
  return layout as Layout
}
