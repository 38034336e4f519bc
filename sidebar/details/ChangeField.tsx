import { useId } from 'preact/hooks'
import type { State } from '../../src/core/plan/plan'
import type { FieldView } from '../../src/rpc/details/detailsContract'
import type { Words } from './Details'

interface Props {
  field: FieldView
  name: string
  text: string
  /** What cannot be read, or was not saved. */
  problem: string | undefined
  words: Words
  onType(text: string): void
}

/** The states a person chooses between while a cycle runs; closing it is another matter. */
const CHOICES: readonly State[] = ['active', 'paused', 'postponed', 'cancelled']

/** One field of a row: words for the state, text for everything else. */
export function ChangeField({ field: { kind, value }, name, text, problem, words, onType }: Props) {
  const id = useId()
  const common = {
    id,
    value: text,
    'aria-describedby': `${id}-message`,
    'aria-invalid': problem !== undefined,
  }
  const own = CHOICES.find((state) => state === value) ? [] : [value as State]
  return (
    <div class="field">
      <label for={id}>{name}</label>
      {kind === 'state' ? (
        <select {...common} onChange={({ currentTarget }) => onType(currentTarget.value)}>
          {[...own, ...CHOICES].map((state) => (
            <option key={state} value={state}>
              {words.states[state]}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          type="text"
          autocomplete="off"
          placeholder={kind === 'owner' ? words.change.people : undefined}
          maxLength={500}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
        />
      )}
      <div id={`${id}-message`}>{problem !== undefined && <p class="problem">{problem}</p>}</div>
    </div>
  )
}
