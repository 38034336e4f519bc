/** What Google reports for a cell whose format nobody set. */
const AUTOMATIC = '0.###############'

/**
 * A number format as the engine takes it; blank is automatic. Date letters are lower case there, AM/PM is `a`, and
 * colours, conditions and scientific `E+00` of the US pattern syntax do not exist.
 */
export function engineFormat(format: string): string {
  if (format === '' || /^general$/i.test(format) || format === AUTOMATIC) return ''
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

/** A format as a script reads it. */
export const scriptFormat = (format: string | undefined): string => format || AUTOMATIC
