import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { recall, remember } from '../checkIn/memory'
import type { Words } from './Details'
import type { Outcome } from './useSaves'

interface Props {
  /** What is typed is kept under this name until it is saved. */
  name: string
  label: string
  words: Words
  /** An answer, which was asked for: it is written at once, and can be closed. */
  onClose?(): void
  onSave(text: string): Promise<Outcome>
}

/** What the contract allows for a text. */
const LONGEST = 10_000

/** A field for a comment, and its button. */
export function CommentForm({ name, label, words, onClose, onSave }: Props) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(() => recall<string>(name) ?? '')
  const [state, setState] = useState<'writing' | 'saving' | { failed: string }>('writing')
  const blank = text.trim() === ''
  const { comment } = words

  useLayoutEffect(() => {
    if (onClose) field.current?.focus()
  }, [])

  const type = (next: string) => {
    setText(next)
    remember(name, next || undefined)
  }

  async function save(event: Event) {
    event.preventDefault()
    if (blank || state === 'saving') return
    setState('saving')
    const outcome = await onSave(text.trim())
    setState(outcome.ok ? 'writing' : { failed: outcome.message })
    if (!outcome.ok) return
    type('')
    onClose?.()
  }

  return (
    <form class="comment" onSubmit={save}>
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        rows={2}
        maxLength={LONGEST}
        value={text}
        placeholder={words.comment.prompt}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return
          if (event.key === 'Escape') onClose?.()
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(event)
        }}
      />
      {typeof state === 'object' && (
        <p role="alert" class="problem">
          {state.failed}
        </p>
      )}
      {(onClose || !blank) && (
        <p class="line">
          <button type="submit" class="primary" aria-disabled={blank || state === 'saving'}>
            {state === 'saving' ? comment.sending : onClose ? comment.answer : comment.send}
          </button>
          {onClose && (
            <button type="button" onClick={onClose}>
              {comment.cancel}
            </button>
          )}
        </p>
      )}
    </form>
  )
}
