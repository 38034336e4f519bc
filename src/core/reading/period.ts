import { type CellContext, dayOfText, fold } from '../../cell'
import { asDay, type Day, dateOf, dayOfDate } from '../dates/calendar'
import type { StatedCycle } from './reading'

const MONTH_NAME =
  '(?:Jan|Feb|F[ée]v|M[aä]r|A[pv]r|Abr|Ma[iy]|Jui?n|Juil|Jul|Ao[uû]t|Aug|Ago|Se[pt]|O[ck]t|Nov|De[cz]|Déc|Dic|Ene)[a-zéûäü]*\\.?'
const DATE = [
  '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}',
  '(?:\\d{4} ?年 ?)?\\d{1,2} ?月(?: ?\\d{1,2} ?日)?',
  `\\d{1,2}(?:st|nd|rd|th|\\.|er)? (?:de )?${MONTH_NAME}(?:,? (?:de )?\\d{4})?`,
  `${MONTH_NAME} \\d{4}`,
  `${MONTH_NAME} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?`,
  MONTH_NAME,
  '\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{4})?',
].join('|')
const LABEL =
  /[1-4]\. ?Quartal(?: ?20\d{2})?|\bT[1-4] ?20\d{2}|(?:FY ?'?\d{2,4}[ -]*)?\b[QH][1-4]\b(?:[ -/]*(?:FY ?)?'?(?:\d{4}|\d{2})\b)?|\d{4} ?年?(?:度)?[ -]?(?:[QH][1-4]|第?[一二三四1-4] ?季度?|[上下]半年)|FY ?'?\d{2,4}/i

/**
 * The cycle a text names: by two dates (`Oct 2026 – Mar 2027`), else as a quarter, half-year, month or year of the
 * calendar. A fiscal year (`FY27 H1`) without dates is not guessed.
 */
export function cycleIn(text: string, context: CellContext): StatedCycle | undefined {
  if (text.length > 300 || !/\d/.test(text)) return undefined
  const folded = fold(text)
  const label = LABEL.exec(folded)?.[0].trim()
  const found = rangeIn(folded, context) ?? namedIn(folded)
  return found && (label ? { label, ...found } : found)
}

/** A fiscal period such as `FY2026 Q4`, whose months only the team knows. */
export const fiscalIn = (text: string): string | undefined =>
  text.length > 300
    ? undefined
    : /\bFY ?'?\d{2,4}(?:[ -/]*[QH][1-4])?|\b[QH][1-4][ -/]*FY ?'?\d{2,4}/i.exec(fold(text))?.[0]

function rangeIn(text: string, context: CellContext): StatedCycle | undefined {
  const range = new RegExp(
    `(${DATE}) ?(?:[-–—~～至到]|to|until|through|bis|au|a|hasta) ?(${DATE})(?![\\d月])`,
    'i',
  ).exec(text)
  if (!range) return undefined
  const [, from = '', to = ''] = range
  const year = Number(/\d{4}/.exec(to)?.[0] ?? /\d{4}/.exec(from)?.[0] ?? /\b20\d{2}/.exec(text)?.[0])
  if (!year) return undefined
  const end = dayIn(to, year, context)
  let start = dayIn(from, year, context)
  // Oct – Mar 2027 begins in the year before.
  if (start && end && start.first > end.last) start = dayIn(from, year - 1, context)
  return start && end && start.first < end.last ? { start: start.first, end: end.last } : undefined
}

/** A date, or the first and last day of a month without one. */
function dayIn(text: string, year: number, context: CellContext): { first: Day; last: Day } | undefined {
  const of = yearOf(year)
  const inYear: CellContext = {
    locale: () => context.locale(),
    dayOf: (date) => context.dayOf(date),
    cycle: of,
  }
  const plain = text.replace(/ ?([年月日]) ?/g, '$1')
  const day = dayOfText(plain, inYear)
  if (day !== undefined) return { first: day, last: day }
  const last = dayOfText(`end of ${plain}`, inYear)
  return last === undefined ? undefined : { first: asDay(last - dateOf(last).date + 1), last }
}

const yearOf = (year: number) => ({
  start: dayOfDate(year, 1, 1) ?? asDay(0),
  end: dayOfDate(year, 12, 31) ?? asDay(0),
})

function namedIn(text: string): StatedCycle | undefined {
  if (/\bFY/i.test(text)) return undefined
  const year = Number(
    /(?<!\d)20\d{2}(?!\d)/.exec(text)?.[0] ?? `20${/\b[QH][1-4] ?'?(\d{2})\b/i.exec(text)?.[1]}`,
  )
  if (!year) return undefined
  const quarter =
    /\b[QT]([1-4])\b|(?<=\d)Q([1-4])|第?([一二三四1-4]) ?(?:季度?|\. ?Quartal|(?:er|º|°|e|ème)? ?trimestre)/i.exec(
      text,
    )
  if (quarter) {
    const which = quarter[1] ?? quarter[2] ?? quarter[3] ?? ''
    const number = Number(which) || '一二三四'.indexOf(which) + 1
    return monthsOf(year, number * 3 - 2, 3)
  }
  const half = /\bH([12])\b|(?<=\d)H([12])|([上下])半年/i.exec(text)
  if (half) return monthsOf(year, (half[1] ?? half[2] ?? (half[3] === '上' ? '1' : '2')) === '1' ? 1 : 7, 6)
  const month = /20\d{2} ?年 ?(\d{1,2}) ?月(?! ?\d)/.exec(text)
  if (month) return monthsOf(year, Number(month[1]), 1)
  return /20\d{2} ?(?:年度|annual|全年)|(?:annual|yearly).*20\d{2}/i.test(text) ? yearOf(year) : undefined
}

function monthsOf(year: number, from: number, months: number): StatedCycle | undefined {
  const start = dayOfDate(year, from, 1)
  const after = from + months > 12 ? dayOfDate(year + 1, 1, 1) : dayOfDate(year, from + months, 1)
  return start === undefined || after === undefined ? undefined : { start, end: asDay(after - 1) }
}
