import { useState } from 'preact/hooks'
import type { SetUpWords } from '../../src/messages/setUpWords'
import type { ColumnChoice, TabView } from '../../src/rpc/setUp/setUpContract'
import { ColumnList } from './ColumnList'
import { Examples } from './Examples'

interface Props {
  view: TabView
  /** It was set up a moment ago. */
  fresh: boolean
  words: SetUpWords
  /** What the person says of its columns, not yet stored. */
  columns: readonly ColumnChoice[]
  busy: boolean
  onMenu(name: 'menuCheckIn' | 'menuReview'): void
  onClose(): void
  onStop(tabs: boolean): void
  onChange(choice: ColumnChoice): void
  /** False: forget what was said. */
  onColumns(store: boolean): void
}

/** A tab that is looked after: what to do next, how its columns are read, and how to stop. */
export function PlanPanel({ view, fresh, words: all, columns, busy, ...on }: Props) {
  const { onMenu, onClose, onStop, onChange, onColumns } = on
  const words = all.setUp
  const [asking, setAsking] = useState(false)
  const [tabs, setTabs] = useState(false)
  const { plan, table } = view
  if (!plan) return null
  return (
    <>
      {fresh && table && plan.kind === 'adopted' && (
        <p>{words.doneMore(table.scores.first, table.scores.last)}</p>
      )}
      <div class="line">
        <button type="button" class="primary" onClick={() => onMenu('menuCheckIn')}>
          {words.checkIn}
        </button>
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
      <p class="line">
        {words.repair}
        <button type="button" class="plain" onClick={() => onMenu('menuReview')}>
          {words.check}
        </button>
      </p>
      {table && plan.kind === 'adopted' && !view.readOnly && (
        <section>
          {columns.length > 0 && <Examples examples={table.examples} words={all} />}
          <ColumnList
            columns={table.columns}
            chosen={columns}
            words={all}
            busy={busy}
            agreed
            onChange={onChange}
          />
          {columns.length > 0 && (
            <div class="line">
              <button type="button" class="primary" aria-disabled={busy} onClick={() => onColumns(true)}>
                {words.changeColumns}
              </button>
              <button type="button" aria-disabled={busy} onClick={() => onColumns(false)}>
                {words.leaveColumns}
              </button>
            </div>
          )}
        </section>
      )}
      {asking ? (
        <fieldset class="boxed">
          <legend>{words.stop}</legend>
          <p>{plan.kind === 'adopted' ? words.stopTable : words.stopTemplate}</p>
          {plan.last && (
            <label class="line">
              <input
                type="checkbox"
                checked={tabs}
                onChange={({ currentTarget }) => setTabs(currentTarget.checked)}
              />
              {words.stopTabs}
            </label>
          )}
          <div class="line">
            <button type="button" aria-disabled={busy} onClick={() => onStop(tabs)}>
              {words.stopSure}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {words.keep}
            </button>
          </div>
        </fieldset>
      ) : (
        <button type="button" onClick={() => setAsking(true)}>
          {words.stop}
        </button>
      )}
    </>
  )
}
