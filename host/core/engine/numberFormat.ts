/** What Google reports for a cell whose format nobody set. */
const AUTOMATIC = '0.###############'

/**
 * A number format as the engine takes it; blank is automatic. Date letters are lower case there, AM/PM is `a`, and
 * colours, conditions and scientific `E+00` of the US pattern syntax do not exist.
 */
export function engineFormat(format: string): string {
  if (format === '' || /^general$/i.test(format) || format === AUTOMATIC) return ''
  if (/[?#0]\/[?#\d]/.test(format)) {
    throw new Error(`The local host does not show fractions (${format}).`)
  }
  const quoted = /("[^"]*"|\\.|\[\$[^\]]*\])/
  return format
    .split(quoted)
    .map((part) => (quoted.test(part) ? part : plainFormat(part)))
    .join('')
}

const plainFormat = (part: string): string =>
  part
    .replaceAll(/\[h+\]/gi, 'hhhh')
    .replaceAll(/\[(?:[A-Za-z]+|[<>=]+[\d.]+)\]/g, '')
    .replaceAll(/E\+0+/g, 'e')
    .replaceAll(/am\/pm/gi, 'a')
    .replaceAll(/[MDYHS]/g, (letter) => letter.toLowerCase())
    // Hours always have two digits there.
    .replaceAll(/(?<!h)h(?!h)/g, 'hh')
    .replaceAll('?', '#')

/** Scripts' own spelling of formats, by the engine's: for as long as it means the same. */
export type Spellings = Readonly<Record<string, string | undefined>>

/** The spellings after a script has written these formats; the engine's own need none. */
export function spelled(known: Spellings, formats: readonly string[]): Spellings {
  const spellings: Record<string, string | undefined> = { ...known }
  for (const format of formats) {
    const engine = engineFormat(format)
    if (engine === format) delete spellings[engine]
    else if (engine !== '') spellings[engine] = format
  }
  return spellings
}

/** A format as a script reads it: as a script wrote it, else in the letters of the pattern syntax. */
export function scriptFormat(format: string | undefined, spellings: Spellings = {}): string {
  if (!format) return AUTOMATIC
  return spellings[format] ?? (/^[#0.,]+e$/.test(format) ? format.replace('e', 'E+00') : format)
}
