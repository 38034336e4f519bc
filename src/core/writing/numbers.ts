import { has, hits } from './hits'

/** A number that measures something. */
export interface Mention {
  /** As it stands in the text. */
  text: string
  /** In the unit of a cell: `45%` is 0.45, `120万` 1,200,000; undefined for a ratio (`double`) or a count in words. */
  value?: number
  /** What follows it. */
  after: string
}

/** What the numbers of a text say. */
export interface Numbers {
  mentions: readonly Mention[]
  /** The first and the second number of `from 22% to 30%`, `6 → 12`, `由 48 天缩短到 35 天`. */
  pair?: readonly [from: Mention, to: Mention]
  /** The text with `#` for each number, and one `#` for a pair. */
  skeleton: string
}

/** Labels at the beginning: `KR1:`, `Objective 2 –`, `O2：`, `O1.KR3`, `3.`, `目标一、`. */
const LABEL =
  /^\s*(?:(?:O\d+[.-]?)?KR\s?\d+(?:\.\d+)*[.:：、)）\s]+|[KO]\d+(?:\.\d+)*[.:：、)）]\s*|(?:objective|goal|key result)\s?\d+(?:\.\d+)*\s?[.:：、)）–—-]\s*|(?:目标|关键结果)\s?[\d一二三四五六七八九十]+[.:：、)）\s]+|\d{1,2}[.、)）]\s?(?=\D))/i

export const withoutLabel = (text: string): string => text.replace(LABEL, '').trim()

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

/** Times, names and denominators: they hold digits and measure nothing (domain 8). */
const NO_MEASURE = [
  /\b(?:Q[1-4]|H[12]|FY ?'?\d{2,4})\b(?:[ -]?(?:FY ?)?'?\d{2,4}\b)?/gi,
  /第?[一二三四1-4]季度|[上下]半年|[一二三四五六七八九十]+月[底初中末份]?/g,
  /\d{4}\s?[-/.年]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}日?)?(?:月[底初中末]?)?/g,
  /\d{1,2}\s?月(?:\s?\d{1,2}\s?日|[底初中末])?(?!\w)/g,
  new RegExp(
    `\\b\\d{1,2}(?:st|nd|rd|th)?\\.? (?:${MONTHS})\\b(?:,? \\d{4})?|\\b(?:${MONTHS})\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?`,
    'gi',
  ),
  /\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/g,
  /(?<![\d.,$€£¥])(?:19|20)\d\d(?:\s?年)?(?![\d.,]|\s?(?:[%万亿kmb家个份名次人元]|\w))/gi,
  /\b\d+[- ]?day (?=\w)|\b\d+-(?:hour|week|month|year)s?\b/gi,
  /\b(?:out of|per|every) \d[\d,.]*/gi,
  /每\s?\d+\s?(?=[个名位辆台千万])/g,
  /\bISO ?\d+/gi,
  /(?<=[A-Za-z])[-.]?\d[\d.]*\w*|\d+(?=[A-Za-z]+\d)|\b\d+[A-Z]\d*[A-Z]\b/g,
  /7\s?[x×*]\s?24|24\s?[/x×]\s?7|360\s?度/gi,
]

const AMOUNT =
  /(?:[¥￥$€£]\s?)?\d[\d,.]*(?:\s?(?:%|万亿|亿|百万|千万|万|thousand|million|billion|bn|[kmb](?![a-z])|percent))?/giu
/** Before a measure word; a single 一 as often as not counts nothing, a month is a time. */
const CHINESE_COUNT =
  /百分之[一二两三四五六七八九十百]+|(?<!第|周|星期)(?:[二两三四五六七八九]|[一二两三四五六七八九]?[十百千万][一二三四五六七八九十百千万]*)(?=\s?(?:家|个(?!月)|份|名|次|人|位|款|项|套|场|篇|倍|成|单|条|件|轮|台|城|店|组|笔|万|亿))/gu

/** What stands between the ends of a pair, the numbers being `#`. */
const PAIRS = [
  /\bfrom\b[^#]{0,20}#[^#]*?\b(?:to|down to|up to)\b[^#]{0,12}#/i,
  /[从由][^#]{0,12}#[^#]{0,12}(?:到|至|为)[^#]{0,4}#/,
  /#[^#,，;；]{0,10}?(?:→|->|➔|=>|⇒|\s[–—-]\s|[–~～]|提升到|增长到|降低?到|缩短到|[提增升降减]至|(?<!达)到|至)[^#]{0,4}#/,
  /#[^#\w]{0,2}\w{0,8}\s?(?:down |up )?to\s[^#]{0,3}#/i,
  /\bbetween # and #/i,
]

/** Enough to tell a unit by. */
const AFTER = 10

/** Finds what measures in a text; years, quarters, dates, codes and denominators do not. */
export function numbersIn(text: string): Numbers {
  const original = withoutLabel(text)
  const measured = NO_MEASURE.reduce(
    (rest, pattern) => rest.replace(pattern, (it) => ' '.repeat(it.length)),
    halfWidth(original).replace(/#/g, ' '),
  )
  const found: Mention[] = []
  const words = [...hits('ratio', measured), ...hits('count', measured)]
  const wordPattern = words.length > 0 ? `|${words.join('|')}` : ''
  const all = new RegExp(`${AMOUNT.source}|${CHINESE_COUNT.source}${wordPattern}`, 'giu')
  const skeleton = measured.replace(all, (token: string, ...[at]: unknown[]) => {
    const from = at as number
    const to = from + token.length
    found.push({
      ...mentionOf(token, original.slice(from, to)),
      after: original.slice(to, to + AFTER).trim(),
    })
    return '#'
  })
  const pair = PAIRS.map((pattern) => pattern.exec(skeleton)).find((it) => it)
  if (!pair) return { mentions: found, skeleton }
  const before = count(skeleton.slice(0, pair.index))
  const [from, to] = [found[before], found[before + count(pair[0]) - 1]]
  return {
    mentions: found,
    skeleton: skeleton.replace(pair[0], '#'),
    ...(from && to && { pair: [from, to] as const }),
  }
}

/** Each sign keeps its place, so that words are told as they stand. */
const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))

const count = (skeleton: string): number => skeleton.split('#').length - 1

const SCALES: Readonly<Record<string, number>> = {
  '%': 0.01,
  percent: 0.01,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
}

function mentionOf(token: string, standing: string): Omit<Mention, 'after'> {
  const text = standing.replace(/[.,，\s]+$/, '').trim()
  const [, digits, scale = ''] = /(\d[\d,.]*?)[.,]*\s?(\D*)$/u.exec(token.trim()) ?? []
  if (digits === undefined) return { text }
  const value = Number(digits.replace(/,(?=\d{3}(?!\d))/g, '').replace(',', '.'))
  if (Number.isNaN(value)) return { text }
  return { text, value: value * (SCALES[scale.replace(/[.,]/g, '').trim().toLowerCase()] ?? 1) }
}

/** Whether a text keeps a limit, so that today's value says nothing about it. */
export const keepsLimit = (text: string): boolean => /[≥≤<>]/.test(text) || has('limit', text)
