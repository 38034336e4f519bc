import type { code } from './en/language'

export type LanguageCode = typeof code

export const LANGUAGES: readonly LanguageCode[] = ['en', 'zh']

/** The language for a locale such as `zh_CN` or `zh-Hans`; English where we have none. */
export const languageOfLocale = (locale: string): LanguageCode => (/^zh\b|^zh_/i.test(locale) ? 'zh' : 'en')
