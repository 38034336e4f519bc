import type { JSX } from 'preact'
import type { PanelName, Workspace } from '../workspace'
import { ClockPanel } from './ClockPanel'
import { MeterPanel } from './MeterPanel'
import { OutboxPanel } from './OutboxPanel'
import { PeoplePanel } from './PeoplePanel'
import { timeText } from './timeText'

const PANELS: Record<PanelName, (props: { workspace: Workspace }) => JSX.Element> = {
  outbox: OutboxPanel,
  clock: ClockPanel,
  people: PeoplePanel,
  meter: MeterPanel,
}

/** What no spreadsheet has: the mails that went out, a clock to turn, other people's seats, a count of service calls. */
export function Drawer({ workspace }: { workspace: Workspace }) {
  const { host, actor, panel: open } = workspace
  const { roundTrips } = host.meter.last
  const captions: Record<PanelName, string> = {
    outbox: `Outbox · ${host.outbox.length}`,
    clock: `Clock · ${timeText(host.clock.now, host.workbook.timeZone)}`,
    people: `People · ${actor.person.name}`,
    meter: `Meter · ${roundTrips.total} round ${roundTrips.total === 1 ? 'trip' : 'trips'}`,
  }
  const names = Object.keys(PANELS) as PanelName[]
  const Panel = open && PANELS[open]
  return (
    <section class="drawer" aria-label="Local host">
      {Panel && open && (
        <div id="drawer-panel" class="panel" role="tabpanel" aria-labelledby={`tab-${open}`}>
          <Panel workspace={workspace} />
        </div>
      )}
      <div class="tabs" role="tablist" aria-label="Local host">
        {names.map((name) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={open === name}
            aria-controls={open === name ? 'drawer-panel' : undefined}
            onClick={() => workspace.show(open === name ? undefined : name)}
          >
            {captions[name]}
          </button>
        ))}
      </div>
    </section>
  )
}
