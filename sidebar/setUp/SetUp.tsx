import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import type { LanguageCode } from '../../src/messages/languages'
import { setUpWordsOf } from '../../src/messages/setUpWords'
import type { Failures } from '../server'
import { TabPanel, Tabs } from '../Tabs'
import { AdoptView } from './AdoptView'
import type { SetUpServer } from './calls'
import { TemplatesView } from './TemplatesView'

export interface Props {
  language: LanguageCode
  openServer(failures: Failures): SetUpServer
  onMenu(name: 'menuCheckIn' | 'menuReview'): void
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

  const leave = (name: 'menuCheckIn' | 'menuReview') => {
    onMenu(name)
    // A dialog takes this one's place; beside the sidebar it would stay.
    if (name === 'menuCheckIn') onClose()
  }

  return (
    <main class="set-up">
      <Tabs label={setUp.title} views={VIEWS} view={view} words={setUp.views} onChoose={choose} />
      <TabPanel view="adopt" shown={view === 'adopt'}>
        <AdoptView words={words} server={server} onEmpty={onEmpty} onMenu={leave} onClose={onClose} />
      </TabPanel>
      <TabPanel view="template" shown={view === 'template'}>
        {view === 'template' && (
          <TemplatesView language={language} words={words} server={server} note={note} onMenu={leave} />
        )}
      </TabPanel>
    </main>
  )
}
