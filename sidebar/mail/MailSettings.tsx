import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { languageOfLocale } from '../../src/messages/languages'
import { mailSettingsWordsOf } from '../../src/messages/mailSettingsWords'
import type { MailStatus } from '../../src/rpc/mail/mailContract'
import { Opening } from '../Opening'
import type { Failures } from '../server'
import type { MailServer } from './calls'
import { MailForm } from './MailForm'
import { WordsProvider } from './words'

export interface Props {
  openServer(failures: Failures): MailServer
  onClose(): void
}

type State = { is: 'loading' } | { is: 'failed'; message: string } | { is: 'loaded'; status: MailStatus }

/** The dialog in which a person sets up the mails of the file: loads what is set up, then hands over to the form. */
export function MailSettings({ openServer, onClose }: Props) {
  const [state, setState] = useState<State>({ is: 'loading' })
  const language = state.is === 'loaded' ? state.status.language : languageOfLocale(navigator.language)
  const words = mailSettingsWordsOf(language)
  const { mailSettings, page } = words
  const server = useMemo(() => openServer(page.failure), [openServer, page])

  useEffect(() => {
    document.documentElement.lang = words.intl
    document.title = mailSettings.title
  }, [words, mailSettings])

  const load = useCallback(async () => {
    setState({ is: 'loading' })
    const reply = await server.mailStatus({})
    setState(reply.ok ? { is: 'loaded', status: reply.value } : { is: 'failed', message: reply.message })
  }, [server])

  // Once: whatever follows is asked for by the person.
  useEffect(() => {
    void load()
  }, [])

  if (state.is === 'loaded')
    return (
      <WordsProvider value={words}>
        <MailForm
          status={state.status}
          onStatus={(status) => setState({ is: 'loaded', status })}
          server={server}
          onClose={onClose}
        />
      </WordsProvider>
    )
  return (
    <Opening
      title={mailSettings.title}
      loading={mailSettings.loading}
      failed={state.is === 'failed' ? state.message : undefined}
      retry={page.retry}
      onRetry={load}
    />
  )
}
