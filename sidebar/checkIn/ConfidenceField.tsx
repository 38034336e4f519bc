import { useId } from 'preact/hooks'
import type { Confidence } from '../../src/core/plan/plan'
import { formatNumber } from '../../src/messages/format'
import { mostOf, WORDS } from './confidence'
import { useReading } from './reading'

interface Props {
  scale: Confidence['scale']
  last: Confidence | undefined
  typed: string
  unclear: boolean
  titleId: string
  messageId: string
  onType(confidence: string): void
}

/** The owner's belief in the sheet's own scale: three words to choose from, or a figure. */
export function ConfidenceField({ scale, last, typed, unclear, titleId, messageId, onType }: Props) {
  const { messages, numbers } = useReading()
  const words = messages.checkIn
  const base = useId()

  if (scale === 'words') {
    const chosen = typed === '' ? last?.value : Number(typed)
    return (
      <fieldset class="confidence" aria-labelledby={`${base}-name ${titleId}`}>
        <legend class="hidden" id={`${base}-name`}>
          {words.confidence}
        </legend>
        {WORDS.map((level) => (
          <label key={level} class={`level-${level}`}>
            <input
              type="radio"
              name={base}
              checked={chosen === level}
              onChange={() => onType(level === last?.value ? '' : String(level))}
            />
            <span>{words.belief[level]}</span>
          </label>
        ))}
      </fieldset>
    )
  }

  return (
    <label class="scale">
      <span id={`${base}-name`}>{words.confidence}</span>
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={typed}
        placeholder={last && formatNumber(last.value, numbers)}
        aria-labelledby={`${base}-name ${titleId}`}
        aria-describedby={`${base}-most ${messageId}`}
        aria-invalid={unclear}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <span class="quiet" id={`${base}-most`}>
        {words.outOf(formatNumber(mostOf(scale), numbers))}
      </span>
    </label>
  )
}
