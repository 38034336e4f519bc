import { useEffect, useState } from 'preact/hooks'
import type { Message } from '../../core/stores'
import { leadHere } from '../grid/links'
import type { Workspace } from '../workspace'
import { shortTimeText } from './timeText'

const VIEWS = { wide: 'HTML, 640 px', narrow: 'HTML, 320 px', text: 'Text', raw: 'Raw .eml' }
type View = keyof typeof VIEWS

/** Every mail that would have gone out, latest first, as its reader would see it. */
export function OutboxPanel({ workspace }: { workspace: Workspace }) {
  const { host } = workspace
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const [view, setView] = useState<View>('wide')
  const mails = [...host.outbox].reverse()
  const mail = mails.find(({ id }) => id === chosen) ?? mails[0]
  if (!mail)
    return (
      <p class="quiet">No mail yet. Switch on the weekly email, then turn the clock to the next Monday.</p>
    )
  return (
    <div class="outbox">
      <ul class="mails" aria-label="Mails">
        {mails.map((it) => (
          <li key={it.id}>
            <button
              type="button"
              class="mail-line"
              aria-current={it === mail}
              onClick={() => setChosen(it.id)}
            >
              <strong>{it.subject}</strong>
              <span>
                {it.to.join(', ')} · {shortTimeText(it.time, host.workbook.timeZone)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <article class="mail" aria-label={mail.subject}>
        <header>
          <p>
            From <strong>{mail.name || mail.from}</strong> to {mail.to.join(', ')}
          </p>
          <fieldset class="views" aria-label="Show as">
            {(Object.keys(VIEWS) as View[]).map((name) => (
              <button
                key={name}
                type="button"
                class="button small"
                aria-pressed={view === name}
                onClick={() => setView(name)}
              >
                {VIEWS[name]}
              </button>
            ))}
          </fieldset>
        </header>
        <MailBody key={mail.id} mail={mail} view={view} file={host.workbook.id} />
      </article>
    </div>
  )
}

function MailBody({ mail, view, file }: { mail: Message; view: View; file: string }) {
  switch (view) {
    case 'text':
      return <Source text={mail.text} />
    case 'raw':
      return <RawMail mail={mail} />
    default:
      // No script runs in a mail; its links open elsewhere, or lead to the grid of this page.
      return (
        <iframe
          class={`mail-frame ${view}`}
          title={mail.subject}
          sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
          srcdoc={`<base target="_blank">${leadHere(mail.html, file) || `<pre>${escaped(mail.text)}</pre>`}`}
        />
      )
  }
}

function RawMail({ mail }: { mail: Message }) {
  const [eml, setEml] = useState('Loading…')
  useEffect(() => {
    fetch('/eml', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(mail),
    })
      .then((response) => response.text())
      .then(setEml, () => setEml('The local server does not answer. Start it again.'))
  }, [mail])
  return <Source text={eml} />
}

/** Scrolled by keyboard, too: a read-only field is, and can be copied from. */
const Source = ({ text }: { text: string }) => <textarea aria-label="Source" readOnly value={text} />

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
