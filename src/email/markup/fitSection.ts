import type { Block, Item, List, Name, ObjectiveRow, Section } from '../section'
import { safeText } from './safeText'

/** How much a mail may hold. */
export interface Room {
  /** Entries of one list. */
  entries: number
  /** UTF-16 units of one text from a cell. */
  text: number
}

/** Tried in this order until the mail is small enough; the first one is what nearly every mail gets, the last ones a mail about many large plans. */
export const ROOMS: readonly [Room, ...Room[]] = [
  { entries: 20, text: 140 },
  { entries: 10, text: 80 },
  { entries: 5, text: 50 },
  { entries: 2, text: 50 },
  { entries: 1, text: 30 },
]

/** Sentences of ours that carry a text from a cell get more room than that text: they end in what to do. */
const SENTENCE = 3

function fitList<T>({ entries, hidden, href }: List<T>, most: number, show: (one: T) => T): List<T> {
  return {
    entries: entries.slice(0, most).map(show),
    hidden: hidden + Math.max(0, entries.length - most),
    href,
  }
}

/**
 * A section made to fit: every text harmless and short, every list no longer than the room allows.
 * The one place where that happens, so no section and no renderer can forget it.
 */
export function fitSection({ blocks, ...section }: Section, { entries, text }: Room): Section {
  const short = (it: string) => safeText(it, text)
  const optional = (it: string | undefined) => (it === undefined ? undefined : safeText(it, text))
  const sentence = (it: string) => safeText(it, SENTENCE * text)

  const fitItem = (item: Item): Item => ({
    ...item,
    title: short(item.title),
    detail: item.detail === undefined ? undefined : sentence(item.detail),
    meta: optional(item.meta),
    note: optional(item.note),
  })
  const fitName = ({ name, detail }: Name): Name => ({ name: short(name), detail })
  const fitRow = (row: ObjectiveRow): ObjectiveRow => ({
    ...row,
    title: short(row.title),
    owners: optional(row.owners),
  })
  const fitBlock = (block: Block): Block => {
    switch (block.kind) {
      case 'title':
        return { ...block, text: short(block.text) }
      case 'verdict':
        return block
      case 'items':
        return { ...block, ...fitList(block, entries, fitItem) }
      case 'names':
        return { ...block, ...fitList(block, entries, fitName) }
      case 'objectives':
        return { ...block, ...fitList(block, entries, fitRow) }
      case 'link':
      case 'button':
        return { ...block, link: { ...block.link, text: short(block.link.text) } }
      case 'lines':
        return { ...block, lines: block.lines.map(sentence) }
      case 'footnote':
        return { ...block, sentences: block.sentences.map(sentence) }
    }
  }
  return { ...section, blocks: blocks.map(fitBlock) }
}
