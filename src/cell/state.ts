import type { State } from '../core/plan/plan'
import { type Field, UserError } from '../core/problem'
import { isErrorText, isNoValue } from './blank'
import { readConfidence } from './confidence'
import { fold, quote } from './fold'
import type { CellValue } from './value'
import { readDone, readUnderWay } from './words'

const STATES: readonly (readonly [State, RegExp])[] = [
  [
    'active',
    /^(?:active|in progress|ongoing|running|open|started|not started|进行中|未开始|执行中|已启动|启用|活跃)$/,
  ],
  ['draft', /^(?:draft|proposed|proposal|planned|草稿|草案|拟定|待审批)$/],
  [
    'paused',
    /^(?:paused?|on hold|hold|suspended|pausiert|angehalten|zurückgestellt|en pause|suspendue?|en pausa|suspendido|已?(?:暂停|暂缓|挂起|搁置|中止))$/,
  ],
  ['closed', /^(?:closed|done|completed?|finished|已关闭|关闭|已完成|完成|已结束|结束|已达成|达成)$/],
  [
    'cancelled',
    /^(?:cancell?ed|cancel|abandoned|discontinued|dropped|stopped|withdrawn|abgebrochen|gestrichen|verworfen|annulée?|abandonnée?|cancelad[oa]|abandonado|已?(?:取消|放弃|终止|作废|撤销))$/,
  ],
  [
    'postponed',
    /^(?:postponed?|deferred|moved|verschoben|vertagt|reportée?|pospuesto|aplazado|carried over|next (?:cycle|quarter)|已?(?:顺延|延期|推迟|延后))$/,
  ],
  ['archived', /^(?:archived?|已?归档|已?存档)$/],
]

/** Words without the signs around them: `🟡 On-hold` is `on hold`, 已经取消了 is 已取消. */
const plain = (value: string): string =>
  fold(value)
    .toLowerCase()
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(/(?<=\p{L})[-_](?=\p{L})/gu, ' ')
    .replace(/^已经/, '已')
    .replace(/^(\p{Script=Han}{2,3})[了中]$/u, '$1')

/** What may follow a state: a reason, or until when. */
const REASON = /\s*[(（:：,，;；–—]|\s-\s|\s(?:until|till|since|because|due to)\s/
/** Before a reason these may as well tell of a figure: "Dropped: 4% now". */
const ALSO_OF_FIGURES = /^(?:moved|dropped|stopped|hold|open|down|cut)$/

const stateIn = (text: string): State | undefined => STATES.find(([, words]) => words.test(text))?.[0]

/** What a person says of a row; undefined for a blank cell and for words about how it goes (`on track`, `正常`). */
export function readState(value: CellValue): State | undefined {
  if (typeof value !== 'string' || value === '' || value.length > 100) return undefined
  const whole = fold(value).toLowerCase()
  const known = stateIn(whole)
  if (known) return known
  const text = plain(value)
  const found = stateIn(whole.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')) ?? stateIn(text)
  if (found) return found
  const [before = ''] = text.split(REASON)
  return before === text || ALSO_OF_FIGURES.test(before) ? undefined : stateIn(before)
}

/** How something goes: words of status columns, and those our own formulas write. Nothing about counting. */
const HOW_IT_GOES =
  /^(?:on (?:pace|time|schedule|plan)|(?:far )?behind|ahead|too early|achieved|past due|overdue|late|delayed|slipping|blocked|stuck|missed|fail(?:ed)?|new|to do|todo|pending|backlog|next|ok|fine|good|needs attention|进度正常|按计划|推进中?|超前|领先|滞后|严重滞后|严重落后|明显落后|落后|时间尚早|为时尚早|逾期|已逾期|延误|受阻|阻塞|未达成|待开始|待启动|新建|良好|需关注)$/

const CHOICES = ['active', 'paused', 'cancelled', 'postponed', 'draft', 'closed', 'archived']

/**
 * The state where nothing but states belongs: undefined for a blank cell and for words about how it goes, which count.
 * Throws notAChoice for anything else (`Pausd`, a weight): to count it or not would be a guess.
 */
export function readListedState(value: CellValue, field: Field = 'state'): State | undefined {
  if (isNoValue(value)) return undefined
  if (isErrorText(value)) throw new UserError({ code: 'errorValue', field, text: String(value).trim() })
  const state = readState(value)
  if (state || (typeof value === 'string' && saysHowItGoes(value))) return state
  throw new UserError({ code: 'notAChoice', field, text: quote(value), choices: CHOICES })
}

function saysHowItGoes(value: string): boolean {
  const text = value.length > 100 ? '' : plain(value)
  // Nothing but a sign, such as a traffic light.
  if (text === '') return value.length <= 100
  if (HOW_IT_GOES.test(text) || readUnderWay(text) || readDone(text) !== undefined) return true
  try {
    return readConfidence(text) !== undefined
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}

/** Long enough that a slip is no other word, with the state they mean. */
const STOPPING: readonly (readonly [State, string])[] = [
  ['paused', 'paused'],
  ['paused', 'on hold'],
  ['paused', 'suspended'],
  ['cancelled', 'cancelled'],
  ['cancelled', 'canceled'],
  ['cancelled', 'abandoned'],
  ['cancelled', 'withdrawn'],
  ['postponed', 'postponed'],
  ['postponed', 'deferred'],
  ['archived', 'archived'],
]

/**
 * In a column of any words, the state that one letter too many, too few, wrong or swapped hides (`Pausd`, `Cancleled`).
 * Only of states that do not count: whether such a row counts is not ours to guess.
 */
export function nearState(value: CellValue): State | undefined {
  if (typeof value !== 'string' || value.length > 20) return undefined
  const text = plain(value)
  const near = STOPPING.find(([, word]) => text[0] === word[0] && isOneSlip(text, word))
  return near && !readState(value) && !saysHowItGoes(value) ? near[0] : undefined
}

/** Whether two words differ by one letter, or by two neighbours that changed places. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let from = 0
  while (from < one.length && one[from] === other[from]) from++
  const rest = one.slice(from)
  const otherRest = other.slice(from)
  return (
    rest.slice(1) === otherRest.slice(1) ||
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    (rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2))
  )
}
