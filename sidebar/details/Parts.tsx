import { formatProgress } from '../../src/messages/format'
import type { DetailsOpening, ObjectiveDetails, PartView } from '../../src/rpc/details/detailsContract'
import { type LevelReading, useLevelReading } from '../checkIn/levelReading'
import { ProgressLine } from '../checkIn/ProgressLine'
import type { Words } from './Details'

interface Props {
  details: ObjectiveDetails
  words: Words
  onOpen(opening: DetailsOpening): void
}

/** The sum that makes an objective's progress, line by line: each part with its share and what it brings. */
export function Parts({ details: { objective, parts }, words, onOpen }: Props) {
  const reading = useLevelReading()
  const { plan, progress } = objective
  const says = words.objective
  const openingOf = ({ is, id, title }: PartView): DetailsOpening | undefined => {
    if (is === 'objective') return { plan, objective: title }
    return id === undefined ? undefined : { plan, id }
  }
  return (
    <section>
      <h2>{says.parts}</h2>
      {parts.length === 0 && <p class="empty quiet">{says.none}</p>}
      <ol>
        {parts.map((part, at) => {
          const opening = openingOf(part)
          return (
            <li key={`${part.is}${part.id ?? at}`}>
              <h3>
                {opening ? (
                  <button type="button" class="plain look" onClick={() => onOpen(opening)}>
                    {part.title}
                  </button>
                ) : (
                  part.title
                )}
              </h3>
              <ProgressLine keyResult={part} level={undefined} />
              {part.problem !== undefined && <p class="problem">{part.problem}</p>}
              <p class="quiet">{lineOf(part, words, reading)}</p>
            </li>
          )
        })}
      </ol>
      {parts.length > 1 && progress !== undefined && (
        <p class="empty quiet">{says.total(percentOf(progress, reading))}</p>
      )}
    </section>
  )
}

const percentOf = (ratio: number, { messages, numbers }: LevelReading): string =>
  formatProgress(ratio, { ...messages, intl: numbers.intl })

function lineOf({ is, state, share, product }: PartView, words: Words, reading: LevelReading): string {
  const says = words.objective
  const counted =
    share === undefined || product === undefined
      ? says.left
      : says.share(percentOf(share, reading), percentOf(product, reading))
  return [
    ...(is === 'objective' ? [says.contributes] : []),
    ...(state === 'active' ? [] : [words.states[state]]),
    counted,
  ].join(' · ')
}
