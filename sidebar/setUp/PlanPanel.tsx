import { useState } from 'preact/hooks'
import type { SetUpWords } from '../../src/messages/setUpWords'
import type { TabView } from '../../src/rpc/setUpContract'

interface Props {
  view: TabView
  /** It was set up a moment ago. */
  fresh: boolean
  words: SetUpWords['setUp']
  busy: boolean
  onMenu(name: 'menuCheckIn' | 'menuReview'): void
  onClose(): void
  onStop(tabs: boolean): void
}

/** A tab that is looked after: what to do next, and how to stop. */
export function PlanPanel({ view, fresh, words, busy, onMenu, onClose, onStop }: Props) {
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
