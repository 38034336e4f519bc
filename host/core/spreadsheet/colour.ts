/** The CSS colours with a name of their own that sheets commonly use. */
const NAMES: Record<string, string> = {
  black: '#000000', blue: '#0000ff', cyan: '#00ffff', darkgray: '#a9a9a9', gray: '#808080', green: '#008000',
  grey: '#808080', lightgray: '#d3d3d3', lightgrey: '#d3d3d3', lime: '#00ff00', magenta: '#ff00ff',
  maroon: '#800000', navy: '#000080', olive: '#808000', orange: '#ffa500', pink: '#ffc0cb', purple: '#800080',
  red: '#ff0000', silver: '#c0c0c0', teal: '#008080', white: '#ffffff', yellow: '#ffff00',
} // biome-ignore format: a table

/**
 * A colour as the engine takes it, `#rrggbb`. Google ignores a colour it does not know without a word; the host
 * refuses it, since that hides a mistake.
 */
export function colourOf(text: string): string {
  const plain = text.toLowerCase()
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(plain)
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`
  const colour = NAMES[plain] ?? plain
  if (!/^#[0-9a-f]{6}$/.test(colour)) throw new Error(`The local host does not know the colour "${text}".`)
  return colour
}

/** As Google reads colours back: lower-case `#rrggbb`. */
export const readColour = (colour: string | undefined, otherwise: string): string =>
  (colour ?? otherwise).toLowerCase().slice(0, 7)
