import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { keyOf, type LastSave } from './checkIns'
import { levelText } from './level'
import { useReading } from './reading'

interface Props {
  last: LastSave
  onUndo(): void
}

/** Rows named before the rest is only counted. */
const MOST = 5

/** The last save can be taken back; before that, what would be put back is said. */
export function UndoPanel({ last, onUndo }: Props) {
  const reading = useReading()
  const { undo: words, conflict } = reading.messages.checkIn
  const [asking, setAsking] = useState(false)
  const yes = useRef<HTMLButtonElement>(null)
  const ask = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  useLayoutEffect(() => {
    if (asking) yes.current?.focus()
    else if (wasAsking.current) ask.current?.focus()
    wasAsking.current = asking
  }, [asking])

  if (!asking)
    return (
      <button type="button" class="plain look" ref={ask} onClick={() => setAsking(true)}>
        {words.last}
      </button>
    )
  const level = (value: number | undefined, row: LastSave['rows'][number]) =>
    value === undefined ? conflict.blank : levelText(value, row.before, reading)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question inside of a form
    <div
      class="undo"
      role="group"
      aria-label={words.last}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAsking(false)
      }}
    >
      <p>{words.puts}</p>
      <ul>
        {last.rows.slice(0, MOST).map((row) => (
          <li key={keyOf(row.before)}>
            {words.row(row.before.title, level(row.saved, row), level(row.before.current, row))}
          </li>
        ))}
      </ul>
      {last.rows.length > MOST && <p>{words.more(last.rows.length - MOST)}</p>}
      <p class="line">
        <button type="button" ref={yes} onClick={onUndo}>
          {words.yes(last.rows.length)}
        </button>
        <button type="button" onClick={() => setAsking(false)}>
          {words.no}
        </button>
      </p>
    </div>
  )
}
