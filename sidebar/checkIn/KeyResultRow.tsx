import { useId, useState } from 'preact/hooks'
import type { Confidence } from '../../src/core/plan'
import type { KeyResultView } from '../../src/rpc/contract'
import { ConfidenceField } from './ConfidenceField'
import { ConflictChoice } from './ConflictChoice'
import { type Action, keyOf, type Outcome } from './checkIns'
import type { Draft, Understood } from './draft'
import { NoteField } from './NoteField'
import { ProgressLine } from './ProgressLine'
import { RowMessage } from './RowMessage'
import { useReading } from './reading'
import { ValueField } from './ValueField'

interface Props {
  keyResult: KeyResultView
  scale: Confidence['scale']
  draft: Draft
  understood: Understood | undefined
  outcome: Outcome | undefined
  saving: boolean
  readOnly: boolean
  dispatch(action: Action): void
}

/** One key result: where it stands, and the fields of its check-in. */
export function KeyResultRow(props: Props) {
  const { keyResult, scale, draft, understood, outcome, saving, readOnly, dispatch } = props
  const { title, problem } = keyResult
  const words = useReading().messages.checkIn
  const base = useId()
  const [noteOpen, setNoteOpen] = useState(false)
  const ids = {
    title: `${base}-title`,
    message: `${base}-message`,
    note: `${base}-note`,
    button: `${base}-button`,
  }
  const type = (change: Partial<Draft>) => dispatch({ do: 'type', key: keyOf(keyResult), draft: change })
  const unclear = understood?.is === 'unclear' ? understood.at : undefined
  const needsAttention = unclear !== undefined || (outcome !== undefined && outcome.is !== 'saved')
  const level = understood?.is === 'ready' ? understood.entry.value : undefined

  return (
    <li data-row data-attention={needsAttention || undefined}>
      <h3 id={ids.title} title={title}>
        {title}
      </h3>
      <ProgressLine keyResult={keyResult} level={level} />
      {problem !== undefined && <p class="problem">{problem}</p>}
      <ValueField
        keyResult={keyResult}
        value={draft.value}
        unclear={unclear === 'value'}
        readOnly={readOnly}
        titleId={ids.title}
        messageId={ids.message}
        onType={(value) => type({ value })}
      />
      <div id={ids.message} class="message">
        <RowMessage keyResult={keyResult} understood={understood} outcome={outcome} saving={saving} />
      </div>
      {outcome?.is === 'conflict' && (
        <ConflictChoice keyResult={keyResult} conflict={outcome} titleId={ids.title} dispatch={dispatch} />
      )}
      {!readOnly && (
        <div class="line">
          <ConfidenceField
            scale={scale}
            last={keyResult.confidence}
            typed={draft.confidence}
            unclear={unclear === 'confidence'}
            titleId={ids.title}
            messageId={ids.message}
            onType={(confidence) => type({ confidence })}
          />
          <button
            type="button"
            class="plain note"
            id={ids.button}
            aria-labelledby={`${ids.button} ${ids.title}`}
            aria-expanded={noteOpen}
            aria-controls={noteOpen ? ids.note : undefined}
            onClick={() => setNoteOpen(!noteOpen)}
          >
            {words.note}
            {!noteOpen && draft.note.trim() !== '' && ' ✓'}
          </button>
        </div>
      )}
      {noteOpen && (
        <NoteField
          id={ids.note}
          note={draft.note}
          last={keyResult.note}
          labelledBy={`${ids.button} ${ids.title}`}
          onType={(note) => type({ note })}
          onClose={() => {
            setNoteOpen(false)
            document.getElementById(ids.button)?.focus()
          }}
        />
      )}
    </li>
  )
}
