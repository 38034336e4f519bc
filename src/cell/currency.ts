import { lookUp } from './lookup'
import type { CellContext } from './value'

/** Signs and words of currencies whose meaning is the same everywhere. */
const CURRENCIES: Record<string, string> = {
  US$: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  NT$: 'TWD',
  S$: 'SGD',
  R$: 'BRL',
  MX$: 'MXN',
  '€': 'EUR',
  '£': 'GBP',
  '₩': 'KRW',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₫': 'VND',
  '฿': 'THB',
  '₱': 'PHP',
  '₴': 'UAH',
  '₪': 'ILS',
  'CN¥': 'CNY',
  'RMB¥': 'CNY',
  'JP¥': 'JPY',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
  lei: 'RON',
  лв: 'BGN',
  руб: 'RUB',
  'руб.': 'RUB',
  Fr: 'CHF',
  'Fr.': 'CHF',
  SFr: 'CHF',
  RM: 'MYR',
  Rp: 'IDR',
  Rs: 'INR',
  'Rs.': 'INR',
  RMB: 'CNY',
  euro: 'EUR',
  euros: 'EUR',
  dollars: 'USD',
  元: 'CNY',
  块: 'CNY',
  块钱: 'CNY',
  元人民币: 'CNY',
  人民币: 'CNY',
  人民币元: 'CNY',
  美元: 'USD',
  美金: 'USD',
  欧元: 'EUR',
  英镑: 'GBP',
  日元: 'JPY',
  円: 'JPY',
  韩元: 'KRW',
  港币: 'HKD',
  港元: 'HKD',
  新台币: 'TWD',
}

const CODES =
  'USD EUR GBP CNY JPY CHF SEK NOK DKK PLN CZK HUF RON BGN RUB UAH TRY INR KRW VND THB PHP IDR MYR SGD HKD TWD ' +
  'AUD NZD CAD MXN BRL ARS CLP COP PEN ZAR ILS AED SAR EGP NGN KES PKR BDT'

/** What a bare `$` means in a locale that says its country. */
const DOLLARS: Record<string, string> = {
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  HK: 'HKD',
  TW: 'TWD',
  SG: 'SGD',
  MX: 'MXN',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
}
const CROWNS: Record<string, string> = { SE: 'SEK', NO: 'NOK', DK: 'DKK' }

/** The ISO code of a currency sign, code or word, or undefined when it is none. `¥`, `$` and `kr` follow the locale. */
export function currencyOf(word: string, context: Pick<CellContext, 'locale'>): string | undefined {
  if (word === '') return undefined
  if (word === '$') return lookUp(DOLLARS, context.locale().slice(-2)) ?? 'USD'
  if (word === '¥') return context.locale().startsWith('zh') ? 'CNY' : 'JPY'
  if (word === 'kr' || word === 'kr.' || word === 'Kr')
    return lookUp(CROWNS, context.locale().slice(-2)) ?? 'SEK'
  if (/^[A-Z]{3}$/.test(word) && CODES.includes(word)) return word
  if (/^(?:usd|eur|gbp|chf|cny|rmb|jpy)$/.test(word)) return currencyOf(word.toUpperCase(), context)
  return lookUp(CURRENCIES, word)
}
