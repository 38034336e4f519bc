import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { languageOfLocale } from '../../src/messages/languages'
import type { CheckInList } from '../../src/rpc/contract'
import type { Failures } from '../server'
import { CheckInForm } from './CheckInForm'
import { CopiedFile } from './CopiedFile'
import type { CheckInServer } from './calls'
import { Loading } from './Loading'
import { type Reading, ReadingProvider, readingIn, readingOf } from './reading'

export interface Props {
  openServer(failures: Failures): CheckInServer
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
  const { checkIn: words, page } = reading.messages
  const server = useMemo(() => openServer(page.failure), [openServer, page])

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
            {page.retry}
          </button>
        </main>
      )}
      {state.is === 'loaded' &&
        (state.list.isCopy ? (
          <CopiedFile server={server} onDecided={load} />
        ) : (
          <CheckInForm list={state.list} server={server} newRequest={newRequest} />
        ))}
    </ReadingProvider>
  )
}
