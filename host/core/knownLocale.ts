/** Whether a spreadsheet can have that locale, written as Google does: `en_US`, `de_DE`. */
export function isKnownLocale(code: string): boolean {
  const [, language, region] = /^([a-z]{2,3})_([A-Z]{2})$/.exec(code) ?? []
  if (!language || !region || Intl.NumberFormat.supportedLocalesOf(language).length === 0) return false
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(region) !== undefined
}
