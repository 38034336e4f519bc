import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { languageOfLocale } from '../../src/messages/languages'
import { reviewWordsOf } from '../../src/messages/reviewWords'
import type { CheckedPlan, Reply } from '../../src/rpc/contract'
import { Skeleton } from '../Skeleton'
import type { Failures } from '../server'
import { TabPanel, Tabs } from '../Tabs'
import { Checks } from './Checks'
import { Close } from './Close'
import type { ReviewServer } from './calls'
import { PlanChoice } from './PlanChoice'
import { Wording } from './Wording'

export interface Props {
  openServer(failures: Failures): ReviewServer
  onClose(): void
}

/** What the person waits for, and what became of it. */
type Now =
  | { is: 'loading' }
  | { is: 'working' }
  | { is: 'ready'; said: string }
  | { is: 'failed'; message: string }

const VIEWS = ['checks', 'wording', 'close'] as const
type View = (typeof VIEWS)[number]

/** A plan looked through: what is to be put right, how it is written, and the close of its cycle. */
export function Review({ openServer, onClose }: Props) {
  const [checked, setChecked] = useState<CheckedPlan>()
  const [now, setNow] = useState<Now>({ is: 'loading' })
  const [view, setView] = useState<View>('checks')
  const words = reviewWordsOf(checked?.language ?? languageOfLocale(navigator.language))
  const { doctor, page, review } = words
  const server = useMemo(() => openServer(page.failure), [openServer, page])
  /** Read when it is first looked at; then it keeps what was typed. */
  const [closes, setCloses] = useState(false)
  const [undos, setUndos] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    document.documentElement.lang = words.intl
    document.title = review.title
  }, [words, review])

  /** Shows what an answer says; what was seen stays where there is none. */
  const show = useCallback((reply: Reply<CheckedPlan>, said = '') => {
    if (reply.ok) setChecked(reply.value)
    setNow(reply.ok ? { is: 'ready', said } : { is: 'failed', message: reply.message })
  }, [])

  const check = useCallback(
    async (plan?: string, said?: string) => show(await server.checkPlan({ plan }), said),
    [server, show],
  )

  // Once: whatever follows is asked for by the person.
  useEffect(() => {
    void check()
  }, [])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onClose])

  const plan = checked?.plan?.id
  const busy = now.is === 'loading' || now.is === 'working'

  function choose(next: View): void {
    setView(next)
    if (next === 'close') setCloses(true)
  }

  async function fix(id: string): Promise<void> {
    if (busy || plan === undefined) return
    setNow({ is: 'working' })
    show(await server.fixFinding({ plan, id }), doctor.fixed)
    // Its line is gone.
    heading.current?.focus()
  }

  async function jump(cell: string): Promise<void> {
    if (plan === undefined) return
    const reply = await server.jumpTo({ plan, cell })
    if (!reply.ok) setNow({ is: 'failed', message: reply.message })
  }

  async function undo(): Promise<void> {
    if (busy) return
    setNow({ is: 'working' })
    const reply = await server.undoLast({})
    if (!reply.ok) return setNow({ is: 'failed', message: reply.message })
    const { cells = 0, left = 0 } = reply.value
    await check(plan, doctor.undone(cells, left))
    // The close is read again: what was undone may have been the next cycle.
    setUndos(undos + 1)
    heading.current?.focus()
  }

  function checkAgain(id: string | undefined): void {
    if (busy) return
    setNow({ is: 'loading' })
    void check(id)
  }

  if (!checked)
    return (
      <main class="alone">
        <h1>{review.title}</h1>
        {now.is === 'failed' ? (
          <>
            <p role="alert">{now.message}</p>
            <button type="button" class="primary" onClick={() => checkAgain(undefined)}>
              {page.retry}
            </button>
          </>
        ) : (
          <Skeleton />
        )}
      </main>
    )

  const { plans, undo: undone } = checked
  return (
    <main class="review" aria-busy={busy}>
      <Tabs label={review.title} views={VIEWS} view={view} words={review.views} onChoose={choose} />
      <PlanChoice plans={plans} plan={plan} label={doctor.plan} disabled={busy} onChoose={checkAgain} />
      <TabPanel view="checks" shown={view === 'checks'}>
        <Checks checked={checked} words={words} busy={busy} heading={heading} onJump={jump} onFix={fix} />
      </TabPanel>
      <TabPanel view="wording" shown={view === 'wording'}>
        <Wording key={plan} checked={checked} words={words} onJump={jump} />
      </TabPanel>
      <TabPanel view="close" shown={view === 'close'}>
        {closes && (
          <Close
            key={`${plan} ${undos}`}
            plan={plan}
            server={server}
            words={words}
            onChanged={() => check(plan)}
          />
        )}
      </TabPanel>
      {view !== 'close' && (
        <footer>
          {undone && (
            <p class="line undo">
              <span>{undone}</span>
              <button type="button" aria-disabled={busy} onClick={undo}>
                {doctor.undo}
              </button>
            </p>
          )}
          <div class="line">
            <button type="button" aria-disabled={busy} onClick={() => checkAgain(plan)}>
              {doctor.again}
            </button>
            <span role="status">
              {now.is === 'working' ? doctor.fixing : now.is === 'ready' ? now.said : ''}
            </span>
          </div>
          {now.is === 'failed' && <p role="alert">{now.message}</p>}
        </footer>
      )}
    </main>
  )
}
