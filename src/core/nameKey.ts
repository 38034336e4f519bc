/**
 * What makes two names the same: letters, digits and signs, not their case, their width (Ａ or A) or the
 * spaces around them. Spreadsheets compare text the same way, so a Parent that MATCH finds is found here too.
 */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
