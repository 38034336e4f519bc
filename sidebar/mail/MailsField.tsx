import type { Choices, MailName, PreviewKind } from './choices'
import { useWords } from './words'

const MAILS: readonly MailName[] = ['request', 'reminder', 'digest', 'cycle']
/** What can be looked at of each. */
const PREVIEWS: Record<MailName, readonly PreviewKind[]> = {
  request: ['request'],
  reminder: ['reminder'],
  digest: ['digest', 'manager'],
  cycle: ['ending', 'ended'],
}

interface Props {
  choices: Choices
  onChange(change: Partial<Choices>): void
  onPreview(kind: PreviewKind): void
}

/** Which mails go out, each with what it is and a look at it. */
export function MailsField({ choices: { mails }, onChange, onPreview }: Props) {
  const { mails: words } = useWords().mailSettings
  const toggle = (mail: MailName, on: boolean) => {
    const next = new Set(mails)
    if (on) next.add(mail)
    else next.delete(mail)
    onChange({ mails: next })
  }
  return (
    <fieldset>
      <legend>{words.legend}</legend>
      {MAILS.map((mail) => {
        const needsRequest = mail === 'reminder' && !mails.has('request')
        return (
          <div class="mail" key={mail}>
            <label>
              <input
                type="checkbox"
                checked={mails.has(mail) && !needsRequest}
                disabled={needsRequest}
                aria-describedby={`about-${mail}`}
                onChange={({ currentTarget }) => toggle(mail, currentTarget.checked)}
              />
              {words[mail]}
            </label>
            <p id={`about-${mail}`} class="quiet">
              {words[`${mail}About`]}
            </p>
            <div class="line">
              {PREVIEWS[mail].map((kind) => (
                <button
                  key={kind}
                  type="button"
                  class="plain"
                  aria-label={words.previewOf(words[kind])}
                  onClick={() => onPreview(kind)}
                >
                  {PREVIEWS[mail].length > 1 ? words.previewOf(words[kind]) : words.preview}
                </button>
              ))}
            </div>
          </div>
        )
      })}
    </fieldset>
  )
}
