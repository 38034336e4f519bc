/**
 * Utilities.formatString: `%s`, `%d`, `%f`, `%x` and `%%` of Java's Formatter, with `-`, `0`, `+` and `,`, a width and a
 * precision. Throws RangeError for a directive that is none of them, a value that does not fit it or is missing.
 */
export function formatString(template: string, values: readonly unknown[]): string {
  let next = 0
  return template.replace(
    /%([-0+,]*)(\d+)?(?:\.(\d+))?([A-Za-z%])|%/g,
    (directive, flags = '', width, precision, letter) => {
      if (letter === '%') return '%'
      if (letter === undefined || !'sdfx'.includes(letter))
        throw new RangeError(`Unknown directive: ${directive}`)
      if (next >= values.length) throw new RangeError(`Format specifier '${directive}' has no value.`)
      const text = written(values[next++], letter, flags, precision)
      return padded(text, Number(width ?? 0), flags)
    },
  )
}

function written(value: unknown, letter: string, flags: string, precision: string | undefined): string {
  if (letter === 's') return String(value).slice(0, precision === undefined ? undefined : Number(precision))
  const fits = typeof value === 'number' && (letter === 'f' || Number.isInteger(value))
  if (!fits) throw new RangeError(`%${letter} does not take ${String(value)}.`)
  if (letter === 'x') return value.toString(16)
  const decimals = letter === 'f' ? Number(precision ?? 6) : 0
  const digits = flags.includes(',')
    ? value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    : value.toFixed(decimals)
  return flags.includes('+') && value >= 0 ? `+${digits}` : digits
}

function padded(text: string, width: number, flags: string): string {
  if (flags.includes('-')) return text.padEnd(width)
  if (!flags.includes('0')) return text.padStart(width)
  const sign = /^[-+]/.exec(text)?.[0] ?? ''
  return sign + text.slice(sign.length).padStart(width - sign.length, '0')
}
