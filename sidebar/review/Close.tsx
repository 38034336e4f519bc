import { useEffect, useRef, useState } from 'preact/hooks'
import { tagOf } from '../../src/cell/separators'
import type { Commitment } from '../../src/core/scoring/commitment'
import type { ReviewWords } from '../../src/messages/reviewWords'
import type { CycleAtClose } from '../../src/rpc/review/closingContract'
import { recall, remember } from '../checkIn/memory'
import { newRequest } from '../checkIn/newRequest'
import { CloseFooter, type Doing } from './CloseFooter'
import { CloseObjective } from './CloseObjective'
import { CloseSummary, standing } from './CloseSummary'
import type { ReviewServer } from './calls'
import { NextCycle } from './NextCycle'
import { type AllTyped, reviewed as review, saidRows, scoreText, type Typed } from './scores'

interface Props {
  plan: string | undefined
  server: ReviewServer
  words: ReviewWords
  /** The plan, or what an undo would take back, is no longer what it was. */
  onChanged(): void
}

/** Key results shown at once; more are a click away. */
const PAGE = 100

const memoryOf = (plan: string): string => `okr.closing.${plan}`

/** The close of a plan's cycle: scores, what was learned, what goes on; saved as a draft, or for good. */
export function Close({ plan, server, words, onChanged }: Props) {
  const { closing } = words
  const [now, setNow] = useState<CycleAtClose>()
  const [typed, setTyped] = useState<AllTyped>({})
  const [held, setHeld] = useState<Readonly<Record<string, string>>>({})
  const [doing, setDoing] = useState<Doing>({ is: 'loading' })
  const [shown, setShown] = useState(PAGE)
  const heading = useRef<HTMLHeadingElement>(null)
  const attempt = useRef<{ of: string; request: string } | undefined>(undefined)

  async function open(): Promise<void> {
    setDoing({ is: 'loading' })
    const reply = await server.openClosing({ plan })
    if (!reply.ok) return setDoing({ is: 'failed', message: reply.message })
    setNow(reply.value)
    setTyped(recall<AllTyped>(memoryOf(reply.value.plan)) ?? {})
    setDoing({ is: 'ready', said: '' })
  }

  // Once: whatever follows is asked for by the person.
  useEffect(() => {
    void open()
  }, [])

  if (!now)
    return (
      <>
        <h1>{words.review.views.close}</h1>
        {doing.is === 'failed' ? (
          <>
            <p role="alert">{doing.message}</p>
            <button type="button" class="primary" onClick={open}>
              {words.page.retry}
            </button>
          </>
        ) : (
          <p role="status" class="quiet">
            {closing.loading}
          </p>
        )}
      </>
    )

  const intl = `${tagOf(now.locale)}-u-nu-latn`
  const readOnly = now.readOnly !== undefined || now.closed !== undefined || now.state === 'draft'
  const all = review(now, readOnly ? {} : typed)
  const rows = all.objectives.flatMap(({ keyResults }) => keyResults)
  const busy = doing.is === 'loading' || doing.is === 'working'

  function keep(next: AllTyped): void {
    setTyped(next)
    if (now) remember(memoryOf(now.plan), Object.keys(next).length > 0 ? next : undefined)
  }

  function type(id: string, seen: string | undefined, change: Typed): void {
    const before = typed[id] ?? { seen }
    keep({ ...typed, [id]: { ...before, ...change } })
    if (doing.is !== 'working') setDoing({ is: 'ready', said: '' })
  }

  function promiseAll(commitment: Commitment): void {
    const each = rows.map(({ id, seen }) => [id, { ...(typed[id] ?? { seen }), commitment }])
    keep({ ...typed, ...Object.fromEntries(each) })
  }

  /** The same again is the same request: nothing is saved twice. */
  function requestFor(of: string): string {
    if (attempt.current?.of !== of) attempt.current = { of, request: newRequest() }
    return attempt.current.request
  }

  function show(next: CycleAtClose, said: string): void {
    attempt.current = undefined
    setNow(next)
    setDoing({ is: 'ready', said })
  }

  async function save(close: boolean): Promise<void> {
    if (!now || busy) return
    if (rows.some(({ unclear }) => unclear)) return setDoing({ is: 'failed', message: closing.fixScores })
    setDoing({ is: 'working' })
    const said = saidRows(all, typed, close)
    const input = { plan: now.plan, close, rows: said }
    const reply = await server.saveScores({ ...input, request: requestFor(JSON.stringify(input)) })
    if (!reply.ok) return setDoing({ is: 'failed', message: reply.message })
    const { now: next, held: back, refused } = reply.value
    show(next, close ? closing.savedClose : closing.savedDraft)
    if (back.length > 0) {
      // Nothing typed is lost: it waits beside what somebody else made of the row.
      setHeld(Object.fromEntries(back.map((id) => [id, meanwhile(next, id)])))
      keep(Object.fromEntries(back.flatMap((id) => (typed[id] ? [[id, withoutSeen(typed[id])]] : []))))
      setDoing({ is: 'failed', message: close ? closing.held(back.length) : closing.heldDraft(back.length) })
    } else if (refused) setDoing({ is: 'failed', message: refused })
    else {
      setHeld({})
      keep({})
      if (close) heading.current?.focus()
    }
  }

  function meanwhile(next: CycleAtClose, id: string): string {
    const row = next.objectives.flatMap(({ keyResults }) => keyResults).find((it) => it.id === id)
    if (!row) return closing.heldWords(closing.noScore, next.objectives.find((it) => it.id === id)?.note)
    const score = (value: number | undefined) =>
      value === undefined ? closing.noScore : scoreText(value, row.commitment, intl)
    const before = rows.find((it) => it.id === id)
    return before?.seen === row.seen
      ? closing.heldFigures(score(row.computed))
      : closing.heldWords(score(row.override ?? row.computed), row.note)
  }

  async function run(): Promise<void> {
    if (!now || busy) return
    setDoing({ is: 'working' })
    const input = { plan: now.plan, state: now.state }
    const reply = await server.runPlan({ plan: now.plan, request: requestFor(JSON.stringify(input)) })
    if (!reply.ok) return setDoing({ is: 'failed', message: reply.message })
    show(reply.value.now, closing.nowRuns)
    if (reply.value.refused) setDoing({ is: 'failed', message: reply.value.refused })
    else heading.current?.focus()
  }

  async function startNext(wanted: Parameters<ReviewServer['startNext']>[0]): Promise<void> {
    setDoing({ is: 'working' })
    const reply = await server.startNext(wanted)
    if (!reply.ok) return setDoing({ is: 'failed', message: reply.message })
    show(reply.value.now, closing.madeNext)
    onChanged()
    heading.current?.focus()
  }

  async function jump(to: string): Promise<void> {
    const reply = await server.jumpTo({ plan: to, cell: 'A1' })
    if (!reply.ok) setDoing({ is: 'failed', message: reply.message })
  }

  const commitment = commonCommitment(rows.map((row) => row.commitment))
  let room = shown
  return (
    <div class="close" aria-busy={busy}>
      <h1 ref={heading} tabIndex={-1}>
        {standing(now, words)}
      </h1>
      {now.readOnly && <p role="alert">{now.readOnly}</p>}
      <CloseSummary now={now} reviewed={all} words={words} intl={intl} />
      {!readOnly && rows.length > 0 && (
        <label class="goals">
          {closing.goals}
          <select
            value={commitment ?? ''}
            onChange={({ currentTarget }) =>
              currentTarget.value && promiseAll(currentTarget.value as Commitment)
            }
          >
            {!commitment && <option value="">{closing.mixed}</option>}
            {(['aspirational', 'committed'] as const).map((it) => (
              <option key={it} value={it}>
                {closing.commitments[it]}
              </option>
            ))}
          </select>
        </label>
      )}
      {all.objectives.map((objective, nth) => {
        if (room <= 0 || now.state === 'draft') return null
        const most = room
        room -= Math.max(1, objective.keyResults.length)
        return (
          <CloseObjective
            key={objective.id ?? nth}
            objective={objective}
            closed={all.closed.objectives[nth] ?? { keyResults: [] }}
            most={most}
            words={words}
            intl={intl}
            readOnly={readOnly}
            held={held}
            onType={type}
          />
        )
      })}
      {rows.length > shown && now.state !== 'draft' && (
        <button type="button" onClick={() => setShown(shown + PAGE)}>
          {closing.more(rows.length - shown)}
        </button>
      )}
      <NextCycle
        key={now.state}
        now={now}
        reviewed={all}
        words={words}
        intl={intl}
        busy={busy}
        onStart={startNext}
        onJump={jump}
      />
      <CloseFooter
        now={now}
        doing={doing}
        words={words}
        dirty={Object.keys(typed).length > 0}
        onSave={save}
        onRun={run}
        onOpen={open}
      />
    </div>
  )
}

/** What somebody else said is known now: the next save may go over it. */
const withoutSeen = ({ seen: _, ...typed }: Typed): Typed => typed

function commonCommitment(all: readonly Commitment[]): Commitment | undefined {
  const [first] = all
  return all.every((it) => it === first) ? first : undefined
}
