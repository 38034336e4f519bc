import { counted } from './counts'

/** The dialog that explains the custom functions. */
export const help = {
  title: 'Formulas',
  search: 'Search formulas',
  hint: 'progress, weight, date …',
  shown: (shown: number, all: number) =>
    shown === all
      ? counted(all, 'formula', 'formulas')
      : `${shown} of ${counted(all, 'formula', 'formulas')}`,
  none: (query: string) =>
    `No formula has “${query}” in its name or text. Try one word, such as weight or pace.`,
  showAll: 'Show all formulas',
  groups: { OKR: 'Goals', MBO: 'Pay by objectives' } as Record<string, string>,
  gives: 'Gives',
  arguments: 'Arguments',
  optional: 'optional',
  shapes: {
    each: 'one value or a column',
    list: 'a column',
    rows: 'a column',
    single: 'one value',
    table: 'a table with its heading row',
  },
  examples: 'Examples',
  result: 'gives',
  blank: 'a blank cell',
  copy: 'Copy',
  copyOf: (formula: string) => `Copy ${formula}`,
  copied: 'Copied. Paste it into a cell.',
  selected: 'Selected. Press Ctrl+C, or ⌘C on a Mac, to copy it.',
}
