/** A part of a date pattern of Java's SimpleDateFormat: text as it stands, or a run of one pattern letter. */
export type PatternToken = { literal: string } | { letter: string; count: number }

/** Throws RangeError with Google's sentence for a quote that does not end. */
export function tokensOf(pattern: string): PatternToken[] {
  const tokens: PatternToken[] = []
  // Quoted text ('' is an apostrophe), a run of one letter, or anything else.
  for (const [part, quoted, letter] of pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g)) {
    if (part === "'") throw new RangeError('Unterminated quote')
    if (quoted !== undefined) tokens.push({ literal: quoted === '' ? "'" : quoted.replaceAll("''", "'") })
    else if (letter !== undefined) tokens.push({ letter, count: part.length })
    else tokens.push({ literal: part })
  }
  return tokens
}

/** The zone as the date library names it: an IANA name, `GMT+8`, `GMT-05:30`; anything else is GMT, as in Java. */
export function zoneNamed(name: string, isKnown: (name: string) => boolean): string {
  if (isKnown(name)) return name
  const [, sign, hours, minutes = '00'] = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(name) ?? []
  return sign ? `UTC${sign}${hours}:${minutes}` : 'UTC'
}
