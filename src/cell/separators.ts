import type { CellContext } from './value'

/** How a locale writes numbers: the sign before decimals and the one between groups. */
export interface Separators {
  decimal: '.' | ','
  /** Empty for locales that group with spaces or apostrophes, which are understood everywhere. */
  group: '.' | ',' | ''
}

const known = new Map<string, Separators>()

/** The BCP 47 tag of a spreadsheet locale (`de_DE` → `de-DE`), or `en` for one the platform does not know. */
export function tagOf(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replace(/_/g, '-'))[0] ?? 'en'
  } catch {
    return 'en' // A spreadsheet's locale is always known; a hand-made one reads like English.
  }
}

export function separatorsOf(locale: string): Separators {
  const found = known.get(locale)
  if (found) return found
  const result: Separators = { decimal: '.', group: '' }
  for (const { type, value } of new Intl.NumberFormat(`${tagOf(locale)}-u-nu-latn`).formatToParts(
    1234567.8,
  )) {
    if (type === 'decimal' && value === ',') result.decimal = ','
    if (type === 'group' && (value === '.' || value === ',')) result.group = value
  }
  known.set(locale, result)
  return result
}

const GROUPS = /^[1-9]\d{0,2}(?:([., '’])\d{3})(?:\1\d{3})*$/
const INDIAN_GROUPS = /^[1-9]\d?(?:,\d{2})*,\d{3}$/

const grouped = (whole: string, locale: string): boolean =>
  GROUPS.test(whole) || (/_(?:IN|BD|PK|LK|NP)$/.test(locale) && INDIAN_GROUPS.test(whole))

/**
 * Digits with separators as a decimal that JavaScript reads: `1.234,5` in `de_DE` → `1234.5`.
 * `ambiguous` where the separators say something else than they may in this locale (`1,5` in `en_US`):
 * a guess would be wrong by a factor of a thousand. Undefined for what is no number anywhere.
 */
export function decimalOf(
  run: string,
  context: Pick<CellContext, 'locale'>,
): string | 'ambiguous' | undefined {
  if (/^\d+$/.test(run)) return run
  const locale = context.locale()
  const { decimal, group } = separatorsOf(locale)
  const [whole = '', fraction, ...more] = run.split(decimal)
  if (more.length > 0 || (fraction !== undefined && /[.,]/.test(fraction))) return 'ambiguous'
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return undefined
  const tail = fraction === undefined ? '' : `.${fraction}`
  if (/^\d*$/.test(whole)) return `${whole || '0'}${tail}`
  const points = whole.match(/[.,]/g)?.length ?? 0
  if (!grouped(whole, locale)) return points > 0 ? 'ambiguous' : undefined
  // The other sign groups where the locale says so, or where nothing else is possible: twice, or before a decimal.
  if (points === 1 && fraction === undefined && group !== (decimal === '.' ? ',' : '.')) return 'ambiguous'
  return `${whole.replace(/\D/g, '')}${tail}`
}
