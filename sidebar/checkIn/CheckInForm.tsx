import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks'
import type { CheckInList, Reply } from '../../src/rpc/contract'
import type { CheckInServer } from './calls'
import {
  checkInsOf,
  draftOf,
  keyOf,
  type LastSave,
  nextBatch,
  readyEntries,
  reduce,
  understoodOf,
} from './checkIns'
import { scalesOf } from './confidence'
import { DateField } from './DateField'
import { Header } from './Header'
import { KeyResultRow } from './KeyResultRow'
import { commandOf, obey } from './keys'
import { MeetingButton } from './MeetingButton'
import { recall, remember } from './memory'
import { ObjectiveButton } from './ObjectiveButton'
import { useReading } from './reading'
import { SaveBar } from './SaveBar'
import { unsavedName } from './unsaved'
import { useUnsaved } from './useUnsaved'
import { groupsOf, isInView, type View, viewFor } from './view'
import { WhoAmI } from './WhoAmI'

interface Props {
  list: CheckInList
  server: CheckInServer
  newRequest(): string
}

/** Rows from which on those out of sight are rendered and laid out later. */
const LONG = 50

/** The list of key results with everything typed in it, and its one save. */
export function CheckInForm({ list, server, newRequest }: Props) {
  const reading = useReading()
  const words = reading.messages.checkIn
  const [checkIns, dispatch] = useReducer(reduce, list, checkInsOf)
  const { plans, keyResults } = checkIns.list
  const { sending } = checkIns
  const lastView = `okr.view.${list.file}`
  const [view, setView] = useState<View>(() => viewFor(list, recall(lastView)))
  const understood = understoodOf(checkIns, reading)
  const scaleOf = useMemo(() => scalesOf(checkIns.list), [checkIns.list])
  const [offered, answerOffer] = useUnsaved(list, checkIns)
  const offers = Object.keys(offered.drafts).length
  const mayWrite = plans.some(({ readOnly }) => readOnly === undefined) && keyResults.length > 0

  // What a row was given when it was last rendered still sees what is typed now.
  const typed = useRef(checkIns.drafts)
  typed.current = checkIns.drafts
  // What is in sight first: the others follow when it is painted.
  const [isPainted, setPainted] = useState(false)
  useEffect(() => setPainted(true), [])

  async function save() {
    const batch = nextBatch(checkIns, reading, newRequest)
    if (!batch) return
    dispatch({ do: 'send', batch })
    const { request, entries } = batch
    const reply = await server.saveCheckIns({ request, entries: [...entries] })
    if (reply.ok) dispatch({ do: 'answer', batch, ...reply.value })
    else dispatch({ do: 'fail', batch, message: reply.message })
  }

  async function undo({ request }: LastSave) {
    dispatch({ do: 'undo' })
    const reply = await server.undoSave({ request })
    if (reply.ok) dispatch({ do: 'undone', ...reply.value })
    else dispatch({ do: 'failUndo', message: reply.message })
  }

  /** The page it opens takes this one's place, so what is typed must be with the browser. */
  async function leaveFor(open: () => Promise<Reply<unknown>>): Promise<string | undefined> {
    if (Object.keys(typed.current).length > 0 && recall(unsavedName(list)) === undefined)
      return words.saveFirst
    const reply = await open()
    return reply.ok ? undefined : reply.message
  }

  function onKeyDown(event: KeyboardEvent) {
    const command = commandOf(event)
    if (command === undefined) return
    event.preventDefault()
    if (command === 'save') void save()
    else obey(command, event.target as HTMLElement)
  }

  // What somebody else's row still needs stays in sight.
  const shown = keyResults.filter((row) => isInView(view, row) || keyOf(row) in checkIns.drafts)
  const inBatch = new Set(sending.is === 'saving' ? sending.batch.entries.map(keyOf) : [])

  return (
    <form
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Header
        list={checkIns.list}
        view={view}
        onChange={(next) => {
          setView(next)
          remember(lastView, next)
        }}
        onAsk={(to, approve) => server.askForUpdates({ to, approve })}
      />
      <main class={shown.length > LONG ? 'long' : ''}>
        {plans.flatMap(({ id, title, readOnly, notices }) =>
          view.plan === undefined || view.plan === id
            ? [readOnly ?? [], notices].flat().map((notice) => (
                <p class="notice" key={id + notice}>
                  {plans.length > 1 ? words.ofPlan(title, notice) : notice}
                </p>
              ))
            : [],
        )}
        {checkIns.list.who && (
          <WhoAmI
            names={checkIns.list.who}
            onAnswer={(name) => {
              dispatch({ do: 'iAm', name })
              if (name !== undefined) setView({ ...view, who: 'mine' })
              // Not remembered is no loss: it will be asked again.
              void server.iAm({ name })
            }}
          />
        )}
        {offers > 0 && mayWrite && (
          <div class="notice offer">
            <p>{words.unsaved.have(offers)}</p>
            <p class="line">
              <button
                type="button"
                onClick={() => {
                  dispatch({ do: 'restore', ...offered })
                  answerOffer()
                }}
              >
                {words.unsaved.take(offers)}
              </button>
              <button type="button" onClick={answerOffer}>
                {words.unsaved.forget(offers)}
              </button>
            </p>
          </div>
        )}
        {shown.length === 0 && <p class="empty quiet">{words.empty}</p>}
        {!mayWrite && (
          <p class="empty">
            <MeetingButton />
          </p>
        )}
        {groupsOf(plans, isPainted ? shown : shown.slice(0, LONG)).map(({ plan, objective, rows }) => (
          <section key={plan.id + objective}>
            <h2>
              {plans.length > 1 && <span class="plan quiet">{plan.title}</span>}
              <span>{objective || words.noObjective}</span>
            </h2>
            <ul>
              {rows.map((keyResult) => (
                <KeyResultRow
                  key={keyOf(keyResult)}
                  keyResult={keyResult}
                  scale={scaleOf(keyResult)}
                  draft={draftOf(checkIns, keyOf(keyResult))}
                  understood={understood.get(keyOf(keyResult))}
                  outcome={checkIns.outcomes[keyOf(keyResult)]}
                  saving={inBatch.has(keyOf(keyResult))}
                  readOnly={plan.readOnly !== undefined}
                  dispatch={dispatch}
                  onHistory={() => leaveFor(() => server.showKeyResult({ plan: plan.id, id: keyResult.id }))}
                />
              ))}
            </ul>
            {objective && (
              <ObjectiveButton
                objective={objective}
                onOpen={() => leaveFor(() => server.showObjective({ plan: plan.id, objective }))}
              />
            )}
          </section>
        ))}
      </main>
      {mayWrite && (
        <SaveBar
          sending={sending}
          ready={readyEntries(checkIns, reading).length}
          lastSave={checkIns.lastSave}
          onUndo={undo}
          date={
            <DateField
              list={checkIns.list}
              day={checkIns.day}
              onChange={(day) => dispatch({ do: 'date', day })}
            />
          }
          unclear={[...understood.values()].filter(({ is }) => is === 'unclear').length}
        />
      )}
    </form>
  )
}
