import { useState } from 'preact/hooks'
import type { HistoryItem, KeyResultDetails, Page } from '../../src/rpc/details/detailsContract'
import { levelText } from '../checkIn/level'
import { type LevelReading, useLevelReading } from '../checkIn/levelReading'
import { CommentForm } from './CommentForm'
import { dayText, type Words } from './Details'
import { threadsOf } from './threads'
import type { Outcome } from './useSaves'

interface Props {
  details: Page
  words: Words
  /** Under what drafts are kept: of one row. */
  name: string
  onComment(text: string, answers?: string): Promise<Outcome>
}

/** What was checked in, changed and said, newest first; what no longer counts stays in sight, marked. */
export function History({ details, words, name, onComment }: Props) {
  const reading = useLevelReading()
  const { history, older, mayComment } = details
  const [answered, setAnswered] = useState<string>()
  const drafts = `okr.comment.${name}`
  return (
    <section>
      <h2>{words.history.title}</h2>
      {mayComment && (
        <CommentForm
          name={drafts}
          label={words.comment.label}
          words={words}
          onSave={(text) => onComment(text)}
        />
      )}
      {history.length === 0 && <p class="empty quiet">{words.history.none}</p>}
      <ol>
        {threadsOf(history).map(({ item, answers }) => (
          <li key={item.id}>
            <Item item={item} details={details} words={words} reading={reading} />
            {answers.length > 0 && (
              <ol>
                {answers.map((answer) => (
                  <li key={answer.id}>
                    <Item item={answer} inThread details={details} words={words} reading={reading} />
                  </li>
                ))}
              </ol>
            )}
            {mayComment &&
              !item.void &&
              (answered === item.id ? (
                <CommentForm
                  name={`${drafts}.${item.id}`}
                  label={words.comment.answerTo(whoOf(item, words))}
                  words={words}
                  onClose={() => setAnswered(undefined)}
                  onSave={(text) => onComment(text, item.id)}
                />
              ) : (
                <p>
                  <button type="button" class="plain answer" onClick={() => setAnswered(item.id)}>
                    {words.comment.answer}
                    <span class="hidden"> · {labelOf(item, words, reading)}</span>
                  </button>
                </p>
              ))}
          </li>
        ))}
      </ol>
      {older > 0 && <p class="empty quiet">{words.history.older(older)}</p>}
    </section>
  )
}

const labelOf = (item: HistoryItem, words: Words, reading: LevelReading): string =>
  `${words.history.kinds[item.kind]}, ${whoOf(item, words)}, ${dayText(item.written, reading)}`

interface ItemProps {
  item: HistoryItem
  /** Below what it answers: that it is an answer needs no words. */
  inThread?: boolean
  details: Page
  words: Words
  reading: LevelReading
}

function Item({ item, inThread = false, details, words, reading }: ItemProps) {
  const { kind, day, written, note, label } = item
  const { history } = words
  const change = changeOf(item, details, words, reading)
  return (
    <div class="item" data-void={item.void}>
      {!(inThread && !item.void) && (
        <p class="line">
          <b>{item.answers === undefined ? history.kinds[kind] : words.comment.answers}</b>
          {change && (item.void ? <s>{change}</s> : <span>{change}</span>)}
          {item.void && <span class="tag">{history.void[item.void]}</span>}
        </p>
      )}
      {note && (
        <p class="note">
          {label && <span class="tag">{history.labels[label]}</span>}
          {note}
        </p>
      )}
      <p class="quiet">
        <bdi>{whoOf(item, words)}</bdi> · {dayText(written, reading)}
        {day !== written && ` · ${history.forDay(dayText(day, reading))}`}
      </p>
    </div>
  )
}

function whoOf({ author, source }: HistoryItem, { history }: Words): string {
  if (author) return author
  return source === 'live' ? history.formula : source === 'import' ? history.imported : history.sheet
}

/** `36 → 40`, or the one value there is; undefined for what has none. */
function changeOf(
  { kind, was, value }: HistoryItem,
  details: Page,
  words: Words,
  reading: LevelReading,
): string | undefined {
  if (kind === 'comment') return undefined
  const { keyResult } = details as Partial<KeyResultDetails>
  const text = (level: number | string | undefined): string => {
    if (level === undefined) return words.blank
    if (kind === 'state') return words.states[level as keyof Words['states']] ?? String(level)
    if (typeof level === 'string') return level
    return !keyResult || kind === 'weight' || kind === 'score'
      ? String(level)
      : levelText(level, keyResult, reading)
  }
  if (was === undefined && value === undefined) return undefined
  return was === value || was === undefined ? text(value) : `${text(was)} → ${text(value)}`
}
