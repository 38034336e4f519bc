import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { CellContext } from '../../src/cell'
import { tagOf } from '../../src/cell/separators'
import type { LanguageCode } from '../../src/messages'
import { type LevelWords, levelWordsOf } from '../../src/messages/levelWords'
import type { CheckInList } from '../../src/rpc/contract'

/** In which words, and in which digits and separators, levels are shown and typed. */
export interface LevelReading<Words extends LevelWords = LevelWords> {
  messages: Words
  /** Figures look as in the sheet, also where its locale is not that of the language: what is shown can be typed. */
  numbers: Pick<LevelWords, 'code' | 'intl'>
  /** The sheet's locale, e.g. `de_DE`. */
  locale: string
  context: CellContext
}

/** For a page that says so much, in its own words. */
export function readingWith<Words extends LevelWords>(
  { language, locale }: Pick<CheckInList, 'language' | 'locale'>,
  wordsOf: (code: LanguageCode) => Words,
): LevelReading<Words> {
  return {
    messages: wordsOf(language),
    numbers: { code: language, intl: `${tagOf(locale)}-u-nu-latn` },
    locale,
    context: {
      locale: () => locale,
      dayOf: () => {
        throw new RangeError('what is typed here is text, never a date cell')
      },
    },
  }
}

export const levelReadingOf = (said: Pick<CheckInList, 'language' | 'locale'>): LevelReading =>
  readingWith(said, levelWordsOf)

/** Before a page says its own: the browser's language. */
export const levelReadingIn = (language: LanguageCode): LevelReading =>
  levelReadingOf({ language, locale: levelWordsOf(language).intl })

const LevelReadingContext = createContext<LevelReading>(levelReadingIn('en'))
export const LevelReadingProvider = LevelReadingContext.Provider
export const useLevelReading = (): LevelReading => useContext(LevelReadingContext)
