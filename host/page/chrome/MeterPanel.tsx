import type { Workspace } from '../workspace'

/** What the last action asked of Google's services. Time is not measured: here it says nothing about Google. */
export function MeterPanel({ workspace }: { workspace: Workspace }) {
  const { last } = workspace.host.meter
  const figures: [string, number][] = [
    ['Round trips', last.roundTrips.total],
    ['of them reads', last.roundTrips.reads],
    ['of them sendings of writes', last.roundTrips.flushes],
    ['Service calls', last.total],
    ['Script executions', last.executions],
    ['Formula cells computed', last.formulaExecutions],
  ]
  const calls = Object.entries(last.calls).sort(([, a], [, b]) => b - a)
  return (
    <>
      <p class="quiet">The last action of a script: a menu click, a call of the sidebar or a trigger run.</p>
      <dl class="figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {calls.length > 0 && (
        <ul class="calls">
          {calls.map(([member, count]) => (
            <li key={member}>
              <code>{member}</code> {count}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
