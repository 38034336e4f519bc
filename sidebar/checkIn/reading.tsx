import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { LanguageCode } from '../../src/messages'
import { type CheckInWords, checkInWordsOf } from '../../src/messages/checkInWords'
import type { CheckInList } from '../../src/rpc/contract'
import { type LevelReading, LevelReadingProvider, readingWith } from './levelReading'

/** In which words, and in which digits and separators, a list is shown and typed. */
export type Reading = LevelReading<CheckInWords>

export const readingOf = (list: Pick<CheckInList, 'language' | 'locale'>): Reading =>
  readingWith(list, checkInWordsOf)

/** Before a list says its own: the browser's language. */
export const readingIn = (language: LanguageCode): Reading =>
  readingOf({ language, locale: checkInWordsOf(language).intl })

const ReadingContext = createContext<Reading>(readingIn('en'))
export const useReading = (): Reading => useContext(ReadingContext)

export const ReadingProvider = ({ value, children }: { value: Reading; children: ComponentChildren }) => (
  <ReadingContext.Provider value={value}>
    <LevelReadingProvider value={value}>{children}</LevelReadingProvider>
  </ReadingContext.Provider>
)
