import type { Messages } from '../../messages'
import { progressText } from '../progressText'
import type { Block, Item, List, ObjectiveRow, Section } from '../section'

export interface TextLetter {
  sections: readonly Section[]
  messages: Messages
}

const said = (line: string | undefined): line is string => line !== undefined && line !== ''

/** A bullet, what belongs to it indented below. */
const bullet = ([first, ...below]: string[]): string =>
  [`- ${first ?? ''}`, ...below.map((line) => `  ${line}`)].join('\n')

const named = (title: string, status: { word: string } | undefined) =>
  status ? `${title} [${status.word}]` : title

function itemText(item: Item, messages: Messages): string {
  const lines = [
    named(item.title, item.status),
    item.detail,
    item.meta,
    item.note && messages.mail.quote(item.note),
    item.href,
  ]
  return bullet(lines.filter(said))
}

function objectiveText(row: ObjectiveRow, messages: Messages): string {
  const lines = [
    row.title,
    row.owners,
    row.bar ? progressText(row.bar, messages) : row.noBar,
    row.status?.word,
    row.change,
    row.trend,
    row.href,
  ]
  return bullet(lines.filter(said))
}

function listText<T>(
  { entries, hidden, href }: List<T>,
  show: (one: T) => string,
  messages: Messages,
): string[] {
  const more = hidden > 0 ? [bullet([messages.mail.more(hidden), href])] : []
  return [...entries.map(show), ...more]
}

function blockText(block: Block, messages: Messages): string[] {
  switch (block.kind) {
    case 'title':
      return [`${block.text}\n${block.below}`]
    case 'verdict':
      return [[block.sentence, ...block.more].join('\n')]
    case 'items':
      return listText(block, (item) => itemText(item, messages), messages)
    case 'names':
      return [listText(block, ({ name, detail }) => bullet([`${name} · ${detail}`]), messages).join('\n')]
    case 'objectives':
      return listText(block, (row) => objectiveText(row, messages), messages)
    case 'link':
    case 'button':
      return [`${block.link.text}\n${block.link.href}`]
    case 'lines':
      return [block.lines.join('\n')]
    case 'footnote':
      return [block.sentences.join('\n')]
  }
}

const RULE = '-'.repeat(40)
/** Above each of several plans. */
const PLAN_RULE = '='.repeat(40)

function sectionText({ heading, blocks }: Section, rule: string, messages: Messages): string {
  const paragraphs = blocks.flatMap((block) => blockText(block, messages))
  return [heading === undefined ? rule : `${rule}\n${heading}`, ...paragraphs].join('\n\n')
}

/** The mail without markup: same sections, same order, links in full. */
export function renderText({ sections, messages }: TextLetter): string {
  const several = sections.some(({ inPlan }) => inPlan)
  const ruleOf = ({ heading, inPlan }: Section) => (several && heading && !inPlan ? PLAN_RULE : RULE)
  const text = sections.map((section) => sectionText(section, ruleOf(section), messages)).join('\n\n')
  return `${text.startsWith(RULE) ? text.slice(RULE.length).trimStart() : text}\n`
}
