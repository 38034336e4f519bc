import { lookUp } from './lookup'

const LATIN: Record<string, number> = {
  k: 3,
  tsd: 3,
  thousand: 3,
  lakh: 5,
  lakhs: 5,
  m: 6,
  mn: 6,
  mln: 6,
  mio: 6,
  million: 6,
  millions: 6,
  crore: 7,
  crores: 7,
  cr: 7,
  b: 9,
  bn: 9,
  md: 9,
  mrd: 9,
  mld: 9,
  billion: 9,
  billions: 9,
  tn: 12,
  trillion: 12,
}

const CHINESE = /^(?:(万亿)|(千亿)|(百亿)|(十亿)|(亿)|(千万)|(百万)|(十万)|(万|萬)|(千)|(百))/
const CHINESE_EXPONENTS = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]

/** A power of ten written behind a number (`k`, `bn`, `万`) and how many characters of the text it takes. */
export function scaleOf(text: string): { exponent: number; length: number } | undefined {
  const chinese = CHINESE.exec(text)
  if (chinese) {
    const which = chinese.findIndex((part, index) => index > 0 && part !== undefined)
    return { exponent: CHINESE_EXPONENTS[which - 1] ?? 0, length: chinese[0].length }
  }
  const word = /^[A-Za-z]+(?![\p{L}²³])/u.exec(text)?.[0]
  if (!word) return undefined
  const exponent = lookUp(LATIN, word.toLowerCase())
  if (exponent !== undefined) {
    return { exponent, length: word.length + (text[word.length] === '.' && word.length > 1 ? 1 : 0) }
  }
  // kEUR, MUSD: a letter of scale before the code of a currency.
  if (/^[kKMmB][A-Z]{3}$/.test(word)) return { exponent: LATIN[word.charAt(0).toLowerCase()] ?? 0, length: 1 }
  return undefined
}
