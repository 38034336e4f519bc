import { useEffect, useRef, useState } from 'preact/hooks'
import type { MailServer } from './calls'
import type { PreviewKind } from './choices'
import { useWords } from './words'

interface Shown {
  to: string
  subject: string
  html: string
}

type State = { is: 'loading' } | { is: 'failed'; message: string } | { is: 'shown'; mail: Shown | undefined }

interface Props {
  kind: PreviewKind
  server: MailServer
  onBack(): void
}

/** The real mail, as it would go out now. Its frame runs no script and reaches nothing of this page. */
export function Preview({ kind, server, onBack }: Props) {
  const { mailSettings, page } = useWords()
  const { preview: words, mails } = mailSettings
  const [state, setState] = useState<State>({ is: 'loading' })
  const [said, setSaid] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)

  async function load(): Promise<void> {
    setState({ is: 'loading' })
    const reply = await server.previewMail({ kind })
    setState(reply.ok ? { is: 'shown', mail: reply.value.mail } : { is: 'failed', message: reply.message })
  }
  useEffect(() => {
    heading.current?.focus()
    void load()
  }, [])

  async function test(): Promise<void> {
    setSaid('…')
    const reply = await server.testMail({ kind })
    setSaid(reply.ok ? words.sent(reply.value.sentTo ?? '') : reply.message)
  }

  const mail = state.is === 'shown' ? state.mail : undefined
  return (
    <main class="preview" aria-busy={state.is === 'loading'}>
      <h1 ref={heading} tabIndex={-1}>
        {mails[kind]}
      </h1>
      {state.is === 'loading' && <p class="quiet">{words.loading}</p>}
      {state.is === 'failed' && (
        <p role="alert">
          {state.message}{' '}
          <button type="button" onClick={load}>
            {page.retry}
          </button>
        </p>
      )}
      {state.is === 'shown' && !mail && <p>{words.nobody}</p>}
      {mail && (
        <>
          <p class="quiet">{words.yours}</p>
          <dl>
            <dt>{words.to}</dt>
            <dd dir="auto">{mail.to}</dd>
            <dt>{words.subject}</dt>
            <dd dir="auto">{mail.subject}</dd>
          </dl>
          <iframe title={words.frame} sandbox="allow-popups" srcdoc={mail.html} />
        </>
      )}
      <footer>
        <p role="status">{said}</p>
        <div class="line">
          {mail && (
            <button type="button" class="primary" onClick={test}>
              {words.test}
            </button>
          )}
          <button type="button" onClick={onBack}>
            {words.back}
          </button>
        </div>
      </footer>
    </main>
  )
}
