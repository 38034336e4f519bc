const KEY = 'okr-left-word'

/** What the page says after it was loaded again with another file. */
export interface LeftWord {
  text: string
  /** Whether to offer the file that was open before. */
  canBringBack: boolean
}

export const leaveWord = (word: LeftWord): void => sessionStorage.setItem(KEY, JSON.stringify(word))

/** The word that was left, once. */
export function takeWord(): LeftWord | undefined {
  const left = sessionStorage.getItem(KEY)
  sessionStorage.removeItem(KEY)
  return left === null ? undefined : (JSON.parse(left) as LeftWord)
}
