import { useLayoutEffect, useRef } from 'preact/hooks'
import { useReading } from './reading'

interface Props {
  id: string
  note: string
  last: string | undefined
  labelledBy: string
  onType(note: string): void
  onClose(): void
}

/** What the contract allows for a note. */
const LONGEST = 10_000

/** Open on demand; Esc closes it and keeps the text. */
export function NoteField({ id, note, last, labelledBy, onType, onClose }: Props) {
  const words = useReading().messages.checkIn
  const field = useRef<HTMLTextAreaElement>(null)
  // Before the next key arrives: an ordinary effect would let the first letter fall.
  useLayoutEffect(() => field.current?.focus(), [])
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
    </div>
  )
}
