import type { Sending } from './checkIns'
import { useReading } from './reading'

interface Props {
  sending: Sending
  /** Rows the next save would send. */
  ready: number
  /** Rows with something that cannot be read. */
  unclear: number
}

/** Bottom of the panel: what became of the last save, and the button for the next. */
export function SaveBar({ sending, ready, unclear }: Props) {
  const words = useReading().messages.checkIn
  const { outcome } = words
  const idle = ready === 0 && sending.is !== 'failed'
  return (
    <footer>
      {/* Always there: a region that appears together with its text is not read out. */}
      <div role="status" class={sending.is === 'failed' ? 'failed' : ''}>
        {sending.is === 'failed' && (
          <p>
            {sending.message} {outcome.kept}
          </p>
        )}
        {sending.is === 'answered' && (
          <p>
            {sending.saved > 0 && <strong>{outcome.saved(sending.saved)}</strong>}
            {sending.held > 0 && <span>{outcome.held(sending.held)}</span>}
          </p>
        )}
        {unclear > 0 && <p>{outcome.unclear(unclear)}</p>}
      </div>
      {/* Not `disabled`, which would throw the focus away when the last update is saved. */}
      <button type="submit" class="primary" aria-disabled={idle || sending.is === 'saving'}>
        {sending.is === 'saving'
          ? words.saving(sending.batch.entries.length)
          : sending.is === 'failed'
            ? words.retry
            : words.save(ready)}
      </button>
    </footer>
  )
}
