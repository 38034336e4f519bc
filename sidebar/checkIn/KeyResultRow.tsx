import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import { probabilityOf } from '../../src/core/plan/confidence'
import type { Confidence } from '../../src/core/plan/plan'
import type { CheckIn, KeyResultView } from '../../src/rpc/contract'
import { ConfidenceField } from './ConfidenceField'
import { ConflictChoice } from './ConflictChoice'
import { type Action, keyOf, type Outcome } from './checkIns'
import { type Draft, previewOf, type Understood } from './draft'
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
  /** Opens its history, whichever rendering this came with; gives what kept it from that. */
  onHistory(): Promise<string | undefined>
}

/** After this long without a key a value is taken for what was meant, in ms. */
const TYPING_PAUSE = 600

/** Whether a check-in is worth a word: the value goes the wrong way, or the confidence falls. */
function isWorse({ value, confidence }: CheckIn, keyResult: KeyResultView): boolean {
  const before = keyResult.confidence
  if (confidence && before && probabilityOf(confidence) < probabilityOf(before)) return true
  return value !== undefined && (previewOf(value, keyResult)?.change ?? 0) < 0
}

/** One key result; rendered anew only when something of its own has changed: of 2,000 rows a key changes one. */
export function KeyResultRow(props: Props) {
  const { keyResult, scale, draft, understood, outcome, saving, readOnly } = props
  return useMemo(() => <Row {...props} />, [keyResult, scale, draft, understood, outcome, saving, readOnly])
}

/** Where it stands, and the fields of its check-in. */
function Row(props: Props) {
  const { keyResult, scale, draft, understood, outcome, saving, readOnly, dispatch, onHistory } = props
  const { title, problem } = keyResult
  const words = useReading().messages.checkIn
  const base = useId()
  const [note, setNote] = useState<'closed' | 'offered' | 'asked'>('closed')
  const [stuck, setStuck] = useState<string>()
  const noteOpen = note !== 'closed'
  const cameFrom = useRef<Element | null>(null)
  const ids = {
    title: `${base}-title`,
    message: `${base}-message`,
    note: `${base}-note`,
    button: `${base}-button`,
    history: `${base}-history`,
  }
  const type = (change: Partial<Draft>) => dispatch({ do: 'type', key: keyOf(keyResult), draft: change })
  const unclear = understood?.is === 'unclear' ? understood.at : undefined
  const needsAttention = unclear !== undefined || (outcome !== undefined && outcome.is !== 'saved')
  const entry = understood?.is === 'ready' ? understood.entry : undefined
  const worse = entry !== undefined && isWorse(entry, keyResult)

  // Not at once: half of a number may well be lower than the last one.
  useEffect(() => {
    if (!worse) return
    const timer = setTimeout(() => setNote((now) => (now === 'closed' ? 'offered' : now)), TYPING_PAUSE)
    return () => clearTimeout(timer)
  }, [worse])

  return (
    <li data-row data-attention={needsAttention || undefined}>
      <h3 id={ids.title} title={title}>
        {title}
      </h3>
      <ProgressLine keyResult={keyResult} level={entry?.value} />
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
            data-note
            id={ids.button}
            aria-labelledby={`${ids.button} ${ids.title}`}
            aria-expanded={noteOpen}
            aria-controls={noteOpen ? ids.note : undefined}
            onClick={() => {
              cameFrom.current = document.activeElement
              setNote(note === 'asked' ? 'closed' : 'asked')
            }}
          >
            {words.note}
            {!noteOpen && draft.note.trim() !== '' && ' ✓'}
          </button>
        </div>
      )}
      <button
        type="button"
        class="plain history"
        id={ids.history}
        aria-labelledby={`${ids.history} ${ids.title}`}
        onClick={async () => setStuck(await onHistory())}
      >
        {words.history}
      </button>
      {stuck && (
        <p role="alert" class="problem">
          {stuck}
        </p>
      )}
      {noteOpen && (
        <NoteField
          id={ids.note}
          note={draft.note}
          focused={note === 'asked'}
          last={keyResult.note}
          labelledBy={`${ids.button} ${ids.title}`}
          onType={(note) => type({ note })}
          onClose={() => {
            setNote('closed')
            const back = cameFrom.current
            if (back instanceof HTMLElement && back.isConnected) back.focus()
            else document.getElementById(ids.button)?.focus()
          }}
        />
      )}
    </li>
  )
}
