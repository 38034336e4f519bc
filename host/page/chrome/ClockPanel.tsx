import { DateTime } from 'luxon'
import { useState } from 'preact/hooks'
import { messageOf } from '../../core/run/scriptError'
import type { Workspace } from '../workspace'
import { nextWeekday, timeText } from './timeText'

const HOUR = 3_600_000
const MONDAY = 1
const MORNING = 9

/** The clock this file lives by: it stands still until somebody turns it, and fires triggers on the way. */
export function ClockPanel({ workspace }: { workspace: Workspace }) {
  const { host, working } = workspace
  const zone = host.workbook.timeZone
  const { now } = host.clock
  const [typed, setTyped] = useState('')
  const until = DateTime.fromISO(typed, { zone }).toMillis()
  const triggers = host.stores.triggers.filter(({ next }) => next !== null)
  const nextFiring = Math.min(...triggers.map(({ next }) => next ?? Number.POSITIVE_INFINITY))
  const busy = working !== undefined
  const run = (moment: number) => void workspace.runUntil(moment)
  return (
    <>
      <div class="line">
        <p class="now">
          <strong>{timeText(now, zone)}</strong> {zone}
        </p>
        <button type="button" class="button" disabled={busy} onClick={() => run(now + HOUR)}>
          +1 hour
        </button>
        <button
          type="button"
          class="button"
          disabled={busy || !Number.isFinite(nextFiring)}
          onClick={() => run(nextFiring)}
        >
          Next trigger
        </button>
        {/* Google fires an hourly trigger somewhere inside the hour, so the hour must be over. */}
        <button
          type="button"
          class="button primary"
          disabled={busy}
          onClick={() => run(nextWeekday(now, zone, MONDAY, MORNING) + HOUR)}
        >
          Next Monday, 9:00–10:00
        </button>
        <form
          class="line"
          onSubmit={(event) => {
            event.preventDefault()
            if (until > now) run(until)
          }}
        >
          <label>
            Run until
            <input
              type="datetime-local"
              value={typed}
              min={DateTime.fromMillis(now, { zone }).toFormat("yyyy-MM-dd'T'HH:mm")}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          </label>
          <button type="submit" class="button" disabled={busy || !(until > now)}>
            Run
          </button>
        </form>
      </div>
      <h2>Triggers</h2>
      {triggers.length === 0 ? (
        <p class="quiet">None. The weekly email, switched on in the Extensions menu, makes one.</p>
      ) : (
        <ul class="plain">
          {triggers.map(({ id, handler, creator, next }) => (
            <li key={id}>
              <code>{handler}</code> of {creator}, next {timeText(next ?? now, zone)}
            </li>
          ))}
        </ul>
      )}
      <h2>What happened last</h2>
      <Firings workspace={workspace} zone={zone} />
    </>
  )
}

function Firings({ workspace, zone }: { workspace: Workspace; zone: string }) {
  const { firings, mailsSent } = workspace
  if (!firings) return <p class="quiet">Nothing yet: turn the clock.</p>
  const failed = firings.filter(({ error }) => error !== undefined)
  const runs = firings.length === 1 ? '1 trigger run' : `${firings.length} trigger runs`
  return (
    <>
      <p>
        {firings.length === 0
          ? 'No trigger fired.'
          : `${runs}, ${failed.length === 0 ? 'none' : failed.length} failed. `}
        {mailsSent > 0 && (
          <button type="button" class="link" onClick={() => workspace.show('outbox')}>
            {mailsSent === 1 ? 'Read the mail that went out' : `Read the ${mailsSent} mails that went out`}
          </button>
        )}
      </p>
      <ul class="plain">
        {failed.map(({ time, handler, error }) => (
          <li key={time} class="failed">
            {timeText(time, zone)} <code>{handler}</code>: {messageOf(error)}
          </li>
        ))}
      </ul>
    </>
  )
}
