import { useMemo, useReducer, useState } from 'preact/hooks'
import type { CheckInList, KeyResultView } from '../../src/rpc/contract'
import type { CheckInServer } from './calls'
import { checkInsOf, draftOf, nextBatch, readyEntries, reduce, understoodOf } from './checkIns'
import { scaleOfPlan } from './confidence'
import { KeyResultRow } from './KeyResultRow'
import { moveToField } from './moveToField'
import { useReading } from './reading'
import { SaveBar } from './SaveBar'
import { ViewSwitch } from './ViewSwitch'

interface Props {
  list: CheckInList
  server: CheckInServer
  newRequest(): string
}

/** The list of key results with everything typed in it, and its one save. */
export function CheckInForm({ list, server, newRequest }: Props) {
  const reading = useReading()
  const words = reading.messages.checkIn
  const [checkIns, dispatch] = useReducer(reduce, list, checkInsOf)
  const { keyResults } = checkIns.list
  const { sending } = checkIns
  const mine = keyResults.filter((it) => it.mine)
  const [view, setView] = useState<'mine' | 'all'>(mine.length > 0 ? 'mine' : 'all')
  const understood = understoodOf(checkIns, reading)
  const scale = useMemo(() => scaleOfPlan(list.keyResults), [list])

  async function save() {
    const batch = nextBatch(checkIns, reading, newRequest)
    if (!batch || list.readOnly !== undefined) return
    dispatch({ do: 'send', batch })
    const { request, entries } = batch
    const reply = await server.saveCheckIns({ plan: list.plan.id, request, entries: [...entries] })
    if (reply.ok) dispatch({ do: 'answer', batch, saved: reply.value.saved })
    else dispatch({ do: 'fail', batch, message: reply.message })
  }

  function onKeyDown(event: KeyboardEvent) {
    // The Enter that ends the typing of Chinese characters is not ours.
    if (event.key !== 'Enter' || event.isComposing) return
    const movesOn = event.target instanceof HTMLInputElement
    if (event.ctrlKey || event.metaKey) void save()
    else if (movesOn) moveToField(event.target, event.shiftKey ? 'previous' : 'next')
    else return
    event.preventDefault()
  }

  // What somebody else's row still needs stays in sight.
  const shown = keyResults.filter(({ id, mine }) => view === 'all' || mine || id in checkIns.drafts)
  const inBatch = new Set(sending.is === 'saving' ? sending.batch.entries.map(({ id }) => id) : [])

  return (
    <form
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <header>
        <h1>{list.plan.title}</h1>
        {mine.length > 0 && mine.length < keyResults.length && (
          <ViewSwitch view={view} mine={mine.length} all={keyResults.length} onChange={setView} />
        )}
      </header>
      <main>
        {list.readOnly !== undefined && <p class="notice">{list.readOnly}</p>}
        {list.notices
          .filter((notice) => notice !== list.readOnly)
          .map((notice) => (
            <p class="notice" key={notice}>
              {notice}
            </p>
          ))}
        {keyResults.length === 0 && <p class="empty quiet">{words.empty}</p>}
        {byObjective(shown).map(({ objective, rows }) => (
          <section key={rows[0]?.row}>
            <h2>
              <span>{objective || words.noObjective}</span>
            </h2>
            <ul>
              {rows.map((keyResult) => (
                <KeyResultRow
                  key={keyResult.row}
                  keyResult={keyResult}
                  scale={keyResult.confidence?.scale ?? scale}
                  draft={draftOf(checkIns, keyResult.id)}
                  understood={understood.get(keyResult.id)}
                  outcome={checkIns.outcomes[keyResult.id]}
                  saving={inBatch.has(keyResult.id)}
                  readOnly={list.readOnly !== undefined}
                  dispatch={dispatch}
                />
              ))}
            </ul>
          </section>
        ))}
      </main>
      {list.readOnly === undefined && keyResults.length > 0 && (
        <SaveBar
          sending={sending}
          ready={readyEntries(checkIns, reading).length}
          unclear={[...understood.values()].filter(({ is }) => is === 'unclear').length}
        />
      )}
    </form>
  )
}

/** Neighbours of one objective under one heading, in the order of the table. */
function byObjective(keyResults: readonly KeyResultView[]): { objective: string; rows: KeyResultView[] }[] {
  const groups: { objective: string; rows: KeyResultView[] }[] = []
  for (const keyResult of keyResults) {
    const last = groups.at(-1)
    if (last?.objective === keyResult.objective) last.rows.push(keyResult)
    else groups.push({ objective: keyResult.objective, rows: [keyResult] })
  }
  return groups
}
