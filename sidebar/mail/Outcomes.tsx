import type { MailOutcome } from '../../src/rpc/mail/mailContract'
import { dayText } from './moments'
import { useWords } from './words'

type State = MailOutcome['state']
const STATES: readonly State[] = ['sent', 'waiting', 'failed', 'uncertain', 'replaced']
const TOLD: ReadonlySet<State> = new Set<State>(['failed', 'uncertain', 'replaced'])

/** What became of the latest mails: a line for each turn, and each mail that did not arrive for sure. */
export function Outcomes({ latest }: { latest: readonly MailOutcome[] }) {
  const { intl, mailSettings } = useWords()
  const { outcomes: words } = mailSettings
  const turns = new Map<string, MailOutcome[]>()
  for (const outcome of latest) {
    const key = `${outcome.kind} ${outcome.day}`
    turns.set(key, [...(turns.get(key) ?? []), outcome])
  }
  const why = ({ state, error }: MailOutcome) =>
    state === 'uncertain' ? words.uncertain : state === 'replaced' ? words.replaced : (error ?? '')
  const isTroubled = latest.some(({ state }) => TOLD.has(state))
  return (
    <details open={isTroubled}>
      <summary>{words.legend}</summary>
      {turns.size === 0 && <p class="quiet">{words.none}</p>}
      <ul>
        {[...turns].map(([key, mails]) => {
          const [first] = mails
          const counts = STATES.flatMap((state) => {
            const count = mails.filter((it) => it.state === state).length
            return count > 0 ? [words.states[state](count)] : []
          })
          return (
            first && (
              <li key={key}>
                {words.kinds[first.kind]} · {dayText(first.day, intl)} · {counts.join(' · ')}
                <ul class="quiet">
                  {mails
                    .filter(({ state }) => TOLD.has(state))
                    .map((mail) => (
                      <li key={mail.to}>
                        <span dir="auto">{mail.to}</span> · {why(mail)}
                      </li>
                    ))}
                </ul>
              </li>
            )
          )
        })}
      </ul>
    </details>
  )
}
