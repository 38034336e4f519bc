import type { DetailsOpening, ObjectiveDetails } from '../../src/rpc/details/detailsContract'
import { ProgressLine } from '../checkIn/ProgressLine'
import { ChangeForm } from './ChangeForm'
import { Fact, type Words } from './Details'
import { History } from './History'
import { Parts } from './Parts'
import { Trend } from './Trend'
import type { Saves } from './useSaves'

interface Props {
  details: ObjectiveDetails
  words: Words
  saves: Saves
  onOpen(opening: DetailsOpening): void
}

const RATIO = { kind: 'percent', text: '%' } as const

/** Where an objective stands, what makes it up, how it got there, and what was said about it. */
export function ObjectivePage({ details, words, saves, onOpen }: Props) {
  const { objective, state, readOnly, trend, cycle, today } = details
  const { plan, id, title, owners, weight, parent, problem } = objective
  return (
    <>
      {readOnly && <p class="notice">{readOnly}</p>}
      <header>
        <p class="quiet">{words.objective.title}</p>
        <h1 tabIndex={-1}>{title}</h1>
        <ProgressLine keyResult={objective} level={undefined} />
        {problem !== undefined && <p class="problem">{problem}</p>}
        <dl>
          <Fact name={words.owner}>{owners.join(words.comma) || words.nobody}</Fact>
          <Fact name={words.state}>{words.states[state]}</Fact>
          {weight !== undefined && <Fact name={words.weight}>{weight}</Fact>}
          {parent && (
            <Fact name={words.objective.parent}>
              <button type="button" class="plain look" onClick={() => onOpen({ plan, objective: parent })}>
                {parent}
              </button>
            </Fact>
          )}
        </dl>
        {id === undefined ? (
          <p class="quiet">{words.objective.noRow}</p>
        ) : (
          <ChangeForm
            details={details}
            words={words}
            onSave={(changes, reason) => saves.change(id, changes, reason)}
          />
        )}
      </header>
      <Parts details={details} words={words} onOpen={onOpen} />
      <Trend
        shape={{
          start: 0,
          target: 1,
          unit: RATIO,
          cycle,
          today,
          readings: trend.map(({ day, progress }) => ({ day, value: progress })),
        }}
        few={words.objective.few}
        words={words}
      />
      {id !== undefined && (
        <History
          details={details}
          words={words}
          name={`${plan}.${id}`}
          onComment={(text, answers) => saves.comment(id, text, answers)}
        />
      )}
    </>
  )
}
