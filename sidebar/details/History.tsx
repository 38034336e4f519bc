import type { HistoryItem, KeyResultDetails } from '../../src/rpc/detailsContract'
import { levelText } from '../checkIn/level'
import { type Reading, useReading } from '../checkIn/reading'
import { dayText, type Words } from './Details'

interface Props {
  details: KeyResultDetails
  words: Words
}

/** What was checked in, changed and said, newest first; what no longer counts stays in sight, marked. */
export function History({ details, words }: Props) {
  const reading = useReading()
  const { history, older } = details
  return (
    <section>
      <h2>{words.history.title}</h2>
      {history.length === 0 && <p class="empty quiet">{words.history.none}</p>}
      <ol>
        {history.map((item) => (
          <Item key={item.id} item={item} details={details} words={words} reading={reading} />
        ))}
      </ol>
      {older > 0 && <p class="empty quiet">{words.history.older(older)}</p>}
    </section>
  )
}

function Item({ item, details, words, reading }: Props & { item: HistoryItem; reading: Reading }) {
  const { kind, day, written, note, label } = item
  const { history } = words
  const change = changeOf(item, details, words, reading)
  return (
    <li data-void={item.void}>
      <p class="line">
        <b>{history.kinds[kind]}</b>
        {change && (item.void ? <s>{change}</s> : <span>{change}</span>)}
        {item.void && <span class="tag">{history.void[item.void]}</span>}
      </p>
      {note && (
        <p class="note">
          {label && <span class="tag">{history.labels[label]}</span>}
          {note}
        </p>
      )}
      <p class="quiet">
        {whoOf(item, words)} · {dayText(written, reading)}
        {day !== written && ` · ${history.forDay(dayText(day, reading))}`}
      </p>
    </li>
  )
}

function whoOf({ author, source }: HistoryItem, { history }: Words): string {
  if (author) return author
  return source === 'live' ? history.formula : source === 'import' ? history.imported : history.sheet
}

/** `36 → 40`, or the one value there is; undefined for what has none. */
function changeOf(
  { kind, was, value }: HistoryItem,
  { keyResult }: KeyResultDetails,
  words: Words,
  reading: Reading,
): string | undefined {
  if (kind === 'comment') return undefined
  const text = (level: number | string | undefined): string => {
    if (level === undefined) return words.blank
    if (kind === 'state') return words.states[level as keyof Words['states']] ?? String(level)
    if (typeof level === 'string') return level
    return kind === 'weight' || kind === 'score' ? String(level) : levelText(level, keyResult, reading)
  }
  if (was === undefined && value === undefined) return undefined
  return was === value || was === undefined ? text(value) : `${text(was)} → ${text(value)}`
}
