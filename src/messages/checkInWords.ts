import { checkIn as en } from './en/checkIn'
import type { LanguageCode } from './languages'
import { type LevelWords, levelWordsOf } from './levelWords'
import { checkIn as zh } from './zh/checkIn'

/** The part of the catalogue that the check-in speaks: what is not named here stays out of its page. */
export type CheckInWords = LevelWords & { checkIn: typeof en }

const words: Record<LanguageCode, typeof en> = { en, zh }

export const checkInWordsOf = (code: LanguageCode): CheckInWords => ({
  ...levelWordsOf(code),
  checkIn: words[code],
})
