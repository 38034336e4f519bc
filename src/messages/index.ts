import { en, type Messages } from './en'
import { zh } from './zh'

export type { Messages }

export type LanguageCode = Messages['code']

const languages: Record<LanguageCode, Messages> = { en, zh }

export const LANGUAGES: readonly LanguageCode[] = ['en', 'zh']

export const messagesOf = (code: LanguageCode): Messages => languages[code]

/** The language for a locale such as `zh_CN` or `zh-Hans`; English where we have none. */
export const languageOfLocale = (locale: string): LanguageCode => (/^zh\b|^zh_/i.test(locale) ? 'zh' : 'en')
