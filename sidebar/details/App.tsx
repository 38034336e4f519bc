import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { detailsWordsOf } from '../../src/messages/detailsWords'
import { languageOfLocale } from '../../src/messages/languages'
import type { DetailsOpening, Page } from '../../src/rpc/details/detailsContract'
import {
  type LevelReading,
  LevelReadingProvider,
  levelReadingIn,
  levelReadingOf,
} from '../checkIn/levelReading'
import type { Failures } from '../server'
import type { DetailsServer } from './calls'
import { Details } from './Details'
import { Loading } from './Loading'
import { ObjectivePage } from './ObjectivePage'
import { SavedLine } from './SavedLine'
import { useSaves } from './useSaves'

export interface Props {
  opening: DetailsOpening
  openServer(failures: Failures): DetailsServer
}

type State = { is: 'loading' } | { is: 'failed'; message: string } | { is: 'loaded'; page: Page }

/** The page of a key result or an objective, which leads from one to the other and back. */
export function App({ opening, openServer }: Props) {
  const [language, setLanguage] = useState<LevelReading>(() =>
    levelReadingIn(languageOfLocale(navigator.language)),
  )
  const [shown, show] = useState<DetailsOpening>(opening)
  const [stuck, setStuck] = useState<string>()
  const { page: words, code, intl } = language.messages
  const server = useMemo(() => openServer(words.failure), [openServer, words])
  const { back: backWord } = detailsWordsOf(code)

  useEffect(() => {
    document.documentElement.lang = intl
  }, [intl])

  async function back() {
    const reply = await server.backToCheckIn({})
    if (!reply.ok) setStuck(reply.message)
  }

  return (
    <LevelReadingProvider value={language}>
      <nav>
        <button type="button" class="plain" onClick={back}>
          <span aria-hidden="true">← </span>
          {backWord}
        </button>
      </nav>
      {stuck && <p role="alert">{stuck}</p>}
      <Shown
        key={JSON.stringify(shown)}
        opening={shown}
        moved={shown !== opening}
        before={language}
        server={server}
        onLanguage={setLanguage}
        onOpen={show}
      />
    </LevelReadingProvider>
  )
}

interface ShownProps {
  opening: DetailsOpening
  /** The person came here from another page: its heading gets the focus. */
  moved: boolean
  /** In which words it is loaded. */
  before: LevelReading
  server: DetailsServer
  onLanguage(reading: LevelReading): void
  onOpen(opening: DetailsOpening): void
}

function Shown({ opening, moved, before, server, onLanguage, onOpen }: ShownProps) {
  const [state, setState] = useState<State>({ is: 'loading' })
  const main = useRef<HTMLElement>(null)
  const page = state.is === 'loaded' ? state.page : undefined
  const reading = useMemo(() => page && levelReadingOf(page), [page?.language, page?.locale])
  const words = detailsWordsOf((reading ?? before).messages.code)
  const heading = 'id' in opening ? words.title : words.objective.title
  const title = page && ('keyResult' in page ? page.keyResult.title : page.objective.title)

  async function load() {
    const reply = await ('id' in opening
      ? server.keyResultDetails(opening)
      : server.objectiveDetails(opening))
    setState(reply.ok ? { is: 'loaded', page: reply.value } : { is: 'failed', message: reply.message })
  }
  const saves = useSaves(opening, server, (next) => setState({ is: 'loaded', page: next }), load)

  // Once: whatever follows is asked for by the person.
  useEffect(() => {
    void load()
  }, [])

  useEffect(() => {
    if (reading) onLanguage(reading)
  }, [reading])

  useEffect(() => {
    document.title = title ?? heading
    if (moved && title !== undefined) main.current?.querySelector('h1')?.focus()
  }, [title])

  return (
    <main ref={main}>
      {state.is === 'loading' && <Loading text={words.loading} />}
      {state.is === 'failed' && (
        <section class="alone">
          <h1>{heading}</h1>
          <p role="alert">{state.message}</p>
          <button
            type="button"
            class="primary"
            onClick={() => {
              setState({ is: 'loading' })
              void load()
            }}
          >
            {(reading ?? before).messages.page.retry}
          </button>
        </section>
      )}
      {page && reading && (
        <LevelReadingProvider value={reading}>
          {'keyResult' in page ? (
            <Details details={page} words={words} saves={saves} onOpen={onOpen} />
          ) : (
            <ObjectivePage details={page} words={words} saves={saves} onOpen={onOpen} />
          )}
          <SavedLine told={saves.told} words={words} onUndo={saves.undo} />
        </LevelReadingProvider>
      )}
    </main>
  )
}
