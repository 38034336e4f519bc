import { useId } from 'preact/hooks'
import type { KeyResultView } from '../../src/rpc/contract'
import { type Action, keyOf, type Outcome } from './checkIns'
import { levelText } from './level'
import { useReading } from './reading'

interface Props {
  keyResult: KeyResultView
  conflict: Outcome & { is: 'conflict' }
  titleId: string
  dispatch(action: Action): void
}

/** Two values for one cell: the person says which one stays. */
export function ConflictChoice({ keyResult, conflict: { theirs, yours }, titleId, dispatch }: Props) {
  const reading = useReading()
  const words = reading.messages.checkIn.conflict
  const base = useId()
  const text = (level: number | undefined) =>
    level === undefined ? words.blank : levelText(level, keyResult, reading)
  const choice = (does: 'useYours' | 'keepTheirs', label: string) => (
    <button
      type="button"
      id={`${base}-${does}`}
      aria-labelledby={`${base}-${does} ${titleId}`}
      onClick={({ currentTarget }) => {
        // The buttons go; the focus stays in the row.
        currentTarget.closest('[data-row]')?.querySelector<HTMLElement>('[data-value]')?.focus()
        dispatch({ do: does, key: keyOf(keyResult) })
      }}
    >
      {label}
    </button>
  )
  return (
    <div class="line choice">
      {yours === undefined ? (
        choice('useYours', words.accept)
      ) : (
        <>
          {choice('useYours', words.use(text(yours)))}
          {choice('keepTheirs', words.keep(text(theirs)))}
        </>
      )}
    </div>
  )
}
