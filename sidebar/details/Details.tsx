import type { ComponentChildren } from 'preact'
import { dayOfIso } from '../../src/core/calendar'
import type { detailsWordsOf } from '../../src/messages/detailsWords'
import { formatDay, formatProgress } from '../../src/messages/format'
import type { KeyResultDetails } from '../../src/rpc/detailsContract'
import { levelText } from '../checkIn/level'
import { ProgressLine } from '../checkIn/ProgressLine'
import { type Reading, useReading } from '../checkIn/reading'
import { History } from './History'
import { Trend } from './Trend'

export type Words = ReturnType<typeof detailsWordsOf>

/** `Mon, Aug 17`; as it came where it is no day. */
export function dayText(iso: string, { messages }: Reading): string {
  const day = dayOfIso(iso)
  return day === undefined ? iso : formatDay(day, messages)
}

interface Props {
  details: KeyResultDetails
  words: Words
}

/** Where a key result stands, how it got there, and what was said about it. */
export function Details({ details, words }: Props) {
  const reading = useReading()
  const { keyResult, state, readOnly, targets } = details
  const { objective, title, owners, start, target, current, live, problem, due, type } = keyResult
  const level = (value: number | undefined) =>
    value === undefined ? words.blank : levelText(value, keyResult, reading)
  const percent = (ratio: number) =>
    formatProgress(ratio, { ...reading.messages, intl: reading.numbers.intl })
  return (
    <>
      {readOnly && <p class="notice">{readOnly}</p>}
      <header>
        {objective && <p class="quiet">{objective}</p>}
        <h1>{title}</h1>
        <ProgressLine keyResult={keyResult} level={undefined} />
        {problem !== undefined && <p class="problem">{problem}</p>}
        <dl>
          <Fact name={words.owner}>{owners.join(words.comma) || words.nobody}</Fact>
          <Fact name={words.state}>{words.states[state]}</Fact>
          {type !== 'yesNo' && start !== undefined && <Fact name={words.start}>{level(start)}</Fact>}
          {type !== 'yesNo' && <Fact name={words.target}>{level(target)}</Fact>}
          <Fact name={words.current}>
            {level(current)}
            {live && <span class="quiet"> · {words.live}</span>}
          </Fact>
          {due && <Fact name={words.due}>{dayText(due, reading)}</Fact>}
        </dl>
        {targets && (
          <p class="quiet">
            {words.targets(level(targets.first), percent(targets.byFirst), percent(targets.byNow))}
          </p>
        )}
      </header>
      {type !== 'yesNo' && <Trend details={details} words={words} />}
      <History details={details} words={words} />
    </>
  )
}

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
