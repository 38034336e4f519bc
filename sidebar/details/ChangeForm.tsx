import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Changed, FieldView, Page, RowChange } from '../../src/rpc/details/detailsContract'
import { useLevelReading } from '../checkIn/levelReading'
import { ChangeField } from './ChangeField'
import { type Typed, textOf, understand } from './changes'
import type { Words } from './Details'
import { effectsOf } from './effects'
import type { Outcome } from './useSaves'

interface Props {
  details: Page
  words: Words
  onSave(changes: RowChange[], reason: string): Promise<Outcome>
}

type State = 'editing' | 'saving' | { failed: string }

/** Target, start, weight, state and owner, with the reason; closed until it is asked for. */
export function ChangeForm({ details, words, onSave }: Props) {
  const { fields, readOnly, reasonNeeded } = details
  const reading = useLevelReading()
  const base = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const [open, setOpen] = useState(false)
  const wasOpen = useRef(false)
  const [typed, setTyped] = useState<Typed>({})
  const [reason, setReason] = useState('')
  const [state, setState] = useState<State>('editing')
  const [held, setHeld] = useState<readonly Changed[]>([])
  const [tried, setTried] = useState(false)
  const { change: says } = words
  const names = namesOf(words)
  const writable = fields.filter(({ place }) => place === 'cell')

  useLayoutEffect(() => {
    if (open) form.current?.querySelector<HTMLElement>('input, select')?.focus()
    else if (wasOpen.current) opener.current?.focus()
    wasOpen.current = open
  }, [open])

  if (readOnly !== undefined || fields.length === 0) return null

  const { changes, unclear } = understand(typed, details, words, reading)
  const needsReason = reasonNeeded && changes.some(({ kind }) => kind !== 'owner')
  const lacksReason = needsReason && reason.trim() === ''
  const ready = changes.length > 0 && Object.keys(unclear).length === 0 && state !== 'saving'

  async function save(event: Event) {
    event.preventDefault()
    if (!ready) return
    setTried(true)
    if (lacksReason) return form.current?.querySelector('textarea')?.focus()
    setState('saving')
    const outcome = await onSave(changes, reason.trim())
    setState(outcome.ok ? 'editing' : { failed: outcome.message })
    if (!outcome.ok) return
    const refused = outcome.changed.filter(({ result }) => result !== 'saved')
    setHeld(refused)
    setTyped(Object.fromEntries(refused.map(({ kind }) => [kind, typed[kind]])))
    if (refused.length > 0) return
    setReason('')
    setTried(false)
    setOpen(false)
  }

  if (!open)
    return (
      <p>
        <button type="button" ref={opener} onClick={() => setOpen(true)}>
          {says.open}
        </button>
      </p>
    )
  return (
    <form
      ref={form}
      class="change"
      aria-label={'keyResult' in details ? says.title : says.objective}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.isComposing) return
        if (event.key === 'Escape') setOpen(false)
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(event)
      }}
    >
      {writable.map((field) => (
        <ChangeField
          key={field.kind}
          field={field}
          name={names[field.kind]}
          text={typed[field.kind] ?? textOf(field, details, reading)}
          problem={unclear[field.kind] ?? held.find(({ kind }) => kind === field.kind)?.message}
          words={words}
          onType={(text) => {
            setTyped({ ...typed, [field.kind]: text })
            setHeld(held.filter(({ kind }) => kind !== field.kind))
          }}
        />
      ))}
      {effectsOf(changes, details, words, reading).map((sentence) => (
        <p key={sentence} class="understood">
          {sentence}
        </p>
      ))}
      {writable.length > 0 && (
        <div class="field">
          <label for={`${base}-reason`}>{needsReason ? says.reason : says.optional}</label>
          <textarea
            id={`${base}-reason`}
            rows={2}
            maxLength={10_000}
            value={reason}
            aria-invalid={tried && lacksReason}
            aria-describedby={`${base}-why`}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <div id={`${base}-why`}>{tried && lacksReason && <p class="problem">{says.needsReason}</p>}</div>
        </div>
      )}
      {notesOf(fields, words).map((sentence) => (
        <p key={sentence} class="quiet">
          {sentence}
        </p>
      ))}
      <div role="alert">{typeof state === 'object' && <p class="problem">{state.failed}</p>}</div>
      <p class="line">
        {writable.length > 0 && (
          <button type="submit" class="primary" aria-disabled={!ready}>
            {state === 'saving' ? says.saving : says.save(changes.length)}
          </button>
        )}
        <button type="button" onClick={() => setOpen(false)}>
          {says.cancel}
        </button>
      </p>
    </form>
  )
}

const namesOf = ({ target, start, weight, state, owner }: Words): Record<FieldView['kind'], string> => ({
  target,
  start,
  weight,
  state,
  owner,
})

/** What cannot be changed from here, and why, a sentence each. */
function notesOf(fields: readonly FieldView[], words: Words): string[] {
  const names = namesOf(words)
  const those = (place: FieldView['place']) =>
    fields.filter((field) => field.place === place).map(({ kind }) => names[kind])
  const [missing, formulas] = [those('noColumn'), those('formula')]
  return [
    ...(missing.length > 0 ? [words.change.noColumn(missing)] : []),
    ...(formulas.length > 0 ? [words.change.formula(formulas)] : []),
  ]
}
