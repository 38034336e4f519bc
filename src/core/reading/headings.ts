import { type CellValue, fold, isNoValue } from '../../cell'
import { once } from '../once'
import { HEADING_QUESTIONS, HEADING_WORDS, type HeadingMeaning } from './headingWords'

export type { HeadingMeaning }

/** A heading cell that was understood. */
export interface Heading {
  meaning: HeadingMeaning
  /** 3: the whole heading is the word; 2: one half of a bilingual one; 1: the word is in it. */
  strength: 1 | 2 | 3
}

/** What a heading can be about: `Objective owner` and `KR权重` say something of it. */
const NAMES: ReadonlySet<HeadingMeaning> = new Set([
  'objective',
  'keyResult',
  'title',
  'metric',
  'goal',
  'result',
])

const LONGEST = 48
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g

/** Reads heading cells; remembers the words it has seen, for tables that repeat them. */
export class HeadingReader {
  private readonly words = new Map<string, HeadingMeaning>()
  private readonly seen = new Map<string, Heading | undefined>()

  constructor() {
    for (const [meaning, words] of Object.entries(HEADING_WORDS)) {
      for (const word of words.split('|')) this.words.set(word, meaning as HeadingMeaning)
    }
  }

  /** Whether a cell is nothing but a word of ours: cheap, for telling headings from data. */
  isWord(cell: string): boolean {
    return cell.length <= LONGEST && this.words.has(cell.toLowerCase())
  }

  /** What a cell means as a heading, or undefined. */
  read(cell: CellValue): Heading | undefined {
    if (typeof cell !== 'string' || cell === '' || cell.length > LONGEST) return undefined
    if (!this.seen.has(cell)) this.seen.set(cell, this.understand(cell))
    return this.seen.get(cell)
  }

  private understand(cell: string): Heading | undefined {
    if (isNoValue(cell)) return undefined
    const folded = plainOf(cell)
    if (/\?$|^(?:how|who|what|where|when|why) /.test(folded)) {
      const asked = HEADING_QUESTIONS.find(([, words]) => words.test(folded))
      if (asked) return { meaning: asked[0], strength: 2 }
    }
    if (/[:：]\s*\S/.test(folded)) return undefined // A form field with its value.
    const bare = folded.replace(BRACKETS, ' ')
    const whole = this.exact(keyOf(bare)) ?? this.exact(keyOf(folded))
    if (whole) return { meaning: whole, strength: 3 }
    for (const piece of bare.split(/[/|&+]| - /)) {
      const meaning = this.exact(keyOf(piece))
      if (meaning) return { meaning, strength: 2 }
    }
    const pieces = bare.match(/\p{Script=Han}+|[a-z][a-z %-]*/gu) ?? []
    const [first, second] = pieces.map((piece) => this.exact(keyOf(piece)))
    if (second && !NAMES.has(second) && first && NAMES.has(first)) return { meaning: second, strength: 2 }
    for (const piece of pieces) {
      const meaning = this.exact(keyOf(piece))
      if (meaning) return { meaning, strength: 2 }
    }
    const inside = this.contained(bare)
    return inside && { meaning: inside, strength: 1 }
  }

  private exact(key: string): HeadingMeaning | undefined {
    return this.words.get(key) ?? (key.endsWith('s') ? this.words.get(key.slice(0, -1)) : undefined)
  }

  /** The longest word inside a heading: 本期目标值 is a target, though 目标 is in it. */
  private contained(text: string): HeadingMeaning | undefined {
    const words = keyOf(text).split(' ')
    if (words.length > 6) return undefined
    let best: HeadingMeaning | undefined
    let length = 2
    for (let from = 0; from < words.length; from++) {
      for (let to = words.length; to > from; to--) {
        const key = words.slice(from, to).join(' ')
        const meaning = key.length > length ? this.exact(key) : undefined
        if (!meaning) continue
        best = meaning
        length = key.length
      }
    }
    const last = this.exact(words[words.length - 1] ?? '')
    if (best && last && NAMES.has(best) && !NAMES.has(last)) return last
    if (best) return best
    length = 1
    for (const run of text.match(/\p{Script=Han}{2,14}/gu) ?? []) {
      for (let from = 0; from < run.length; from++) {
        for (let to = run.length; to > from + length; to--) {
          const meaning = this.words.get(run.slice(from, to))
          if (!meaning) continue
          best = meaning
          length = to - from
        }
      }
    }
    return best
  }
}

/** A word divided at the end of a line: Base-⏎line. */
const BROKEN = once(() => /(?<=\p{L})-[ \t]*\r?\n[ \t]*(?=\p{Ll})/gu)

/** Lower case, without accents: people leave them out of headings. */
const plainOf = (cell: string): string => {
  const folded = fold(cell.replace(BROKEN(), '')).toLowerCase()
  return /[\u00c0-\u024f]/.test(folded)
    ? folded.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss')
    : folded
}

const keyOf = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}%#]+/gu, ' ')
    .replace(/(?<=\D) \d+$/, '')
    .trim()
