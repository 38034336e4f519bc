import { useId, useState } from 'preact/hooks'
import type { Asked } from '../../src/rpc/contract'
import type { CheckInServer } from './calls'
import { useReading } from './reading'
import type { Waiting } from './view'

/** Asks by mail; `approve`: the person has read the addresses and agrees to write to them. */
export type AskTeam = (to: string[], approve: boolean) => ReturnType<CheckInServer['askForUpdates']>

interface Props {
  waiting: readonly Waiting[]
  onAsk: AskTeam
}

/** By address. */
type Answers = Readonly<Record<string, 'asking' | Pick<Asked, 'sent' | 'message' | 'unapproved'>>>

/** More are folded away, so that the list is not pushed out of sight. */
const MOST_OPEN = 4

/** Who of the team has not checked in, and a way to ask them. */
export function Team({ waiting, onAsk }: Props) {
  const words = useReading().messages.checkIn.waiting
  const base = useId()
  const [answers, setAnswers] = useState<Answers>({})
  if (waiting.length === 0) return null
  const unasked = waiting.flatMap(({ mail }) => (mail && !answers[mail] ? [mail] : []))

  async function ask(to: string[], approve = false) {
    const all = (answer: Answers[string]) => Object.fromEntries(to.map((mail) => [mail, answer]))
    setAnswers((now) => ({ ...now, ...all('asking') }))
    const reply = await onAsk(to, approve)
    const answered = reply.ok
      ? Object.fromEntries(reply.value.asked.map((it) => [it.to, it]))
      : all({ sent: false, message: reply.message, unapproved: false })
    setAnswers((now) => ({ ...now, ...answered }))
  }

  return (
    <details class="team" open={waiting.length <= MOST_OPEN}>
      <summary>{words.title(waiting.length)}</summary>
      <ul>
        {waiting.map(({ name, mail, left }, at) => {
          const answer = mail ? answers[mail] : undefined
          const said = typeof answer === 'object' ? answer : undefined
          return (
            <li key={mail ?? name} class="line">
              <span class="name" id={`${base}-${at}`}>
                {name} <span class="quiet">· {words.left(left)}</span>
              </span>
              {mail && !said?.sent && (
                <button
                  type="button"
                  id={`${base}-${at}-ask`}
                  aria-labelledby={`${base}-${at}-ask ${base}-${at}`}
                  aria-disabled={answer === 'asking'}
                  onClick={() => answer !== 'asking' && ask([mail], said?.unapproved)}
                >
                  {answer === 'asking' ? words.asking : said?.unapproved ? words.approve : words.ask}
                </button>
              )}
              <p role="status" class={said && !said.sent && !said.unapproved ? 'problem' : 'quiet'}>
                {mail ? said && `${said.sent ? '✓ ' : ''}${said.message}` : words.noAddress}
              </p>
            </li>
          )
        })}
      </ul>
      {unasked.length > 1 && (
        <button type="button" onClick={() => ask(unasked)}>
          {words.askAll(unasked.length)}
        </button>
      )}
    </details>
  )
}
