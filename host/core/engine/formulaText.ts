import type { SheetLocale } from './locale'

/**
 * Stands for a character that separates nothing in this locale (a comma between arguments in a comma-decimal
 * locale): the engine cannot parse it, so the formula is an error as in Google, and its text can be given back.
 */
const MISPLACED_COMMA = '‚'

/**
 * A formula as typed in a locale, the way the engine reads it: `,` between arguments, `.` in numbers.
 * `;` separates arguments in every locale; between the rows of `{}` it stays.
 */
export function canonicalFormula(text: string, locale: SheetLocale): string {
  const comma = locale.decimal === ','
  return mapFormula(text, (char, at, source, inArray) => {
    if (inArray) {
      if (char === '\\') return ','
      return comma && char === ',' ? (isDecimal(source, at) ? '.' : MISPLACED_COMMA) : char
    }
    if (char === ';') return ','
    return comma && char === ',' ? (isDecimal(source, at) ? '.' : MISPLACED_COMMA) : char
  })
}

/** The engine's formula as getFormula gives it in that locale. */
export function localFormula(text: string, locale: SheetLocale): string {
  const comma = locale.decimal === ','
  return mapFormula(text, (char, at, source, inArray) => {
    if (char === MISPLACED_COMMA) return ','
    if (!comma) return char
    if (char === ',') return inArray ? '\\' : ';'
    return char === '.' && isDecimal(source, at) ? ',' : char
  })
}

const isDecimal = (source: string, at: number) =>
  /\d/.test(source[at + 1] ?? '') &&
  !/[A-Za-z_.]/.test(wordBefore(source, at)) &&
  /\d$/.test(source.slice(0, at))

/** The run of name characters before a position: `LOG10,5` is no decimal number. */
const wordBefore = (source: string, at: number) => /[\w.]*$/.exec(source.slice(0, at))?.[0] ?? ''

/**
 * Maps the characters outside of texts and quoted sheet names. In an array is what stands right between braces, not the
 * arguments of a call among its elements.
 */
function mapFormula(
  text: string,
  map: (char: string, at: number, source: string, inArray: boolean) => string,
): string {
  let out = ''
  let quote = ''
  const open: string[] = []
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string
    if (quote) {
      if (char === quote) quote = ''
      out += char
      continue
    }
    if (char === '"' || char === "'") quote = char
    if (char === '{' || char === '(') open.push(char)
    if (char === '}' || char === ')') open.pop()
    out += map(char, at, text, open.at(-1) === '{')
  }
  return out
}
