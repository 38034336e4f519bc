import type { CheckInList } from '../../src/rpc/contract'
import { useReading } from './reading'
import { type AskTeam, Team } from './Team'
import { isInView, isLeft, type View, waitingTeam } from './view'

interface Props {
  list: CheckInList
  view: View
  onChange(view: View): void
  onAsk: AskTeam
}

/** What is shown, how much of it is left to do, and the ways to something else. */
export function Header({ list, view, onChange, onAsk }: Props) {
  const words = useReading().messages.checkIn
  const { plans, keyResults, today } = list
  const { plan } = view
  const inPlan = keyResults.filter((row) => isInView({ who: 'all', plan }, row))
  const count = (who: View['who']) => inPlan.filter((row) => isInView({ who }, row)).length
  const [mine, team] = [count('mine'), count('team')]
  const asked = inPlan.filter((row) => isInView(view, row) && !row.live)
  const left = asked.filter((row) => isLeft(row, today)).length

  const show = (who: View['who'], label: string) => (
    <button type="button" aria-pressed={view.who === who} onClick={() => onChange({ plan, who })}>
      {label}
    </button>
  )

  return (
    <header>
      <h1>{plans.length === 1 ? plans[0]?.title : words.title}</h1>
      {plans.length > 1 && (
        <select
          aria-label={words.plan}
          value={plan ?? ''}
          onChange={({ currentTarget: { value } }) => onChange({ ...view, plan: value || undefined })}
        >
          <option value="">{words.allPlans(plans.length)}</option>
          {plans.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
      {(mine > 0 || team > 0) && mine < inPlan.length && (
        // biome-ignore lint/a11y/useSemanticElements: two buttons, no field set of a form
        <div class="views" role="group" aria-label={words.view}>
          {mine > 0 && show('mine', words.mine(mine))}
          {team > 0 && show('team', words.team(team))}
          {show('all', words.all(inPlan.length))}
        </div>
      )}
      {asked.length > 0 && (
        <p class={left === 0 ? 'left done' : 'left quiet'}>
          {left === 0 ? words.allDone(asked.length) : words.left(left, asked.length)}
        </p>
      )}
      {team > 0 && (view.who === 'team' || left === 0) && <Team waiting={waitingTeam(list)} onAsk={onAsk} />}
    </header>
  )
}
