import { type CellContext, currencyOf, fold, scaleOf } from '../../cell'
import type { Unit } from '../plan/plan'

/** What a unit column, or a bracket in a title or heading, says. */
export interface StatedUnit {
  kind: 'number' | 'percent' | 'currency' | 'milestone'
  /** As the sheet writes it. */
  text: string
  /** What a plain number beside it is multiplied with to be in `base`: 10,000 for 万元. */
  factor: number
  base: Unit
}

const MILESTONE =
  /^(?:milestones?|yes ?\/ ?no|y\/n|binary|boolean|done|done\/not done|true\/false|checkbox|是\/否|是否|里程碑|完成\/未完成|完成与否)$/i
const PERCENT = /^(?:%|percent|percentage|pct|per cent|in %|百分比|百分数|百分率)$/i
/** How unit columns say that something is counted or rated: `#`, `1-5`. */
const NO_UNIT = /^(?:#|\d{1,3} ?[-–—~] ?\d{1,3})$/i
const KNOWN =
  /^(?:days?|hours?|hrs?|h|weeks?|months?|years?|minutes?|mins?|seconds?|secs?|s|ms|points?|pts|people|users|customers|calls|tickets|x|km|kg|tons|pp|tage?|stunden?|wochen?|monate?|jahre?|jours?|heures?|semaines?|mois|días?|horas?|semanas?|meses|kunden|stück|punkte|天|日|小时|分钟|秒|周|个?月|年|家|人|个|次|件|起|单|台|套|分|名|人天|人次)(?: ?(?:\/|per ).{1,10})?$/i
const SIGN_FIRST = /^([A-Z]{0,2}[$€£¥₩₹]|[A-Z]{3}) ?([A-Za-z]+|[\u4e00-\u9fff]+)$/

/** The meaning of a unit's text; undefined for a blank one. */
export function unitOf(text: string, context: CellContext): StatedUnit | undefined {
  const word = fold(text)
  if (word === '' || word.length > 40) return undefined
  if (NO_UNIT.test(word)) return undefined
  if (MILESTONE.test(word)) return stated('milestone', word)
  if (PERCENT.test(word)) return stated('percent', '%')
  const currency = currencyOf(word, context)
  if (currency) return stated('currency', currency)
  const sign = SIGN_FIRST.exec(word)
  const signed = sign && currencyOf(sign[1] ?? '', context)
  const behind = signed && scaleOf(sign[2] ?? '')
  if (behind && behind.length === sign[2]?.length) return scaled(word, behind.exponent, signed)
  const scale = scaleOf(word)
  if (!scale) return stated('number', word)
  const rest = word.slice(scale.length).trim()
  const counted = currencyOf(rest, context)
  if (counted) return scaled(word, scale.exponent, counted)
  // 万人 counts in ten thousands; a bare m or k may as well be metres.
  if (!/^[\u4e00-\u9fff]/.test(word)) return stated('number', word)
  return { kind: 'number', text: word, factor: 10 ** scale.exponent, base: { kind: 'number', text: rest } }
}

/** How a line above a table says that amounts are in something: `单位：万元`, `alle Beträge in T€`, `($000)`. */
const NOTES = [
  /(?:单位|unit|units|einheit|unité|unidad|currency|währung|devise|moneda) ?: ?(.{1,20}?)[)]?$/i,
  /(?:^|[ (])(?:in|en) (\S{1,12}(?: (?:of|de|d') ?\S{1,8}|[ ]\S{1,10})?)\)?$/i,
  /[([]([^()[\]]{1,16})[)\]]$/,
  /^(\S{1,5}[ ']?000)s?$/,
]
const THOUSANDS: readonly (readonly [RegExp, string])[] = [
  [
    /^T€|^TEUR$|^(?:€|EUR) ?'?000s?$|^'?000s? ?(?:€|EUR)$|^(?:thousands? (?:of )?|miles de |milliers (?:de |d'))(?:€|euros?)$/i,
    'k€',
  ],
  [/^(?:\$|USD) ?'?000s?$|^'?000s? ?(?:\$|USD)$|^(?:thousands? (?:of )?)(?:\$|dollars)$/i, 'k$'],
  [/^(?:£|GBP) ?'?000s?$|^'?000s? ?(?:£|GBP)$|^(?:thousands? (?:of )?)(?:£|pounds)$/i, 'k£'],
  [/^(?:millions? (?:of )?|millones de |millions? d')(?:€|euros?)$/i, 'm€'],
]

/** The unit of money a line above a table gives for the amounts below it. */
export function moneyNoteIn(text: string, context: CellContext): StatedUnit | undefined {
  if (text.length > 120) return undefined
  const line = fold(text).trim()
  for (const note of NOTES) {
    const said = note.exec(line)?.[1]?.trim()
    if (!said) continue
    const usual = THOUSANDS.find(([words]) => words.test(said))?.[1] ?? said
    const unit = unitOf(usual, context)
    if (unit?.base.kind === 'currency') return unit
  }
  return undefined
}

const MONEY =
  /\b(?:revenue|turnover|sales(?! (?:calls?|cycle|team|hires|reps?|people|meetings?|demos?|qualified|accepted))|bookings?|arr|mrr|acv|tcv|pipeline|income|profit|ebitda?|costs?|spend(?:ing)?|budget|cash|receivables|deal size|contract value|fees)\b|umsatz|umsätze|erlös|gewinn|kosten|auftragseingang|auftragswert|deckungsbeitrag|liquidität|forderungen|chiffre d'affaires|\bca\b|recettes|coûts?\b|trésorerie|encaissement|ventas|ingresos|facturación|costes?\b|gastos|beneficio|额|收入|营收|回款|利润|成本|费用|应收|现金|预算|产值|流水/i
const COUNTED =
  /率|数量|次数|[家人]数|天数|占比|%|\b(?:rate|ratio|share|number of|count|days|per|anzahl|nombre|nb|número)\b|anzahl|quote|anteil|taux|tasa/i

/** Whether a key result is about an amount of money, rather than a count or a share. */
export const isAboutMoney = (title: string): boolean => MONEY.test(title) && !COUNTED.test(title)

const stated = (kind: StatedUnit['kind'], text: string): StatedUnit => ({
  kind,
  text,
  factor: 1,
  base: { kind: kind === 'milestone' ? 'number' : kind, text: kind === 'milestone' ? '' : text },
})

const scaled = (text: string, exponent: number, currency: string): StatedUnit => ({
  kind: 'number',
  text,
  factor: 10 ** exponent,
  base: { kind: 'currency', text: currency },
})

/** The unit in brackets behind a title or heading, such as `time-to-first-ride (days)` or 目标值（万元）. */
export function unitInBrackets(text: string, context: CellContext): StatedUnit | undefined {
  if (!/[)）\]】]/.test(text)) return undefined
  const inside = /[([【]([^()[\]【】]{1,16})[)\]】]\s*$/.exec(fold(text))?.[1]?.trim()
  if (!inside) return undefined
  const unit = unitOf(inside, context)
  return unit && (unit.kind !== 'number' || unit.factor !== 1 || KNOWN.test(inside)) ? unit : undefined
}
