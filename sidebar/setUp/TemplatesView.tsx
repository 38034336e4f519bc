import { useEffect, useRef, useState } from 'preact/hooks'
import type { CycleKind } from '../../src/core/dates/cycle'
import type { LanguageCode } from '../../src/messages/languages'
import type { SetUpWords } from '../../src/messages/setUpWords'
import type { TemplateView } from '../../src/rpc/setUp/setUpContract'
import { newRequest } from '../checkIn/newRequest'
import { Skeleton } from '../Skeleton'
import type { SetUpServer } from './calls'
import { TemplateCard } from './TemplateCard'

interface Props {
  language: LanguageCode
  words: SetUpWords
  server: SetUpServer
  note: string
  onMenu(name: 'menuCheckIn'): void
}

type Now =
  | { is: 'looking' }
  | { is: 'working' }
  | { is: 'ready'; said?: string; undo?: boolean }
  | { is: 'failed'; message: string }

const KINDS: readonly CycleKind[] = ['month', 'quarter', 'half', 'year']
const LANGUAGES: readonly LanguageCode[] = ['en', 'zh']

/** Every template with a small picture of it; one click adds it as a new tab. */
export function TemplatesView({ language, words, server, note, onMenu }: Props) {
  const { setUp, page } = words
  const [choice, setChoice] = useState<{ language: LanguageCode; cycle: CycleKind }>({
    language,
    cycle: 'quarter',
  })
  const [templates, setTemplates] = useState<TemplateView[]>()
  const [added, setAdded] = useState<{ plan: string; title: string; examples: boolean }>()
  const [now, setNow] = useState<Now>({ is: 'looking' })
  const requests = useRef<Record<string, string>>({})
  const latest = useRef(0)
  const busy = now.is === 'looking' || now.is === 'working'
  const heading = useRef<HTMLHeadingElement>(null)

  async function load(next = choice): Promise<void> {
    const turn = ++latest.current
    setChoice(next)
    setNow({ is: 'looking' })
    const reply = await server.listTemplates(next)
    if (turn !== latest.current) return
    if (reply.ok) setTemplates(reply.value)
    setNow(reply.ok ? { is: 'ready' } : { is: 'failed', message: reply.message })
  }

  // Once: whatever follows is asked for by the person.
  useEffect(() => {
    void load()
  }, [])

  useEffect(() => {
    if (added) heading.current?.focus()
  }, [added])

  async function add({ id, keyResults }: TemplateView): Promise<void> {
    if (busy) return
    setNow({ is: 'working' })
    const key = JSON.stringify([id, choice])
    requests.current[key] ??= newRequest()
    const reply = await server.startFrom({ request: requests.current[key], template: id, ...choice })
    if (!reply.ok) return setNow({ is: 'failed', message: reply.message })
    delete requests.current[key]
    setAdded({ ...reply.value, examples: keyResults > 0 })
    setNow({ is: 'ready' })
  }

  async function clear(): Promise<void> {
    if (busy || !added) return
    setNow({ is: 'working' })
    const reply = await server.clearExamples({ plan: added.plan })
    if (!reply.ok) return setNow({ is: 'failed', message: reply.message })
    setAdded({ ...added, examples: false })
    setNow({ is: 'ready', said: setUp.cleared(reply.value.rows), undo: true })
  }

  async function undo(): Promise<void> {
    if (busy || !added) return
    setNow({ is: 'working' })
    const reply = await server.undoLast({})
    if (!reply.ok) return setNow({ is: 'failed', message: reply.message })
    setAdded({ ...added, examples: true })
    setNow({ is: 'ready', said: setUp.undone })
  }

  const state = (
    <>
      <p class="line" role="status">
        {now.is === 'working' ? setUp.working : now.is === 'ready' && now.said}
        {now.is === 'ready' && now.undo && (
          <button type="button" onClick={undo}>
            {setUp.undo}
          </button>
        )}
      </p>
      {now.is === 'failed' && (
        <p role="alert" class="line">
          {now.message}
          {!templates && (
            <button type="button" onClick={() => load()}>
              {page.retry}
            </button>
          )}
        </p>
      )}
    </>
  )

  if (added)
    return (
      <div class="adopt">
        <h1 ref={heading} tabIndex={-1}>
          {setUp.added(added.title)}
        </h1>
        {added.examples && <p>{setUp.addedMore}</p>}
        {state}
        <div class="line">
          <button type="button" class="primary" onClick={() => onMenu('menuCheckIn')}>
            {setUp.checkIn}
          </button>
          {added.examples && (
            <button type="button" aria-disabled={busy} onClick={clear}>
              {setUp.clear}
            </button>
          )}
          <button type="button" onClick={() => setAdded(undefined)}>
            {setUp.another}
          </button>
        </div>
      </div>
    )

  return (
    <div class="templates" aria-busy={busy}>
      <h1 class="hidden">{setUp.views.template}</h1>
      {note && <p>{note}</p>}
      <div class="line choices">
        <label>
          {setUp.length}
          <select
            value={choice.cycle}
            onChange={({ currentTarget }) => load({ ...choice, cycle: currentTarget.value as CycleKind })}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {setUp.cycles[kind]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {setUp.language}
          <select
            value={choice.language}
            onChange={({ currentTarget }) =>
              load({ ...choice, language: currentTarget.value as LanguageCode })
            }
          >
            {LANGUAGES.map((code) => (
              <option key={code} value={code}>
                {setUp.languages[code]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {state}
      {templates ? (
        <ul class="gallery" lang={choice.language}>
          {templates.map((template) => (
            <TemplateCard
              key={template.id}
              template={template}
              language={choice.language}
              words={words}
              busy={busy}
              onUse={() => add(template)}
            />
          ))}
        </ul>
      ) : (
        now.is === 'looking' && <Skeleton />
      )}
    </div>
  )
}
