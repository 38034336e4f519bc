/** Formats are dear to make and a column asks for thousands of figures: one of each kind and language is kept. */
function formatter(options: Intl.NumberFormatOptions) {
  const made = new Map<string, Intl.NumberFormat>()
  return (value: number, intl: string): string => {
    const format = made.get(intl) ?? new Intl.NumberFormat(intl, options)
    made.set(intl, format)
    return format.format(value + 0).replace('-', '−')
  }
}

/** A figure inside a sentence: four digits say enough. */
export const figure = formatter({ maximumSignificantDigits: 4 })

/** A change with its sign: `+12`, `−0.5`. */
export const change = formatter({ maximumSignificantDigits: 4, signDisplay: 'exceptZero' })

/** A figure without a unit, to two decimals. */
export const hundredths = (value: number, intl: string): string => figure(Math.round(value * 100) / 100, intl)
