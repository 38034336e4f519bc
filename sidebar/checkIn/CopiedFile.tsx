import { useState } from 'preact/hooks'
import type { CheckInServer } from './calls'
import { useReading } from './reading'

type Choice = 'startNewCycle' | 'goOnAsCopy'

interface Props {
  server: Pick<CheckInServer, Choice>
  /** Somebody has decided: this person, or another one meanwhile. */
  onDecided(): void
}

type State = { is: 'asking' } | { is: 'working' } | { is: 'failed'; message: string }

/** What becomes of the plans in a copy of their file: asked before anything is written. */
export function CopiedFile({ server, onDecided }: Props) {
  const { copiedFile: words } = useReading().messages.checkIn
  const [state, setState] = useState<State>({ is: 'asking' })
  const busy = state.is === 'working'

  async function choose(choice: Choice): Promise<void> {
    if (busy) return
    setState({ is: 'working' })
    const reply = await server[choice]({})
    if (reply.ok) onDecided()
    else setState({ is: 'failed', message: reply.message })
  }

  return (
    <main class="alone" aria-busy={busy}>
      <h1>{words.title}</h1>
      <p>{words.question}</p>
      {(['startNewCycle', 'goOnAsCopy'] as const).map((choice) => (
        <section class="choice" key={choice}>
          <button
            type="button"
            class={choice === 'startNewCycle' ? 'primary' : ''}
            aria-disabled={busy}
            aria-describedby={choice}
            onClick={() => choose(choice)}
          >
            {words[choice].label}
          </button>
          <p class="quiet" id={choice}>
            {words[choice].about}
          </p>
        </section>
      ))}
      <p role="status">{busy ? words.working : ''}</p>
      {state.is === 'failed' && <p role="alert">{state.message}</p>}
    </main>
  )
}
