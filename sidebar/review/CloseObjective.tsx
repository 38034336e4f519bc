import { useId } from 'preact/hooks'
import type { ClosedObjective } from '../../src/core/closing/closeCycle'
import type { ReviewWords } from '../../src/messages/reviewWords'
import { CloseRow } from './CloseRow'
import { GradeTag } from './GradeTag'
import { NoteField } from './NoteField'
import { type ReviewedObjective, scoreText, type Typed } from './scores'

interface Props {
  objective: ReviewedObjective
  closed: ClosedObjective
  /** Key results to show. */
  most: number
  words: ReviewWords
  intl: string
  readOnly: boolean
  /** By id, what somebody else made of a row meanwhile. */
  held: Readonly<Record<string, string>>
  onType(id: string, seen: string | undefined, typed: Typed): void
}

/** An objective with the score its key results make, and they below it. */
export function CloseObjective({ objective, closed, most, words, intl, readOnly, held, onType }: Props) {
  const { id, title, note, seen, keyResults } = objective
  const titleId = useId()
  const promised = keyResults.every(({ commitment }) => commitment === 'committed')
  return (
    <section class="objective">
      <h2 id={titleId}>{title}</h2>
      {closed.problem ? (
        <p class="problem">{words.closing.weights}</p>
      ) : closed.score === undefined || !closed.grade ? (
        <p class="quiet">{words.closing.noScore}</p>
      ) : (
        <p>
          <GradeTag
            grade={closed.grade}
            score={scoreText(closed.score, promised ? 'committed' : 'aspirational', intl)}
            words={words}
          />
        </p>
      )}
      {id !== undefined && (
        <NoteField
          note={note}
          asked={false}
          titleId={titleId}
          words={words}
          readOnly={readOnly}
          onType={(note) => onType(id, seen, { note })}
        />
      )}
      {id !== undefined && held[id] !== undefined && <p class="problem">{held[id]}</p>}
      <ul>
        {keyResults.slice(0, most).map((row, nth) => (
          <CloseRow
            key={row.id}
            row={row}
            closed={closed.keyResults[nth] ?? { reasonMissing: false }}
            words={words}
            intl={intl}
            readOnly={readOnly}
            held={held[row.id]}
            onType={(typed) => onType(row.id, row.seen, typed)}
          />
        ))}
      </ul>
    </section>
  )
}
