import { useState } from 'preact/hooks'
import { asDay, dayOfIso, isoOf } from '../../src/core/dates/calendar'
import { CYCLE_KINDS, type Cycle, type CycleKind, cycleFor } from '../../src/core/dates/cycle'
import { formatCycle } from '../../src/messages/format'
import type { SetUpWords } from '../../src/messages/setUpWords'
import type { Days } from './TablePanel'

interface Props {
  stated: Days | undefined
  /** ISO day */
  today: string
  words: SetUpWords
  onChange(days: Days | undefined): void
}

type Choice = CycleKind | 'next' | 'other'

/** The days of the cycle: told where the sheet states them, asked where it does not; never guessed. */
export function CycleField({ stated, today, words, onChange }: Props) {
  const { setUp } = words
  const [choice, setChoice] = useState<Choice>()
  const [days, setDays] = useState<Days>({ start: '', end: '' })
  if (stated) {
    const cycle = cycleOf(stated)
    return (
      <section>
        <h2>{setUp.cycle}</h2>
        <p>
          {cycle && formatCycle(cycle, words)} <span class="quiet">({setUp.cycleStated})</span>
        </p>
      </section>
    )
  }
  const day = dayOfIso(today) ?? asDay(0)
  const quarter = cycleFor('quarter', day)
  const offers: [Choice, string, Cycle][] = [
    ['quarter', setUp.cycles.quarter, quarter],
    ['next', setUp.nextQuarter, cycleFor('quarter', asDay(quarter.end + 1))],
    ...CYCLE_KINDS.filter((kind) => kind !== 'quarter')
      .reverse()
      .map((kind): [Choice, string, Cycle] => [kind, setUp.cycles[kind], cycleFor(kind, day)]),
  ]

  function choose(next: Choice): void {
    setChoice(next)
    const offer = offers.find(([it]) => it === next)?.[2]
    if (offer) onChange({ start: isoOf(offer.start), end: isoOf(offer.end) })
    else type(days)
  }

  function type(typed: Days): void {
    setDays(typed)
    onChange(cycleOf(typed) && typed)
  }

  const wrong = days.start !== '' && days.end !== '' && !cycleOf(days)
  return (
    <fieldset class="cycle">
      <legend>{setUp.cycleAsk}</legend>
      {offers.map(([it, name, cycle]) => (
        <label key={it}>
          <input type="radio" name="cycle" checked={choice === it} onChange={() => choose(it)} />
          {name} <span class="quiet">{formatCycle(cycle, words)}</span>
        </label>
      ))}
      <label>
        <input type="radio" name="cycle" checked={choice === 'other'} onChange={() => choose('other')} />
        {setUp.otherDates}
      </label>
      {choice === 'other' && (
        <div class="line days">
          <label>
            {setUp.from}
            <input
              type="date"
              value={days.start}
              onInput={({ currentTarget }) => type({ ...days, start: currentTarget.value })}
            />
          </label>
          <label>
            {setUp.to}
            <input
              type="date"
              value={days.end}
              aria-invalid={wrong}
              aria-describedby={wrong ? 'wrong-days' : undefined}
              onInput={({ currentTarget }) => type({ ...days, end: currentTarget.value })}
            />
          </label>
          {wrong && (
            <span id="wrong-days" role="alert">
              {setUp.wrongDates}
            </span>
          )}
        </div>
      )}
    </fieldset>
  )
}

function cycleOf({ start, end }: Days): Cycle | undefined {
  const [first, last] = [dayOfIso(start), dayOfIso(end)]
  return first !== undefined && last !== undefined && first <= last ? { start: first, end: last } : undefined
}
