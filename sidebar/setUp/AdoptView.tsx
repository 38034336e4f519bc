import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { SetUpWords } from '../../src/messages/setUpWords'
import type { Reply } from '../../src/rpc/contract'
import type { ColumnChoice, TabView } from '../../src/rpc/setUp/setUpContract'
import { newRequest } from '../checkIn/newRequest'
import { Skeleton } from '../Skeleton'
import type { SetUpServer } from './calls'
import { PlanPanel } from './PlanPanel'
import { type Days, TablePanel } from './TablePanel'

interface Props {
  words: SetUpWords
  server: SetUpServer
  onEmpty(): void
  onMenu(name: 'menuCheckIn' | 'menuReview'): void
  onClose(): void
}

/** What the person waits for, and what became of it. */
type Now =
  | { is: 'looking' }
  | { is: 'working' }
  | { is: 'ready'; said: string; undo?: boolean }
  | { is: 'failed'; message: string }

/** What is on a tab, what we make of it, and one button. */
export function AdoptView({ words, server, onEmpty, onMenu, onClose }: Props) {
  const { setUp, page } = words
  const [view, setView] = useState<TabView>()
  const [columns, setColumns] = useState<ColumnChoice[]>([])
  /** Which of several tables on the tab. */
  const [place, setPlace] = useState<number>()
  const [now, setNow] = useState<Now>({ is: 'looking' })
  const [adopted, setAdopted] = useState(false)
  const request = useRef(newRequest())
  const heading = useRef<HTMLHeadingElement>(null)
  const busy = now.is === 'looking' || now.is === 'working'

  /** Shows an answer; what was seen stays where there is none. */
  const show = useCallback((reply: Reply<TabView>, said = '', undo = false) => {
    if (reply.ok) setView(reply.value)
    setNow(reply.ok ? { is: 'ready', said, undo } : { is: 'failed', message: reply.message })
  }, [])

  const look = useCallback(
    async (sheet?: number, choices: ColumnChoice[] = [], table?: number) => {
      setNow({ is: 'looking' })
      setColumns(choices)
      setPlace(table)
      const reply = await server.lookAtTab({ sheet, table, columns: choices })
      show(reply)
      return reply
    },
    [server, show],
  )

  // Once: whatever follows is asked for by the person.
  useEffect(() => {
    void look().then((reply) => {
      if (reply.ok && reply.value.empty && reply.value.others.length === 0) onEmpty()
    })
  }, [])

  async function adopt(cycle: Days | undefined): Promise<void> {
    if (busy || !view?.table) return
    setNow({ is: 'working' })
    const { sheet, table } = view
    const reply = await server.adoptTable({
      request: request.current,
      sheet,
      table: place,
      columns,
      seen: table.seen,
      cycle,
    })
    if (!reply.ok) return setNow({ is: 'failed', message: reply.message })
    setAdopted(reply.value.adopted)
    if (reply.value.adopted) request.current = newRequest()
    show({ ok: true, value: reply.value.view }, reply.value.adopted ? '' : setUp.changed)
    heading.current?.focus()
  }

  async function changeColumns(): Promise<void> {
    if (busy || !view?.plan || !view.table) return
    setNow({ is: 'working' })
    const { plan, table, title } = view
    const reply = await server.changeColumns({
      request: request.current,
      plan: plan.id,
      columns,
      seen: table.seen,
    })
    if (!reply.ok) return setNow({ is: 'failed', message: reply.message })
    const { changed, view: next } = reply.value
    if (changed) {
      request.current = newRequest()
      setColumns([])
      setAdopted(false)
    }
    show({ ok: true, value: next }, changed ? setUp.columnsChanged(title) : setUp.changed, changed)
    heading.current?.focus()
  }

  async function stop(tabs: boolean): Promise<void> {
    if (busy || !view?.plan) return
    setNow({ is: 'working' })
    const reply = await server.disconnectPlan({ plan: view.plan.id, tabs })
    setAdopted(false)
    show(reply, setUp.stopped(view.title), reply.ok)
    heading.current?.focus()
  }

  async function undo(): Promise<void> {
    if (busy) return
    setNow({ is: 'working' })
    const reply = await server.undoLast({})
    if (!reply.ok) return setNow({ is: 'failed', message: reply.message })
    show(await server.lookAtTab({ sheet: view?.sheet, columns: [] }), setUp.undone)
    heading.current?.focus()
  }

  async function showCell(cell: string): Promise<void> {
    if (!view) return
    const reply = await server.showCell({ sheet: view.sheet, cell })
    if (!reply.ok) setNow({ is: 'failed', message: reply.message })
  }

  function change(choice: ColumnChoice): void {
    if (busy) return
    void look(view?.sheet, [...columns.filter(({ column }) => column !== choice.column), choice], place)
  }

  if (!view)
    return (
      <div class="alone">
        {now.is === 'failed' ? (
          <>
            <p role="alert">{now.message}</p>
            <button type="button" class="primary" onClick={() => look()}>
              {page.retry}
            </button>
          </>
        ) : (
          <>
            <p role="status">{setUp.looking}</p>
            <Skeleton />
          </>
        )}
      </div>
    )

  const { table, plan, others, nothing, title } = view
  const sentence = plan
    ? adopted && table
      ? setUp.done(title, table.objectives, table.keyResults)
      : setUp.already(title)
    : table
      ? setUp.found(title, table.objectives, table.keyResults, table.firstRow, table.lastRow)
      : nothing
  return (
    <div class="adopt" aria-busy={busy}>
      <h1 ref={heading} tabIndex={-1}>
        {sentence}
      </h1>
      <div class="line others">
        {table && !plan && <span class="quiet">{setUp.headings(table.headingRow)}</span>}
        {!plan && (
          <button
            type="button"
            class="plain"
            aria-disabled={busy}
            onClick={() => !busy && look(view.sheet, columns, place)}
          >
            {setUp.again}
          </button>
        )}
        {others.length > 0 && <span>{setUp.otherTabs}</span>}
        {others.map(({ sheet, title }) => (
          <button key={sheet} type="button" aria-disabled={busy} onClick={() => !busy && look(sheet)}>
            {title}
          </button>
        ))}
      </div>
      <p class="line" role="status">
        {now.is === 'working'
          ? setUp.working
          : now.is === 'looking'
            ? setUp.looking
            : now.is === 'ready' && now.said}
        {now.is === 'ready' && now.undo && (
          <button type="button" onClick={undo}>
            {setUp.undo}
          </button>
        )}
      </p>
      {now.is === 'failed' && <p role="alert">{now.message}</p>}
      {plan ? (
        <PlanPanel
          view={view}
          fresh={adopted}
          words={words}
          columns={columns}
          busy={busy}
          onMenu={onMenu}
          onClose={onClose}
          onStop={stop}
          onChange={change}
          onColumns={(store) => (store ? void changeColumns() : void look(view.sheet))}
        />
      ) : (
        table && (
          <TablePanel
            key={`${view.sheet} ${place}`}
            view={view}
            table={table}
            columns={columns}
            words={words}
            busy={busy}
            onChange={change}
            onTable={(other) => !busy && void look(view.sheet, [], other)}
            onShow={showCell}
            onAdopt={adopt}
          />
        )
      )}
    </div>
  )
}
