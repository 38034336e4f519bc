import { useEffect, useRef, useState } from 'preact/hooks'
import type { ReviewWords } from '../../src/messages/reviewWords'

interface Props {
  note: string | undefined
  /** A reason is owed. */
  asked: boolean
  titleId: string
  words: ReviewWords
  readOnly: boolean
  onType(note: string): void
}

/** What was learned: a button until somebody has something to say. */
export function NoteField({ note, asked, titleId, words: { closing }, readOnly, onType }: Props) {
  const [open, setOpen] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (open) field.current?.focus()
  }, [open])
  if (readOnly) return note === undefined ? null : <p class="said">{note}</p>
  if (!open && !asked && note === undefined)
    return (
      <button type="button" class="plain" aria-describedby={titleId} onClick={() => setOpen(true)}>
        {closing.addNote}
      </button>
    )
  return (
    <textarea
      ref={field}
      rows={2}
      maxLength={10_000}
      aria-label={closing.note}
      aria-describedby={titleId}
      placeholder={asked ? closing.why : closing.note}
      value={note ?? ''}
      onInput={({ currentTarget }) => onType(currentTarget.value)}
    />
  )
}
