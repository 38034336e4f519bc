import type { LanguageCode } from '../../src/messages/languages'
import type { SetUpWords } from '../../src/messages/setUpWords'
import type { TemplateView } from '../../src/rpc/setUp/setUpContract'

interface Props {
  template: TemplateView
  /** Of the template; the words around it are the person's. */
  language: LanguageCode
  words: SetUpWords
  busy: boolean
  onUse(): void
}

/** A template with its first rows, drawn small. */
export function TemplateCard({ template, words, busy, onUse }: Props) {
  const { setUp } = words
  const { title, about, rows, keyResults } = template
  return (
    <li>
      <h2>{title}</h2>
      <p>{about}</p>
      <div class="picture" aria-hidden="true">
        {rows.map(({ kind, title, start, target, progress }) => (
          <div key={title} class={kind}>
            <span>{title}</span>
            <span class="way">{[start, target].filter((text) => text !== undefined).join(' → ')}</span>
            <span class="progress">
              <i style={{ width: `${Math.round((progress ?? 0) * 100)}%` }} />
            </span>
          </div>
        ))}
      </div>
      <div class="line" lang={words.intl}>
        <button type="button" aria-disabled={busy} aria-label={setUp.use(title)} onClick={onUse}>
          {setUp.useShort}
        </button>
        <small class="quiet">{keyResults === 0 ? setUp.blank : setUp.size(keyResults)}</small>
      </div>
    </li>
  )
}
