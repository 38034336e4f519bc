import type { ComponentChildren } from 'preact'
import { dayOfIso } from '../../src/core/dates/calendar'
import type { detailsWordsOf } from '../../src/messages/detailsWords'
import { formatDay, formatProgress } from '../../src/messages/format'
import type { DetailsOpening, KeyResultDetails } from '../../src/rpc/details/detailsContract'
import { levelText } from '../checkIn/level'
import { type LevelReading, useLevelReading } from '../checkIn/levelReading'
import { ProgressLine } from '../checkIn/ProgressLine'
import { ChangeForm } from './ChangeForm'
import { History } from './History'
import { Trend } from './Trend'
import type { Saves } from './useSaves'

export type Words = ReturnType<typeof detailsWordsOf>

/** `Mon, Aug 17`; as it came where it is no day. */
export function dayText(iso: string, { messages }: LevelReading): string {
  const day = dayOfIso(iso)
  return day === undefined ? iso : formatDay(day, messages)
}

interface Props {
  details: KeyResultDetails
  words: Words
  saves: Saves
  onOpen(opening: DetailsOpening): void
}

/** Where a key result stands, how it got there, and what was said about it. */
export function Details({ details, words, saves, onOpen }: Props) {
  const reading = useLevelReading()
  const { keyResult, state, readOnly, targets } = details
  const { plan, id, objective, title, owners, start, target, current, live, problem, due, type } = keyResult
  const level = (value: number | undefined) =>
    value === undefined ? words.blank : levelText(value, keyResult, reading)
  const percent = (ratio: number) =>
    formatProgress(ratio, { ...reading.messages, intl: reading.numbers.intl })
  return (
    <>
      {readOnly && <p class="notice">{readOnly}</p>}
      <header>
        {objective && (
          <button
            type="button"
            class="plain look"
            title={words.objective.open}
            onClick={() => onOpen({ plan, objective })}
          >
            {objective}
          </button>
        )}
        <h1 tabIndex={-1}>{title}</h1>
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
        <ChangeForm
          details={details}
          words={words}
          onSave={(changes, reason) => saves.change(id, changes, reason)}
        />
      </header>
      {type !== 'yesNo' && <Trend shape={{ ...keyResult, ...details }} few={words.trend.few} words={words} />}
      <History
        details={details}
        words={words}
        name={`${plan}.${id}`}
        onComment={(text, answers) => saves.comment(id, text, answers)}
      />
    </>
  )
}

export const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
