import { details as en } from './en/details'
import type { LanguageCode } from './languages'
import { details as zh } from './zh/details'

const words: Record<LanguageCode, typeof en> = { en, zh }

/** What the page of a key result says beside the words it shares with the check-in. */
export const detailsWordsOf = (code: LanguageCode): typeof en => words[code]
