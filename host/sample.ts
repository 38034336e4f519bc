import { DateTime } from 'luxon'
import { messagesOf } from '../src/messages'
import { salesTeam } from '../src/templates/salesTeam'
import type { Actor } from './core/actor'
import { Host } from './core/host'
import type { Bundle } from './core/hostOptions'
import type { PersonDescription } from './core/people'
import type { Shell } from './core/shell'

export type SampleLanguage = 'en' | 'zh'

/** What the sample needs of a key result in the answer of `listKeyResults`. */
interface Listed {
  plan: string
  id: string
  title: string
  owners: string[]
  type?: string
  start?: number
  target?: number
  current?: number
  confidence?: { scale: string; value: number }
}

interface Round {
  /** Days after the first Monday of the quarter. */
  day: number
  /** How far from start to target the ordinary key result is by then. */
  reach: number
  notes: Partial<Record<number, string>>
}

interface SampleWords {
  title: string
  timeZone: string
  locale: string
  people: PersonDescription[]
  /** Notes of a round by position of the key result. */
  notes: Record<number, Partial<Record<number, string>>>
}

const FIRST_MONDAY = '2026-07-06'
const MS_A_MINUTE = 60_000

const WORDS: Record<SampleLanguage, SampleWords> = {
  en: {
    title: 'Northwind Sales OKRs',
    timeZone: 'Europe/Lisbon',
    locale: 'en_US',
    people: [
      { mail: 'ines.carvalho@northwind.example', name: 'Ines Carvalho', role: 'owner' },
      { mail: 'tom.okafor@northwind.example', name: 'Tom Okafor' },
      { mail: 'mei.tanaka@northwind.example', name: 'Mei Tanaka' },
      { mail: 'jonas.weber@northwind.example', name: 'Jonas Weber' },
      { mail: 'vera.lindqvist@northwind.example', name: 'Vera Lindqvist', role: 'viewer' },
      { mail: 'paul.roux@partner.example', name: 'Paul Roux' },
      { mail: 'noor.haddad@northwind.example', name: 'Noor Haddad', addOn: false },
    ],
    notes: {
      1: { 0: 'Two signed after the trade fair', 5: 'Clean-up starts next week' },
      2: { 1: 'Atlas Machines signed for two years', 4: 'Three new opportunities from partners' },
      3: { 7: 'Legal review takes nine days on average', 2: 'We lost two on price' },
      4: { 5: 'Clean-up done for half of the team', 11: 'Two large invoices are disputed' },
      5: { 8: 'New proposal kit is in use', 1: 'Boreal moved their decision to September' },
      6: { 0: 'Thanks to Jonas for the forecast templates', 11: 'Finance helps with the oldest three' },
    },
  },
  zh: {
    title: '北风销售 OKR',
    timeZone: 'Asia/Shanghai',
    locale: 'zh_CN',
    people: [
      { mail: 'zhou.min@northwind.example', name: '周敏', role: 'owner', locale: 'zh-CN' },
      { mail: 'zhang.wei@northwind.example', name: '张伟', locale: 'zh-CN' },
      { mail: 'li.na@northwind.example', name: '李娜', locale: 'zh-CN' },
      { mail: 'chen.chen@northwind.example', name: '陈晨', locale: 'zh-CN' },
      { mail: 'wang.fang@northwind.example', name: '王芳', role: 'viewer', locale: 'zh-CN' },
      { mail: 'ma.li@partner.example', name: '马丽', locale: 'zh-CN' },
      { mail: 'sun.qi@northwind.example', name: '孙琦', addOn: false, locale: 'zh-CN' },
    ],
    notes: {
      1: { 0: '展会后新签两单', 5: '下周开始清理' },
      2: { 1: '华东机械签了两年框架', 4: '合作伙伴带来三个新商机' },
      3: { 7: '法务审核平均要九天', 2: '有两单输在价格' },
      4: { 5: '一半团队已完成清理', 11: '两张大额发票有争议' },
      5: { 8: '新的方案模板已启用', 1: '北洋的决策推迟到九月' },
      6: { 0: '感谢陈晨做的预测模板', 11: '财务协助处理最早的三笔' },
    },
  },
}

/** Rounds of check-ins on Wednesdays; the quarter is then half over. */
const ROUNDS: Round[] = [0.05, 0.13, 0.22, 0.31, 0.42, 0.52].map((reach, index) => ({
  day: 2 + 7 * index,
  reach,
  notes: {},
}))

/** Mails begin on the Sunday after this round; every hour of the time that follows runs the trigger. */
const MAILED_FROM = 4

/** Who is ahead and who is not: factors on the ordinary reach, by position of the key result. */
const LUCK = [1.25, 0.9, 0.6, 1, 0.95, 0.25, 1, 0.65, 1.9, 1, 1.15, 0.3]

/**
 * A half-finished quarter of a sales team, made by the add-on itself as its people would have: the template in the first
 * week, a round of check-ins every Wednesday for six weeks, the weekly mail switched on in the fifth.
 */
