import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { MailSettingsWords } from '../../src/messages/mailSettingsWords'

const Words = createContext<MailSettingsWords | undefined>(undefined)
export const WordsProvider = Words.Provider

/** The words of the page, in the person's language. */
export function useWords(): MailSettingsWords {
  const words = useContext(Words)
  if (!words) throw new Error('The page has no words yet.')
  return words
}
