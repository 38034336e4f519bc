/** A text of at most so many characters; a longer one ends in `…`, and not in the middle of a letter. */
export const shortened = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : text

/** Names can be as long as a cell: what is wrong with one stands behind it. */
const LONGEST_NAME = 120

/** A name inside a sentence. */
export const nameText = (name: string): string => shortened(name, LONGEST_NAME)
