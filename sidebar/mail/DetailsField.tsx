import { MOST_PATIENCE } from '../../src/core/summary/patience'
import type { Choices } from './choices'
import { useWords } from './words'

interface Props {
  choices: Choices
  onChange(change: Partial<Choices>): void
}

/** The sender's name, and from where on mails and sheet say behind. */
export function DetailsField({ choices, onChange }: Props) {
  const { looks: words } = useWords().mailSettings
  return (
    <fieldset>
      <legend>{words.legend}</legend>
      <label class="choice">
        {words.name}
        <input
          type="text"
          value={choices.name}
          maxLength={80}
          placeholder={words.namePlaceholder}
          onInput={({ currentTarget }) => onChange({ name: currentTarget.value })}
        />
      </label>
      {(['behind', 'farBehind'] as const).map((key) => (
        <label class="points" key={key}>
          {words[key]}
          <input
            type="text"
            inputMode="numeric"
            value={choices[key]}
            onInput={({ currentTarget }) => onChange({ [key]: currentTarget.value })}
          />
          {words.points}
        </label>
      ))}
      <label class="points">
        {words.stale}
        <input
          type="text"
          inputMode="numeric"
          value={choices.staleAfter}
          onInput={({ currentTarget }) => onChange({ staleAfter: currentTarget.value })}
        />
        {words.days}
      </label>
      <label class="points">
        {words.requests}
        <select
          value={choices.requests}
          onChange={({ currentTarget }) => onChange({ requests: Number(currentTarget.value) })}
        >
          {Array.from({ length: MOST_PATIENCE }, (_, n) => (
            <option key={n} value={n + 1}>
              {n + 1}
            </option>
          ))}
        </select>
        {words.unanswered}
      </label>
      <p class="quiet">{words.shared}</p>
    </fieldset>
  )
}
