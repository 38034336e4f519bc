/**
 * An example as it is typed where the spreadsheet is: declarations separate by `,` or `;` and write decimals with a
 * point. Where the comma is the decimal sign, `;` stands between arguments and `\` between columns of `{}`; the rows
 * of `{}` are separated by `;` everywhere (platform 2.25).
 */
export function formulaText(formula: string, decimal: '.' | ','): string {
  const comma = decimal === ','
  const open: string[] = []
  return formula.replace(/"[^"]*"|\d+\.\d+|[(){},;]/g, (token) => {
    if ('({'.includes(token)) open.push(token)
    if (')}'.includes(token)) open.pop()
    const inArray = open.at(-1) === '{'
    if (token === ',' && inArray) return comma ? '\\' : ','
    if (token === ',' || (token === ';' && !inArray)) return comma ? ';' : ','
    return /^\d/.test(token) && comma ? token.replace('.', ',') : token
  })
}

/** A value as a cell there shows it. */
export function valueText(value: string | number | boolean, decimal: '.' | ','): string {
  if (typeof value === 'number') return String(value).replace('.', decimal)
  return typeof value === 'string' ? value : String(value).toUpperCase()
}
