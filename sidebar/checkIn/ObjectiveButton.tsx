import { useState } from 'preact/hooks'
import { useReading } from './reading'

interface Props {
  objective: string
  /** Opens its page; gives what kept it from that. */
  onOpen(): Promise<string | undefined>
}

/** Beside an objective's heading, but behind its rows for who goes from value to value by keyboard. */
export function ObjectiveButton({ objective, onOpen }: Props) {
  const words = useReading().messages.checkIn
  const [stuck, setStuck] = useState<string>()
  return (
    <>
      <button
        type="button"
        class="plain objective"
        aria-label={`${words.objective} ${objective}`}
        onClick={async () => setStuck(await onOpen())}
      >
        {words.objective}
      </button>
      {stuck && (
        <p role="alert" class="problem empty">
          {stuck}
        </p>
      )}
    </>
  )
}
