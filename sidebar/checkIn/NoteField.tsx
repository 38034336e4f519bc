import { useLayoutEffect, useRef } from 'preact/hooks'
import { LABELS, withOpening } from './noteLabel'
import { useReading } from './reading'

interface Props {
  id: string
  note: string
  last: string | undefined
  labelledBy: string
  /** Whether the person asked for it; one that opens by itself leaves them where they are. */
  focused: boolean
  onType(note: string): void
  onClose(): void
}

/** What the contract allows for a note. */
const LONGEST = 10_000

/** Open on demand; Esc closes it and keeps the text. */
export function NoteField({ id, note, last, labelledBy, focused, onType, onClose }: Props) {
  const words = useReading().messages.checkIn
  const field = useRef<HTMLTextAreaElement>(null)
  // Before the next key arrives: an ordinary effect would let the first letter fall.
  useLayoutEffect(() => {
    if (focused) field.current?.focus()
  }, [focused])
  return (
    <div class="note-field" id={id}>
      {last !== undefined && last !== '' && <p class="quiet last">{words.lastNote(last)}</p>}
      <textarea
        ref={field}
        rows={3}
        maxLength={LONGEST}
        value={note}
        placeholder={words.notePrompt}
        aria-labelledby={labelledBy}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.isComposing) onClose()
        }}
      />
      <div class="chips">
        {LABELS.map((label) => (
          <button
            key={label}
            type="button"
            onClick={() => {
              onType(withOpening(note, words.openings[label]))
              field.current?.focus()
            }}
          >
            {words.openings[label].replace(/[:：]?\s*$/, '…')}
          </button>
        ))}
      </div>
    </div>
  )
}
