/** The entry of a table of words, never something every object inherits. */
export const lookUp = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.getOwnPropertyDescriptor(table, word)?.value
