import { useState } from 'preact/hooks'
import { useReading } from './reading'

interface Props {
  names: readonly string[]
  /** Without a name: none of them. */
  onAnswer(name: string | undefined): void
}

/** Asked once: whose key results are the person's. */
export function WhoAmI({ names, onAnswer }: Props) {
  const words = useReading().messages.checkIn.who
  const [name, setName] = useState('')
  return (
    <div class="notice offer">
      <label>
        {words.question}
        <select value={name} onChange={({ currentTarget }) => setName(currentTarget.value)}>
          <option value="">{words.none}</option>
          {names.map((it) => (
            <option key={it}>{it}</option>
          ))}
        </select>
      </label>
      <p class="line">
        <button type="button" onClick={() => onAnswer(name || undefined)}>
          {words.answer}
        </button>
      </p>
    </div>
  )
}
