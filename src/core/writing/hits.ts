import { CHINESE, ENGLISH } from './wordLists'

type English = keyof typeof ENGLISH
type Chinese = keyof typeof CHINESE
export type WordList = English | Chinese

const patterns = new Map<string, RegExp>()

/** Built when first asked for: formulas that look at no text pay nothing. */
function pattern(name: string, source: () => string): RegExp {
  const known = patterns.get(name)
  const made = known ?? new RegExp(source(), 'giu')
  if (!known) patterns.set(name, made)
  made.lastIndex = 0
  return made
}

/** `ship` also as ships, shipped, shipping; `organise` as organising; of several words the first is inflected. */
function inflections(entry: string): string {
  const [, word = entry, rest = ''] = /^([\w[\]?-]+)(.*)$/.exec(entry) ?? []
  if (/e$/.test(word)) return `${word.slice(0, -1)}(?:e|es|ed|ing|s)${rest}`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}(?:y|ies|ied|ying)${rest}`
  return `${word}(?:${word.slice(-1)}?(?:ed|ing)|e?s)?${rest}`
}

const english = (list: English): RegExp =>
  pattern(`en ${list}`, () => `(?<![\\w-])(?:${split(ENGLISH[list]).map(inflections).join('|')})(?![\\w-])`)

/** At the bars outside of parentheses, which may hold others. */
const split = (source: string): string[] => source.match(/(?:\((?:[^()]|\([^()]*\))*\)|[^|(])+/g) ?? []

const FOUND_BY_LENGTH = ['output', 'activity', 'movement', 'vague', 'usual', 'neutral'] as const
const isFoundByLength = (list: Chinese): boolean => (FOUND_BY_LENGTH as readonly string[]).includes(list)

/** Chinese has no spaces: of all words that could begin somewhere, the longest is meant. */
const chineseWords = (): RegExp =>
  pattern('zh words', () =>
    FOUND_BY_LENGTH.flatMap((list) => CHINESE[list].split('|'))
      .sort((a, b) => b.length - a.length)
      .join('|'),
  )

/** The words of a list that stand in a text, as they stand there, in order. */
export function hits(list: WordList, text: string): string[] {
  const found: string[] = list in ENGLISH ? (text.match(english(list as English)) ?? []) : []
  return list in CHINESE && /\p{Script=Han}/u.test(text)
    ? [...found, ...chineseHits(list as Chinese, text)]
    : found
}

function chineseHits(list: Chinese, text: string): string[] {
  if (!isFoundByLength(list)) return text.match(pattern(`zh ${list}`, () => CHINESE[list])) ?? []
  const words = `|${CHINESE[list]}|`
  return (text.match(chineseWords()) ?? []).filter((word) => words.includes(`|${word}|`))
}

export const has = (list: WordList, text: string): boolean => hits(list, text).length > 0

/** The word of a list that a text begins with. */
export const leading = (list: WordList, text: string): string | undefined =>
  hits(list, text).find((word) => text.startsWith(word))
