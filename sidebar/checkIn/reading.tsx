import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { CellContext } from '../../src/cell'
import { tagOf } from '../../src/cell/separators'
import type { LanguageCode } from '../../src/messages'
import { type CheckInWords, checkInWordsOf } from '../../src/messages/checkInWords'
import type { CheckInList } from '../../src/rpc/contract'

/** In which words, and in which digits and separators, a list is shown and typed. */
export interface Reading {
  messages: CheckInWords
  /** Figures look as in the sheet, also where its locale is not that of the language: what is shown can be typed. */
  numbers: Pick<CheckInWords, 'code' | 'intl'>
  /** The sheet's locale, e.g. `de_DE`. */
  locale: string
  context: CellContext
}

export function readingOf({ language, locale }: Pick<CheckInList, 'language' | 'locale'>): Reading {
  const messages = checkInWordsOf(language)
  return {
    messages,
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

/** Before a list says its own: the browser's language. */
export const readingIn = (language: LanguageCode): Reading =>
  readingOf({ language, locale: checkInWordsOf(language).intl })

const ReadingContext = createContext<Reading>(readingIn('en'))
export const ReadingProvider = ReadingContext.Provider
export const useReading = (): Reading => useContext(ReadingContext)
