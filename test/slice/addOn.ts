import { deepStrictEqual as deepEqual } from 'node:assert'
import type * as z from 'zod/mini'
import { sheetFromCsv } from '../../host/core/engine/csv'
import type { Host } from '../../host/core/host'
import { type NodeHostOptions, openHost } from '../../host/node/openHost'
import {
  type CallName,
  type CheckIn,
  type CheckInList,
  contract,
  type PlanView,
  type Reply,
} from '../../src/rpc/contract'
import type { TabView } from '../../src/rpc/setUp/setUpContract'

export const ANA = 'ana@example.com'
export const BO = 'bo@example.com'
export const VI = 'vi@example.com'

/** A Monday of the third quarter, noon in London: past the hour at which weekly mails go out. */
export const MONDAY = '2026-08-03T11:00:00Z'

const PEOPLE = [
  { mail: ANA, name: 'Ana', role: 'owner', locale: 'en' },
  { mail: BO, name: 'Bo', role: 'editor', locale: 'en' },
  { mail: VI, name: 'Vi', role: 'viewer', locale: 'en' },
] as const

/** The built add-on in a spreadsheet of three people. */
export const openAddOn = (options: NodeHostOptions = {}): Host =>
  openHost({ dist: 'dist', people: PEOPLE, now: MONDAY, timeZone: 'Europe/London', ...options })

type Out<K extends CallName> = z.infer<(typeof contract)[K]['output']>

/** What the sidebar of a person gets from the server. */
export const reply = <K extends CallName>(
  host: Host,
  name: K,
  input: z.infer<(typeof contract)[K]['input']>,
  mail = ANA,
): Reply<Out<K>> => JSON.parse(host.as(mail).run(name, input) as string)

/** The same, where it must succeed. */
export function call<K extends CallName>(
  host: Host,
  name: K,
  input: z.infer<(typeof contract)[K]['input']>,
  mail = ANA,
): Out<K> {
  const answer = reply(host, name, input, mail)
  if (!answer.ok) throw new Error(answer.message)
  // Answers are what the contract says: nothing beside it, nothing less.
  deepEqual(contract[name].output.safeParse(answer.value), { success: true, data: answer.value })
  return answer.value
}

export const ENGLISH = { language: 'en', tab: 'Sales team OKRs', log: 'Check-ins' } as const
export const CHINESE = { language: 'zh', tab: '销售团队 OKR', log: '更新记录' } as const

/** The sales template as a new tab, as the gallery adds it. */
export const addSales = (host: Host, { language }: { language: 'en' | 'zh' } = ENGLISH) =>
  call(host, 'startFrom', { request: newRequest(), template: 'salesTeam', language, cycle: 'quarter' })

/** A spreadsheet with the sales template, put there by its owner. */
export function withTemplate(
  options: NodeHostOptions = {},
  where: { language: 'en' | 'zh' } = ENGLISH,
): Host {
  const host = openAddOn(options)
  host.as(ANA).open()
  addSales(host, where)
  return host
}

/** What the sidebar shows, with the first plan of it at hand. */
export function list(host: Host, mail = ANA): CheckInList & { plan: PlanView } {
  const answer = call(host, 'listKeyResults', {}, mail)
  return { ...answer, plan: answer.plans[0] as PlanView }
}

/** The key result with these words in its title. */
export function find({ keyResults }: CheckInList, words: string) {
  const found = keyResults.find(({ title }) => title.includes(words))
  if (!found) throw new Error(`No key result is called ${words}.`)
  return found
}

let requests = 0
/** A request of its own for every save, as the sidebar makes them. */
export const newRequest = (): string => `test-${++requests}`

/** Check-ins of one plan: the first one unless said. */
export function save(
  host: Host,
  entries: readonly Omit<CheckIn, 'plan'>[],
  { request = newRequest(), mail = ANA, plan = '' } = {},
) {
  const id = plan || list(host).plan.id
  return reply(
    host,
    'saveCheckIns',
    { request, entries: entries.map((entry) => ({ plan: id, ...entry })) },
    mail,
  )
}

/** Columns of the template by meaning. */
export const COLUMN = {
  keyResult: 'B',
  current: 'G',
  confidence: 'L',
  lastCheckIn: 'M',
  note: 'N',
  id: 'P',
  progress: 'Q',
  pace: 'S',
} as const

/** Cells of one column of the plan, below its headings, as they show. */
export const column = (host: Host, letter: string, tab: string = ENGLISH.tab): string[] =>
  host.display(`'${tab}'!${letter}4:${letter}19`).map(([cell]) => cell ?? '')

/** The row of a key result in the tab, 1-based. */
export function rowOf(host: Host, words: string, tab: string = ENGLISH.tab): number {
  const at = host.display(`'${tab}'!B1:B60`).findIndex(([title]) => title?.includes(words))
  if (at < 0) throw new Error(`No row is called ${words}.`)
  return at + 1
}

/** Log rows as objects, by the headings of the tab. */
export function logRows(host: Host, tab: string = ENGLISH.log): Record<string, string>[] {
  if (!host.workbook.sheets().some(({ name }) => name === tab)) return []
  const [headings = [], ...rows] = host.display(`'${tab}'!A1:P600`)
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ''])))
}

/** A table of the team's own with that many key results, adopted. */
export function withAdopted(keyResults: number, options: NodeHostOptions = {}): Host {
  const host = openAddOn(options)
  const rows = Array.from({ length: keyResults }, (_, n) =>
    [`Objective ${Math.floor(n / 4) + 1}`, `Result ${n + 1}`, n % 2 ? 'Ana' : BO, 0, 100, n % 90, ''].join(
      ',',
    ),
  )
  const csv = [
    'Our OKRs Q3 2026',
    '',
    'Objective,Key result,Owner,Start,Target,Current,Comment',
    ...rows,
  ].join('\n')
  sheetFromCsv(host.workbook, 'Our plan', csv)
  host.as(ANA).open()
  adopt(host)
  return host
}

/** Shows a tab, as a click on its name does. */
export function showTab(host: Host, name: string): void {
  const tab = host.workbook.sheets().find((sheet) => sheet.name === name)
  if (!tab) throw new Error(`No tab is called ${name}.`)
  host.workbook.activate(tab.id)
}

/** Looks at the open tab and has the table on it looked after, as the dialog does with one click. */
export function adopt(host: Host, cycle?: { start: string; end: string }, mail = ANA): TabView {
  const view = call(host, 'lookAtTab', { columns: [] }, mail)
  const { sheet, table } = view
  if (!table) throw new Error(view.nothing)
  const input = { request: newRequest(), sheet, columns: [], seen: table.seen }
  const answer = call(host, 'adoptTable', { ...input, ...(!table.cycle && { cycle }) }, mail)
  if (!answer.adopted) throw new Error(answer.view.readOnly ?? 'The table has changed.')
  return answer.view
}
