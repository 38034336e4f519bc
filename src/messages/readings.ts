/** `1,5` as a decimal of a sheet that expects the other sign, and with its sign as a separator; undefined for more than one sign. */
export function readingsOf(text: string): readonly [decimal: string, whole: string] | undefined {
  const [number = ''] = /\d+[.,]\d+(?![.,]?\d)/.exec(text.replace(/\d*(?:[.,]\d+){2,}/g, '')) ?? []
  if (number === '') return undefined
  return [
    number.replace(/[.,]/, (sign) => (sign === ',' ? '.' : ',')),
    number.replace(/[.,]/, '').replace(/^0+(?=\d)/, ''),
  ]
}
