import { en, type Messages } from './en'
import type { LanguageCode } from './languages'
import { zh } from './zh'

export { LANGUAGES, type LanguageCode, languageOfLocale } from './languages'
export type { Messages }

const languages: Record<LanguageCode, Messages> = { en, zh }

export const messagesOf = (code: LanguageCode): Messages => languages[code]
