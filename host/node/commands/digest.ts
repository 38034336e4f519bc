import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOfIso, isoOf, weekdayOf } from '../../../src/core/dates/calendar'
import type { Cycle } from '../../../src/core/dates/cycle'
import { zoneOf } from '../../../src/core/dates/zone'
import type { Reply } from '../../../src/rpc/contract'
import type { MailStatus } from '../../../src/rpc/mail/mailContract'
import type { TabView } from '../../../src/rpc/setUp/setUpContract'
import type { Actor } from '../../core/actor'
import type { Host } from '../../core/host'
import type { Message } from '../../core/stores'
import { CommandError } from '../commandError'
import { emlName, emlOf } from '../eml'
import { type Command, textOption } from './command'
import { inPlainWords, openSheet, sheetOptions } from './openSheet'
import { cycleOption, knownLocale, readLayout } from './read'

const SENDER = { mail: 'you@example.com', name: 'You', role: 'owner', locale: 'en' } as const
const HOUR = 9

/**
 * `digest FILE --on DAY --out DIR`: opens the file in a spreadsheet with the built add-on, has it look after the table,
 * approves the addresses it found, and lets the clock reach that day; what lands in the outbox is written to DIR.
 */
export const digest: Command = {
  name: 'digest',
  usage:
    'FILE --on 2026-08-17 --out DIR [--cycle 2026-07-01..2026-09-30] [--locale de_DE] [--zone Europe/Berlin] [--layout FILE.json]',
  about: "Write the team's weekly mails of that day as .html, .txt and .eml; exit 1 if none goes out.",
  options: {
    locale: sheetOptions.locale,
    dist: sheetOptions.dist,
    on: { type: 'string' },
    out: { type: 'string' },
    cycle: { type: 'string' },
    zone: { type: 'string' },
    layout: { type: 'string' },
  },
  usesAddOn: true,
  words: 1,
  async run([path = ''], options, { out, err }) {
    const day = dayOfIso(textOption(options, 'on') ?? '')
    const folder = textOption(options, 'out')
    if (day === undefined) throw new CommandError('Say for which day, for example --on 2026-08-17.')
    if (folder === undefined) throw new CommandError('Say where the mails go, for example --out mails.')
    const cycle = cycleOption(textOption(options, 'cycle'))
    const zoneName = textOption(options, 'zone') ?? 'Etc/UTC'
    const host = openSheet(
      { ...options, sheet: path, locale: knownLocale(textOption(options, 'locale')) },
      {
        people: [SENDER],
        timeZone: zoneName,
        now: instantOf(day, 0, zoneName),
      },
      readLayout(textOption(options, 'layout')),
    )
    const you = host.as().open()
    adopt(you, path, cycle)
    const { waiting } = answered<MailStatus>(you.run('mailStatus', {}))
    const list = JSON.parse(you.run('listKeyResults', {}) as string) as Reply<unknown>
    if (!list.ok) throw new CommandError(`${path}: ${list.message}`)
    const team = waiting.filter((mail) => mail !== SENDER.mail)
    const approve = team.length > 0 ? team : waiting
    answered(
      you.run('scheduleMail', {
        weekday: weekdayOf(day),
        digestWeekday: weekdayOf(day),
        mails: ['digest'],
        hour: HOUR,
        approve,
      }),
    )
    host.clock.runUntil(instantOf(day, HOUR + 3, zoneName))
    inPlainWords(() => mkdirSync(folder, { recursive: true }), `${folder} cannot be made a folder: `)
    for (const [index, message] of host.outbox.entries()) {
      out(
        `${await write(folder, message, index)}.{html,txt,eml}  ${message.to.join(', ')}: ${message.subject}`,
      )
    }
    if (host.outbox.length > 0) return 0
    err(reasonOf(host))
    return 1
  },
}

const instantOf = (day: NonNullable<ReturnType<typeof dayOfIso>>, hour: number, zone: string): number => {
  try {
    return zoneOf(zone).instantOf(day, hour)
  } catch {
    throw new CommandError(`There is no time zone "${zone}"; one is written like Europe/Berlin.`)
  }
}

function answered<T>(text: unknown): T {
  const reply = JSON.parse(text as string) as Reply<T>
  if (!reply.ok) throw new CommandError(reply.message)
  return reply.value
}

async function write(folder: string, message: Message, index: number): Promise<string> {
  const eml = emlName(message, index)
  const path = join(folder, eml.replace(/\.eml$/, ''))
  writeFileSync(`${path}.html`, message.html)
  writeFileSync(`${path}.txt`, message.text)
  writeFileSync(`${path}.eml`, await emlOf(message))
  return path
}

function reasonOf(host: Host): string {
  const logged = host.records.flatMap(({ log }) => log.map(({ text }) => text))
  return logged.at(-1) ?? 'No mail is due on that day: the plan does not run then, see its cycle.'
}

/** Has the add-on look after the table of the open tab, as the set-up dialog would. */
function adopt(you: Actor, path: string, cycle: Cycle | undefined): void {
  const view = answered<TabView>(you.run('lookAtTab', { columns: [] }))
  const { sheet, table } = view
  if (!table) throw new CommandError(`${path}: ${view.nothing}`)
  const days = cycle && { start: isoOf(cycle.start), end: isoOf(cycle.end) }
  const input = { request: 'digest', sheet, columns: [], seen: table.seen, ...(days && { cycle: days }) }
  const reply = JSON.parse(you.run('adoptTable', input) as string) as Reply<{ adopted: boolean }>
  if (!reply.ok) throw new CommandError(`${path}: ${reply.message}`)
}
