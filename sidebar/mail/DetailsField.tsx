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
      <p class="quiet">{words.shared}</p>
    </fieldset>
  )
}
