import { useId } from 'preact/hooks'
import type { ClosedKeyResult } from '../../src/core/closing/closeCycle'
import { NEXT_STEPS, type NextStep } from '../../src/core/log/entry'
import { formatValue } from '../../src/messages/format'
import type { ReviewWords } from '../../src/messages/reviewWords'
import { GradeTag } from './GradeTag'
import { NoteField } from './NoteField'
import { nextOf, type Row, scoreText, type Typed } from './scores'

interface Props {
  row: Row
  closed: ClosedKeyResult
  words: ReviewWords
  /** How the sheet writes its numbers. */
  intl: string
  readOnly: boolean
  /** What somebody else made of it meanwhile. */
  held: string | undefined
  onType(typed: Typed): void
}

/** One key result at close: its figures, its score, what was learned, and what becomes of it. */
export function CloseRow({ row, closed, words, intl, readOnly, held, onType }: Props) {
  const { closing } = words
  const { score, grade, reasonMissing } = closed
  const base = useId()
  const [titleId, saysId] = [`${base}-title`, `${base}-says`]
  const computed =
    row.computed === undefined ? undefined : closing.byProgress(scoreText(row.computed, row.commitment, intl))
  const excluded = closing.notCounted[row.state as keyof typeof closing.notCounted]
  const says = row.unclear
    ? closing.unclear
    : (excluded ??
      (row.computed === undefined && row.override === undefined
        ? [row.problem, closing.cannot].filter(Boolean).join(' ')
        : row.state === 'paused'
          ? closing.paused
          : undefined))
  const next = nextOf(row, score)
  const pick = ({ currentTarget }: { currentTarget: HTMLSelectElement }) =>
    onType({ next: currentTarget.value as NextStep })
  return (
    <li class="at-close">
      <p id={titleId} class="about">
        {row.title}
      </p>
      <p class="quiet">
        {[row.owners.join(closing.comma), figures(row, words, intl)].filter(Boolean).join(' · ')}
      </p>
      <div class="line">
        {!readOnly && !excluded && (
          <input
            type="text"
            class="score"
            inputMode="decimal"
            autoComplete="off"
            aria-label={closing.scoreField}
            aria-describedby={`${titleId} ${saysId}`}
            aria-invalid={row.unclear}
            placeholder={row.computed === undefined ? '' : scoreText(row.computed, row.commitment, intl)}
            value={row.text}
            onInput={({ currentTarget }) => onType({ score: currentTarget.value })}
          />
        )}
        {score !== undefined && grade && !row.unclear && (
          <GradeTag grade={grade} score={scoreText(score, row.commitment, intl)} words={words} />
        )}
        {row.override !== undefined && computed && <span class="quiet">{computed}</span>}
      </div>
      <p id={saysId} class={row.unclear ? 'problem' : 'quiet'}>
        {says}
      </p>
      {held !== undefined && <p class="problem">{held}</p>}
      {readOnly ? (
        <p class="quiet">
          {closing.next}: {closing.steps[next]}
          {row.commitment === 'committed' && ` · ${closing.committed}`}
        </p>
      ) : (
        <div class="line">
          <label class="line">
            <span class="quiet">{closing.next}</span>
            <select aria-describedby={titleId} value={next} onChange={pick}>
              {NEXT_STEPS.map((step) => (
                <option key={step} value={step}>
                  {closing.steps[step]}
                </option>
              ))}
            </select>
          </label>
          {!excluded && (
            <label class="line">
              <input
                type="checkbox"
                aria-describedby={titleId}
                checked={row.commitment === 'committed'}
                onChange={({ currentTarget }) =>
                  onType({ commitment: currentTarget.checked ? 'committed' : 'aspirational' })
                }
              />
              {closing.committed}
            </label>
          )}
        </div>
      )}
      <NoteField
        note={row.note}
        asked={reasonMissing}
        titleId={titleId}
        words={words}
        readOnly={readOnly}
        onType={(note) => onType({ note })}
      />
    </li>
  )
}

function figures({ start, target, current, unit, type }: Row, words: ReviewWords, intl: string): string {
  const { closing, yesNo } = words
  const level = (value: number) =>
    type === 'yesNo' ? yesNo(value !== 0) : formatValue(value, unit, { ...words, intl })
  const now = current === undefined ? closing.noValue : closing.now(level(current))
  if (target === undefined || type === 'yesNo') return now
  return `${start === undefined ? level(target) : `${level(start)} → ${level(target)}`} · ${now}`
}
