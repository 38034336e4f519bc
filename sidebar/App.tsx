import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import type { Messages } from '../src/messages'
import { languageOfLocale } from '../src/messages/languages'
import type { CheckInList } from '../src/rpc/contract'
import { CheckInForm } from './CheckInForm'
import { Loading } from './Loading'
import { type Reading, ReadingProvider, readingIn, readingOf } from './reading'
import type { CheckInServer } from './server'

export interface Props {
  openServer(failures: Messages['checkIn']['failure']): CheckInServer
  newRequest(): string
}

type State = { is: 'loading' } | { is: 'failed'; message: string } | { is: 'loaded'; list: CheckInList }

/** The check-in sidebar: loads the list once, then hands over to the form. */
export function App({ openServer, newRequest }: Props) {
  const [state, setState] = useState<State>({ is: 'loading' })
  const list = state.is === 'loaded' ? state.list : undefined
  const reading: Reading = useMemo(
    () => (list ? readingOf(list) : readingIn(languageOfLocale(navigator.language))),
    [list],
  )
  const words = reading.messages.checkIn
  const server = useMemo(() => openServer(words.failure), [openServer, words])

  useEffect(() => {
    document.documentElement.lang = reading.messages.intl
    document.title = words.title
  }, [reading, words])

  const load = useCallback(async () => {
    setState({ is: 'loading' })
    const reply = await server.listKeyResults({})
    setState(reply.ok ? { is: 'loaded', list: reply.value } : { is: 'failed', message: reply.message })
  }, [server])

  // Once: whatever follows is asked for by the person.
  useEffect(() => {
    void load()
  }, [])

  return (
    <ReadingProvider value={reading}>
      {state.is === 'loading' && <Loading />}
      {state.is === 'failed' && (
        <main class="alone">
          <h1>{words.title}</h1>
          <p role="alert">{state.message}</p>
          <button type="button" class="primary" onClick={load}>
            {words.retry}
          </button>
        </main>
      )}
      {state.is === 'loaded' && <CheckInForm list={state.list} server={server} newRequest={newRequest} />}
    </ReadingProvider>
  )
}
