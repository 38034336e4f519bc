import { basename } from 'node:path'
import { dayOfIso, isoOf } from '../../../src/core/dates/calendar'
import type { Cycle } from '../../../src/core/dates/cycle'
import { describeReading } from '../../../src/core/reading/describe'
import type { Looked } from '../../../src/core/reading/looked'
import { readTables } from '../../../src/core/reading/readTables'
import { messagesOf } from '../../../src/messages'
import { isKnownLocale } from '../../core/knownLocale'
import { CommandError } from '../commandError'
import { type Command, textOption } from './command'
import { readFile } from './openSheet'
import { readingText } from './readingText'
import { type Layout, type Tab, tabsOf } from './sheetGrid'

/** `read FILE`: how we understand a sheet, for people or as JSON. */
export const read: Command = {
  name: 'read',
  usage: 'FILE [--locale de_DE] [--cycle 2026-07-01..2026-09-30] [--layout FILE.json] [--json]',
  about: 'Say how the OKR tables of a .csv or .xlsx file are understood; exit 1 if there is none.',
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
    let tabs: Tab[]
    try {
      tabs = tabsOf(path, layout)
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
      err(error.message)
      return 1
    }
    const readings = tabs.map((tab) => readTab(tab, locale, cycle))
    const file = basename(path)
    const [only] = readings
    if (options.json && only && readings.length === 1) {
      out(JSON.stringify({ file, ...only.described }, null, 1))
    } else if (options.json) {
      const described = readings.map(({ tab, described }) => ({ tab: tab.name, ...described }))
      out(JSON.stringify({ file, tabs: described }, null, 1))
    } else {
      const texts = readings.map(({ tab, reading, described }) => {
        const name = readings.length > 1 ? `${file}, tab ‘${tab.name}’` : file
        return reading.looked && readings.length > 1
          ? `${name}: no OKR table.`
          : readingText(name, reading, described)
      })
      out(texts.join('\n\n'))
    }
    const nothing = readings.every(({ reading }) => reading.tables.length === 0)
    if (!nothing) return 0
    const best = readings.map(({ reading }) => reading.looked).sort((a, b) => nearness(b) - nearness(a))[0]
    err(messagesOf('en').reading.nothingFound(best ?? { rows: 0 }))
    return 1
  },
}

const nearness = (looked: Looked | undefined): number => looked?.nearest?.understood.length ?? 0

function readTab(tab: Tab, locale: string | undefined, cycle: Cycle | undefined) {
  const readIn = (language: string) => readTables({ ...tab, locale: () => language, ...(cycle && { cycle }) })
  // A file does not say where it is from; Chinese headings do.
  const first = readIn(locale ?? 'en_US')
  const used = locale ?? (first.tables[0]?.language === 'zh' ? 'zh_CN' : 'en_US')
  const reading = used === 'en_US' ? first : readIn(used)
  const described = describeReading(reading, used)
  if (cycle) described.cycle = { label: null, start: isoOf(cycle.start), end: isoOf(cycle.end) }
  return { tab, reading, described }
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
