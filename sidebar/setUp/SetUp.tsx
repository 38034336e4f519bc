import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { LanguageCode } from '../../src/messages/languages'
import { setUpWordsOf } from '../../src/messages/setUpWords'
import type { Failures } from '../server'
import { AdoptView } from './AdoptView'
import type { SetUpServer } from './calls'
import { TemplatesView } from './TemplatesView'

export interface Props {
  language: LanguageCode
  openServer(failures: Failures): SetUpServer
  onMenu(name: 'menuCheckIn' | 'menuDoctor'): void
  onClose(): void
}

const VIEWS = ['adopt', 'template'] as const
type View = (typeof VIEWS)[number]

/** Two ways to a plan: the table that is there, or a template. */
export function SetUp({ language, openServer, onMenu, onClose }: Props) {
  const words = setUpWordsOf(language)
  const { setUp, page } = words
  const server = useMemo(() => openServer(page.failure), [openServer, page])
  const [view, setView] = useState<View>('adopt')
  const [note, setNote] = useState('')
  const tabs = useRef<Partial<Record<View, HTMLButtonElement | null>>>({})

  useEffect(() => {
    document.documentElement.lang = words.intl
    document.title = setUp.title
  }, [words, setUp])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onClose])

  const onEmpty = useCallback(() => {
    setNote(setUp.emptySheet)
    setView('template')
  }, [setUp])

  function choose(next: View): void {
    setNote('')
    setView(next)
  }

  function onArrow(event: KeyboardEvent): void {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
    const next = view === 'adopt' ? 'template' : 'adopt'
    choose(next)
    tabs.current[next]?.focus()
  }

  const leave = (name: 'menuCheckIn' | 'menuDoctor') => {
    onMenu(name)
    // A dialog takes this one's place; beside the sidebar it would stay.
    if (name === 'menuCheckIn') onClose()
  }

  return (
    <main class="set-up">
      <div role="tablist" aria-label={setUp.title} onKeyDown={onArrow}>
        {VIEWS.map((it) => (
          <button
            key={it}
            ref={(element) => {
              tabs.current[it] = element
            }}
            type="button"
            role="tab"
            id={`tab-${it}`}
            aria-selected={view === it}
            aria-controls={`view-${it}`}
            tabIndex={view === it ? 0 : -1}
            onClick={() => choose(it)}
          >
            {setUp.views[it]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="view-adopt" aria-labelledby="tab-adopt" hidden={view !== 'adopt'}>
        <AdoptView words={words} server={server} onEmpty={onEmpty} onMenu={leave} onClose={onClose} />
      </div>
      <div role="tabpanel" id="view-template" aria-labelledby="tab-template" hidden={view !== 'template'}>
        {view === 'template' && (
          <TemplatesView language={language} words={words} server={server} note={note} onMenu={leave} />
        )}
      </div>
    </main>
  )
}