export function sampleHost(shell: Shell, bundle: Bundle, language: SampleLanguage): Host {
  const words = WORDS[language]
  const at = (day: number, hour: number) =>
    DateTime.fromISO(FIRST_MONDAY, { zone: words.timeZone }).plus({ days: day }).set({ hour }).toMillis()
  const host = new Host(shell, {
    bundle,
    people: words.people,
    now: at(0, 10),
    locale: words.locale,
    timeZone: words.timeZone,
  })
  host.workbook.name = words.title
  const owner = host.as().open()
  ask(owner, 'startFrom', { request: 'sample', template: salesTeam.id, language, cycle: 'quarter' })
  removeBlankSheet(host)
  ROUNDS.forEach((round, index) => {
    host.clock.runUntil(at(round.day, 15))
    checkInAll(host, { ...round, notes: words.notes[index + 1] ?? {} }, index)
    if (index !== MAILED_FROM) return
    host.clock.runUntil(at(round.day + 4, 20))
    scheduleMail(owner, words.people)
    addAddresses(host, language)
  })
  host.clock.runUntil(at(7 * ROUNDS.length - 5, 18))
  return host
}

export const sampleTitle = (language: SampleLanguage): string => WORDS[language].title

/** The empty sheet a new file begins with. */
function removeBlankSheet({ workbook }: Host): void {
  const [first, second] = workbook.sheets()
  if (!first || !second || workbook.extent(first.id).rows > 0) return
  workbook.activate(second.id)
  workbook.apply((dispatch) => dispatch('DELETE_SHEET', { sheetId: first.id, sheetName: first.name }))
}

/** The owner writes everybody's address onto the People tab, beside the names it was made with. */
function addAddresses(host: Host, language: SampleLanguage): void {
  const { tabs, people } = messagesOf(language).sheet
  const tab = host.workbook.sheets().find(({ name }) => name === tabs.people)
  if (!tab) return
  const [headings = [], ...rows] = host.display(`${tab.name}!A1:H12`)
  const column = headings.indexOf(people.mail)
  rows.forEach(([name], index) => {
    const mail = host.people.all.find((person) => person.name === name)?.mail
    if (mail && column >= 0) host.as().type(`${tab.name}!${'ABCDEFGH'[column]}${index + 2}`, mail)
  })
  // Whoever switched the mail on stands there by address alone, and now a second time by name.
  if (rows[0]?.[0] === '' && rows[0]?.[column] === host.people.owner.mail) {
    host.workbook.deleteRows(tab.name, 2)
  }
}

/** Everybody saves their own key results, one after the other. */
function checkInAll(host: Host, { reach, notes }: Round, round: number): void {
  const { keyResults } = ask<{ keyResults: Listed[] }>(host.as(), 'listKeyResults', {})
  for (const { name, mail } of host.people.all) {
    const entries = keyResults.flatMap((keyResult, position) => {
      const luck = LUCK[position] ?? 1
      const value = levelOf(keyResult, reach * luck)
      if (!keyResult.owners.includes(name) || value === undefined) return []
      const note = notes[position]
      return {
        plan: keyResult.plan,
        id: keyResult.id,
        ...(keyResult.current !== undefined && { seen: keyResult.current }),
        value,
        confidence: { scale: 'words', value: confidenceOf(luck) },
        ...(note && { note }),
      }
    })
    if (entries.length === 0) continue
    ask(host.as(mail), 'saveCheckIns', { request: `sample-${round}-${mail}`, entries })
    host.clock.runUntil(host.clock.now + 3 * MS_A_MINUTE)
  }
}

const confidenceOf = (luck: number): number => (luck >= 0.9 ? 3 : luck >= 0.5 ? 2 : 1)

/** Rounded as a person would write it; nothing for what has no way from start to target. */
function levelOf({ type, start, target }: Listed, reach: number): number | undefined {
  if (start === undefined || target === undefined || type === 'yesNo') return undefined
  const level = start + (target - start) * Math.min(1, reach)
  const size = Math.abs(target - start)
  const step = size < 1 ? 0.01 : size < 2 ? 0.1 : size < 1000 ? 1 : 10_000
  return Number((Math.round(level / step) * step).toFixed(2))
}

function scheduleMail(owner: Actor, people: readonly PersonDescription[]): void {
  const approve = people.slice(0, 4).map(({ mail }) => mail)
  ask(owner, 'scheduleMail', { weekday: 1, digestWeekday: 1, mails: ['digest'], hour: 9, approve })
}

/** A call as the sidebar makes it; throws what it would show. */
function ask<T>(actor: Actor, name: string, input: object): T {
  const reply = JSON.parse(String(actor.run(name, input))) as
    | { ok: true; value: T }
    | { ok: false; message: string }
  if (!reply.ok) throw new Error(`The sample could not be made: ${name} said "${reply.message}"`)
  return reply.value
}
