import type { VNode } from 'preact'
import type { LastSave, Sending } from './checkIns'
import { MeetingButton } from './MeetingButton'
import { useReading } from './reading'
import { UndoPanel } from './UndoPanel'

interface Props {
  sending: Sending
  /** Rows the next save would send. */
  ready: number
  /** Rows with something that cannot be read. */
  unclear: number
  lastSave: LastSave | undefined
  onUndo(last: LastSave): void
  date: VNode
}

/** Bottom of the panel: what became of the last save, and the button for the next. */
export function SaveBar({ sending, ready, unclear, lastSave, onUndo, date }: Props) {
  const { checkIn: words, page } = useReading().messages
  const { outcome } = words
  const idle = ready === 0 && sending.is !== 'failed'
  const busy = sending.is === 'saving' || sending.is === 'undoing'
  return (
    <footer>
      {/* Always there: a region that appears together with its text is not read out. */}
      <div role="status" class={sending.is === 'failed' || sending.is === 'undoFailed' ? 'failed' : ''}>
        {sending.is === 'failed' && (
          <>
            <p>{sending.message}</p>
            <p>{outcome.kept}</p>
          </>
        )}
        {sending.is === 'answered' && (
          <p class="outcome">
            {sending.saved > 0 && <strong>{outcome.saved(sending.saved)}</strong>}
            {sending.held > 0 && <LookButton label={outcome.held(sending.held)} />}
          </p>
        )}
        {sending.is === 'undoing' && <p>{words.undo.busy}</p>}
        {sending.is === 'undoFailed' && <p>{sending.message}</p>}
        {sending.is === 'undone' && (
          <p class="outcome">
            <strong>{words.undo.done(sending.back)}</strong>
            {sending.held > 0 && <LookButton label={outcome.held(sending.held)} />}
          </p>
        )}
        {unclear > 0 && (
          <p class="outcome">
            <LookButton label={outcome.unclear(unclear)} />
          </p>
        )}
      </div>
      {lastSave && !busy && <UndoPanel last={lastSave} onUndo={() => onUndo(lastSave)} />}
      <div class="line tools">
        {date}
        <MeetingButton />
        <details>
          <summary>{words.shortcuts}</summary>
          <dl>
            {words.keys.map(([keys, does]) => (
              <div key={keys}>
                <dt>{keys}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
      {/* Not `disabled`, which would throw the focus away when the last update is saved. */}
      <button type="submit" class="primary" aria-disabled={idle || busy}>
        {sending.is === 'saving'
          ? words.saving(sending.batch.entries.length)
          : sending.is === 'failed'
            ? page.retry
            : words.save(ready)}
      </button>
    </footer>
  )
}

/** A count of rows that leads to the first of them. */
function LookButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      class="plain look"
      onClick={({ currentTarget }) => {
        const row = currentTarget.form?.querySelector('[data-attention]')
        row?.scrollIntoView({ block: 'center' })
        row?.querySelector<HTMLElement>('[aria-invalid=true], [data-value], button')?.focus()
      }}
    >
      {label}
    </button>
  )
}
