import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CheckInList } from '../../src/rpc/contract'
import { useReading } from './reading'

interface Props {
  list: CheckInList
  /** ISO; undefined is today. */
  day: string | undefined
  onChange(day: string | undefined): void
}

/** The day the values are of: today, unless somebody asks for another one of the cycle. */
export function DateField({ list: { plans, today }, day, onChange }: Props) {
  const words = useReading().messages.checkIn
  const [open, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (open) field.current?.focus()
  }, [open])
  if (!open && day === undefined)
    return (
      <button type="button" class="plain look" onClick={() => setOpen(true)}>
        {words.today}
      </button>
    )
  return (
    <label class="date">
      {words.date}
      <input
        type="date"
        ref={field}
        value={day ?? today}
        min={plans.map(({ cycle }) => cycle?.start ?? today).sort()[0]}
        max={today}
        onChange={({ currentTarget: { value } }) => onChange(value === today || !value ? undefined : value)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          // Enter would save.
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault()
        }}
      />
    </label>
  )
}
