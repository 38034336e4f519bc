import type { ComponentChildren } from 'preact'
import type { Bar, Block, Item, List, ObjectiveRow, Status } from '../../src/email/section'
import { formatProgress, percentOf } from '../../src/messages/format'
import type { MeetingWords } from '../../src/messages/meetingWords'
import { SHAPES, type Tone } from '../../src/messages/tones'

/** Where a page leads: to a row of the sheet, and to all that is known of a key result. */
export interface Leading {
  onJump(cell: string): void
  onHistory(id: string): void
}

interface Given {
  words: MeetingWords
  leading: Leading
}

/** What a section of a mail consists of, as a part of a page. */
export const Blocks = ({ blocks, ...given }: Given & { blocks: readonly Block[] }) => (
  <>
    {blocks.map((block, index) => (
      <BlockView key={index} block={block} {...given} />
    ))}
  </>
)

function BlockView({ block, words, leading }: Given & { block: Block }) {
  switch (block.kind) {
    case 'title':
      return (
        <header>
          <h1 dir="auto">{block.text}</h1>
          <p class="quiet">{block.below}</p>
        </header>
      )
    case 'verdict':
      return (
        <div class="verdict">
          <p class="sentence">{block.sentence}</p>
          {block.bar && <BarLine bar={block.bar} tone="none" />}
          {block.more.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )
    case 'items':
      return (
        <ListView list={block} words={words} leading={leading}>
          {(item) => <ItemView item={item} words={words} leading={leading} />}
        </ListView>
      )
    case 'names':
      return (
        <ListView list={block} words={words} leading={leading}>
          {({ name, detail }) => (
            <p dir="auto">
              {name} <span class="quiet">· {detail}</span>
            </p>
          )}
        </ListView>
      )
    case 'objectives':
      return (
        <ListView list={block} words={words} leading={leading}>
          {(row) => <ObjectiveView row={row} words={words} leading={leading} />}
        </ListView>
      )
    case 'lines':
      return (
        <>
          {block.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </>
      )
    case 'footnote':
      return (
        <>
          {block.sentences.map((sentence) => (
            <p class="quiet" key={sentence}>
              {sentence}
            </p>
          ))}
        </>
      )
    case 'link':
    case 'button':
      return (
        <button type="button" class="plain" onClick={() => leading.onJump(block.link.href)}>
          {block.link.text}
        </button>
      )
  }
}

interface ListProps<T> extends Given {
  list: List<T>
  children(entry: T): ComponentChildren
}

const ListView = <T,>({ list: { entries, hidden, href }, words, leading, children }: ListProps<T>) => (
  <ul>
    {entries.map((entry, index) => (
      <li key={index}>{children(entry)}</li>
    ))}
    {hidden > 0 && (
      <li>
        <button type="button" class="plain" onClick={() => leading.onJump(href)}>
          {words.more(hidden)}
        </button>
      </li>
    )}
  </ul>
)

function ItemView({ item, words, leading }: Given & { item: Item }) {
  const { title, href, keyResult, status, detail, meta, note } = item
  const { meeting } = words
  return (
    <>
      <div class="line">
        <Title title={title} cell={href} words={words} leading={leading} />
        {status && <Word status={status} />}
      </div>
      {detail && <p dir="auto">{detail}</p>}
      {note && <blockquote dir="auto">{note}</blockquote>}
      {(meta || keyResult) && (
        <p class="quiet meta">
          <span dir="auto">{meta}</span>
          {keyResult && (
            <button
              type="button"
              class="plain"
              aria-label={meeting.historyOf(title)}
              onClick={() => leading.onHistory(keyResult)}
            >
              {meeting.history}
            </button>
          )}
        </p>
      )}
    </>
  )
}

function ObjectiveView({ row, words, leading }: Given & { row: ObjectiveRow }) {
  const { title, href, owners, bar, noBar, change, trend, status } = row
  return (
    <>
      <div class="line">
        <Title title={title} cell={href} words={words} leading={leading} />
        {status && <Word status={status} />}
      </div>
      {bar ? (
        <BarLine bar={bar} tone={status?.tone ?? 'none'}>
          {words.progress(
            formatProgress(bar.progress, words),
            bar.expected === undefined ? undefined : formatProgress(bar.expected, words),
          )}
          {change && <span class="quiet"> · {change}</span>}
        </BarLine>
      ) : (
        <p class="quiet">{noBar}</p>
      )}
      {trend && <p class="quiet">{trend}</p>}
      {owners && (
        <p class="quiet" dir="auto">
          {owners}
        </p>
      )}
    </>
  )
}

/** What it is called; a click shows its row in the sheet behind the page. */
const Title = ({ title, cell, words, leading }: Given & { title: string; cell: string | undefined }) =>
  cell ? (
    <button
      type="button"
      class="title"
      aria-label={words.meeting.jump(title)}
      onClick={() => leading.onJump(cell)}
    >
      {title}
    </button>
  ) : (
    <span class="title" dir="auto">
      {title}
    </span>
  )

const Word = ({ status: { tone, word } }: { status: Status }) => (
  <span class={`word tone ${tone}`}>
    <span aria-hidden="true">{SHAPES[tone]} </span>
    {word}
  </span>
)

interface BarProps {
  bar: Bar
  tone: Tone
  children?: ComponentChildren
}

const BarLine = ({ bar: { progress, expected }, tone, children }: BarProps) => (
  <p class={`progress ${tone}`}>
    <span class="bar" aria-hidden="true">
      <i class="fill" style={{ width: `${percentOf(progress)}%` }} />
      {expected !== undefined && <i class="expected" style={{ left: `${percentOf(expected)}%` }} />}
    </span>
    {children && <span>{children}</span>}
  </p>
)
