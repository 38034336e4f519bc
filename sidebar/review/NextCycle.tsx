import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { carryOver } from '../../src/core/plan/carryOver'
import { formatValue } from '../../src/messages/format'
import type { ReviewWords } from '../../src/messages/reviewWords'
import type { CycleAtClose } from '../../src/rpc/review/closingContract'
import type { ReviewServer } from './calls'
import { nextOf, type Reviewed, type Row } from './scores'

type Wanted = Parameters<ReviewServer['startNext']>[0]

interface Props {
  now: CycleAtClose
  reviewed: Reviewed
  words: ReviewWords
  intl: string
  busy: boolean
  onStart(wanted: Wanted): void
  onJump(plan: string): void
}

/** The cycle after this one: where it is, or the few questions that start it. */
export function NextCycle(props: Props) {
  const { now, words, busy, onJump } = props
  const { closing } = words
  const [asks, setAsks] = useState(false)
  const { name, plan } = now.next
  if (plan !== undefined)
    return (
      <p class="line">
        <span>{closing.nextIn(name)}</span>
        <button type="button" onClick={() => onJump(plan)}>
          {closing.goThere}
        </button>
      </p>
    )
  if (now.readOnly !== undefined || now.state === 'draft') return null
  return asks ? (
    <NextForm {...props} onCancel={() => setAsks(false)} />
  ) : (
    <p>
      <button type="button" aria-disabled={busy} onClick={() => setAsks(true)}>
        {closing.startNext}
      </button>
    </p>
  )
}

function NextForm({ now, reviewed, words, intl, busy, onStart, onCancel }: Props & { onCancel(): void }) {
  const { closing } = words
  const [name, setName] = useState(now.next.name)
  const [start, setStart] = useState(now.next.start)
  const [end, setEnd] = useState(now.next.end)
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({})
  const [allObjectives, setAllObjectives] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const base = useId()
  useEffect(() => heading.current?.focus(), [])

  const rows = reviewed.objectives.flatMap(({ keyResults }, nth) =>
    keyResults.map((row, index) => {
      const score = reviewed.closed.objectives[nth]?.keyResults[index]?.score
      return { row, goesOn: chosen[row.id] ?? nextOf(row, score) === 'keep' }
    }),
  )
  const order = start !== '' && end !== '' && start <= end
  const day = (label: string, value: string, set: (value: string) => void) => (
    <label>
      {label}
      <input
        type="date"
        value={value}
        aria-invalid={!order}
        aria-describedby={`${base}-order`}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
    </label>
  )
  return (
    <form
      class="next"
      aria-labelledby={`${base}-title`}
      onSubmit={(event) => {
        event.preventDefault()
        const keep = rows.flatMap(({ row, goesOn }) => (goesOn ? [row.id] : []))
        if (!busy && order) onStart({ plan: now.plan, name, start, end, keep, allObjectives })
      }}
    >
      <h2 id={`${base}-title`} ref={heading} tabIndex={-1}>
        {closing.nextTitle}
      </h2>
      <p class="quiet">{closing.nextAbout}</p>
      <label>
        {closing.tabName}
        <input
          type="text"
          maxLength={90}
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <div class="line">
        {day(closing.firstDay, start, setStart)}
        {day(closing.lastDayOf, end, setEnd)}
      </div>
      <p id={`${base}-order`} class="problem">
        {order ? '' : closing.dayOrder}
      </p>
      <fieldset>
        <legend>{closing.goesOn}</legend>
        {rows.map(({ row, goesOn }) => (
          <label key={row.id} class="choice">
            <input
              type="checkbox"
              checked={goesOn}
              onChange={({ currentTarget }) => setChosen({ ...chosen, [row.id]: currentTarget.checked })}
            />
            <span>
              {row.title} <span class="quiet">{carried(row, words, intl)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label class="choice">
        <input
          type="checkbox"
          checked={allObjectives}
          onChange={({ currentTarget }) => setAllObjectives(currentTarget.checked)}
        />
        {closing.allObjectives}
      </label>
      <div class="line">
        <button type="submit" class="primary" aria-disabled={busy || !order}>
          {closing.make}
        </button>
        <button type="button" onClick={onCancel}>
          {closing.cancel}
        </button>
      </div>
    </form>
  )
}

/** How a key result begins anew. */
function carried(row: Row, { closing, ...words }: ReviewWords, intl: string): string {
  const level = (value: number) => formatValue(value, row.unit, { ...words, intl })
  const { start, target, current } = carryOver(row)
  if (typeof start === 'number')
    return target === 'clear' || row.target === undefined
      ? closing.newTarget(level(start))
      : closing.fromHere(level(start), level(row.target))
  return current === 'clear' ? closing.beginsAgain : closing.stays
}
