import { useEffect, useRef, useState } from 'preact/hooks'
import type { ReviewWords } from '../../src/messages/reviewWords'
import type { CycleAtClose } from '../../src/rpc/review/closingContract'
import { daysLeft } from './CloseSummary'

/** What the person waits for, and what became of it. */
export type Doing =
  | { is: 'loading' }
  | { is: 'working' }
  | { is: 'ready'; said: string }
  | { is: 'failed'; message: string }

interface Props {
  now: CycleAtClose
  doing: Doing
  words: ReviewWords
  /** Something was typed that is not saved. */
  dirty: boolean
  onSave(close: boolean): void
  onRun(): void
  onOpen(): void
}

/** What can be done with the cycle as it stands; closing before its end asks once more. */
export function CloseFooter({ now, doing, words, dirty, onSave, onRun, onOpen }: Props) {
  const { closing } = words
  const [asks, setAsks] = useState(false)
  const sure = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asks) sure.current?.focus()
  }, [asks])
  const busy = doing.is === 'working' || doing.is === 'loading'
  const left = daysLeft(now)
  const open = now.readOnly === undefined && now.closed === undefined && now.state !== 'draft'
  const goesOn = now.readOnly === undefined && now.state !== 'running'

  function close(): void {
    if (busy) return
    if (now.state === 'running' && left > 0) setAsks(true)
    else onSave(true)
  }

  return (
    <footer>
      {asks && open ? (
        <>
          <p id="early">{closing.early(left)}</p>
          <div class="line">
            <button
              ref={sure}
              type="button"
              class="primary"
              aria-describedby="early"
              onClick={() => {
                setAsks(false)
                onSave(true)
              }}
            >
              {closing.closeNow}
            </button>
            <button type="button" onClick={() => setAsks(false)}>
              {closing.keepRunning}
            </button>
          </div>
        </>
      ) : (
        <div class="line">
          {open && (
            <>
              <button type="button" class="primary" aria-disabled={busy} onClick={close}>
                {now.state === 'running' ? closing.close : closing.record}
              </button>
              <button type="button" aria-disabled={busy || !dirty} onClick={() => dirty && onSave(false)}>
                {closing.saveDraft}
              </button>
            </>
          )}
          {goesOn && (
            <button type="button" aria-disabled={busy} onClick={onRun}>
              {now.state === 'draft' ? closing.run : closing.reopen}
            </button>
          )}
          {!dirty && (
            <button type="button" aria-disabled={busy} onClick={() => !busy && onOpen()}>
              {closing.again}
            </button>
          )}
        </div>
      )}
      <p role="status">{busy ? closing.working : doing.is === 'ready' ? doing.said : ''}</p>
      {doing.is === 'failed' && <p role="alert">{doing.message}</p>}
    </footer>
  )
}
