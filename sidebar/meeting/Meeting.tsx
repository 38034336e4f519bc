import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { languageOfLocale } from '../../src/messages/languages'
import { meetingWordsOf } from '../../src/messages/meetingWords'
import type { Reply } from '../../src/rpc/contract'
import type { MeetingView } from '../../src/rpc/meeting/meetingContract'
import { Opening } from '../Opening'
import type { Failures } from '../server'
import { Blocks, type Leading } from './Blocks'
import { CopyAsText } from './CopyAsText'
import type { MeetingServer } from './calls'

export interface Props {
  openServer(failures: Failures): MeetingServer
  /** Whether the text is on the clipboard now. */
  copy(text: string): Promise<boolean>
  onClose(): void
}

const PERIODS = ['week', 'month'] as const

type Now = { is: 'loading' } | { is: 'ready'; said: string } | { is: 'failed'; message: string }

/** How a plan stands, in the order in which a team goes through it, beside the sheet and the check-in. */
export function Meeting({ openServer, copy, onClose }: Props) {
  const [view, setView] = useState<MeetingView>()
  const [now, setNow] = useState<Now>({ is: 'loading' })
  const words = meetingWordsOf(view?.language ?? languageOfLocale(navigator.language))
  const { meeting, page } = words
  const server = useMemo(() => openServer(page.failure), [openServer, page])
  const top = useRef<HTMLElement>(null)
  const busy = now.is === 'loading'

  useEffect(() => {
    document.documentElement.lang = words.intl
    document.title = meeting.title
  }, [words, meeting])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onClose])

  /** What was shown stays until there is an answer, and where there is none. */
  const load = useCallback(
    async (asked: { plan?: string; period?: MeetingView['period'] }, said = '') => {
      setNow({ is: 'loading' })
      const reply = await server.meeting(asked)
      if (reply.ok) setView(reply.value)
      setNow(reply.ok ? { is: 'ready', said } : { is: 'failed', message: reply.message })
    },
    [server],
  )

  // Once: whatever follows is asked for by the person.
  useEffect(() => {
    void load({})
  }, [])

  if (!view)
    return (
      <Opening
        title={meeting.title}
        loading={meeting.loading}
        failed={now.is === 'failed' ? now.message : undefined}
        retry={page.retry}
        onRetry={() => void load({})}
      />
    )

  const { plan, period, plans, problem, state, notices, sections, text } = view
  const tell = (reply: Reply<object>) => {
    if (!reply.ok) setNow({ is: 'failed', message: reply.message })
  }
  const leading: Leading = {
    onJump: async (cell) => tell(await server.jumpTo({ plan: plan ?? '', cell })),
    onHistory: async (id) => tell(await server.showKeyResult({ plan: plan ?? '', id })),
  }
  async function choose(asked: { plan?: string; period?: MeetingView['period'] }): Promise<void> {
    await load({ plan, period, ...asked })
    top.current?.scrollIntoView()
  }
  return (
    <main class="meeting" aria-busy={busy} ref={top}>
      {plans.length > 1 && (
        <label class="plans">
          {meeting.plan}
          <select
            value={plan}
            disabled={busy}
            onChange={({ currentTarget }) => void choose({ plan: currentTarget.value })}
          >
            {plans.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons, no field set of a form */}
      <div class="periods" role="group" aria-label={meeting.lookBack}>
        {PERIODS.map((it) => (
          <button
            key={it}
            type="button"
            aria-pressed={it === period}
            aria-disabled={busy}
            onClick={() => !busy && it !== period && void choose({ period: it })}
          >
            {meeting.periods[it]}
          </button>
        ))}
      </div>
      {problem !== undefined && (
        <>
          <h1>{meeting.title}</h1>
          <p role="alert">{problem}</p>
        </>
      )}
      {[...(state && state !== 'running' ? [meeting.states[state]] : []), ...notices].map((notice) => (
        <p class="notice" key={notice}>
          {notice}
        </p>
      ))}
      {sections.map((section, index) => (
        <section key={index}>
          {section.heading !== undefined && <h2>{section.heading}</h2>}
          <Blocks blocks={section.blocks} words={words} leading={leading} />
        </section>
      ))}
      <footer>
        <div class="line">
          {text !== '' && (
            <CopyAsText
              text={text}
              words={meeting}
              copy={copy}
              onSaid={(said) => setNow({ is: 'ready', said })}
            />
          )}
          <button
            type="button"
            aria-disabled={busy}
            onClick={() => !busy && void load({ plan, period }, meeting.refreshed)}
          >
            {meeting.refresh}
          </button>
          <button type="button" class="close" onClick={onClose}>
            {meeting.close}
          </button>
        </div>
        <p role="status">{now.is === 'ready' ? now.said : ''}</p>
        {now.is === 'failed' && <p role="alert">{now.message}</p>}
      </footer>
    </main>
  )
}
