import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { detailsWordsOf } from '../../src/messages/detailsWords'
import { languageOfLocale } from '../../src/messages/languages'
import type { DetailsOpening, KeyResultDetails } from '../../src/rpc/detailsContract'
import { type Reading, ReadingProvider, readingIn, readingOf } from '../checkIn/reading'
import type { Failures } from '../server'
import type { DetailsServer } from './calls'
import { Details } from './Details'

export interface Props {
  opening: DetailsOpening
  openServer(failures: Failures): DetailsServer
}

type State =
  | { is: 'loading' }
  | { is: 'failed'; message: string }
  | { is: 'loaded'; details: KeyResultDetails }

/** The page of one key result: loads it once, then shows it. */
export function App({ opening, openServer }: Props) {
  const [state, setState] = useState<State>({ is: 'loading' })
  const [stuck, setStuck] = useState<string>()
  const loaded = state.is === 'loaded' ? state.details : undefined
  const reading: Reading = useMemo(
    () => (loaded ? readingOf(loaded) : readingIn(languageOfLocale(navigator.language))),
    [loaded],
  )
  const { page, code, intl } = reading.messages
  const words = detailsWordsOf(code)
  const server = useMemo(() => openServer(page.failure), [openServer, page])

  useEffect(() => {
    document.documentElement.lang = intl
    document.title = loaded?.keyResult.title ?? words.title
  }, [intl, loaded, words])

  const load = useCallback(async () => {
    setState({ is: 'loading' })
    if (!('id' in opening)) return
    const reply = await server.keyResultDetails(opening)
    setState(reply.ok ? { is: 'loaded', details: reply.value } : { is: 'failed', message: reply.message })
  }, [server, opening])

  // Once: whatever follows is asked for by the person.
  useEffect(() => {
    void load()
  }, [])

  async function back() {
    const reply = await server.backToCheckIn({})
    if (!reply.ok) setStuck(reply.message)
  }

  return (
    <ReadingProvider value={reading}>
      <main>
        <nav>
          <button type="button" class="plain" onClick={back}>
            <span aria-hidden="true">← </span>
            {words.back}
          </button>
        </nav>
        {stuck && <p role="alert">{stuck}</p>}
        {state.is === 'loading' && (
          <div role="status" class="alone">
            <span class="hidden">{words.loading}</span>
            <div class="skeleton" aria-hidden="true">
              {[1, 2, 3].map((line) => (
                <div key={line}>
                  <i />
                  <i class="short" />
                </div>
              ))}
            </div>
          </div>
        )}
        {state.is === 'failed' && (
          <section class="alone">
            <h1>{words.title}</h1>
            <p role="alert">{state.message}</p>
            <button type="button" class="primary" onClick={load}>
              {page.retry}
            </button>
          </section>
        )}
        {loaded && <Details details={loaded} words={words} />}
      </main>
    </ReadingProvider>
  )
}
