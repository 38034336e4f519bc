import { sameLevel } from '../../src/core/sameLevel'
import { formatChange, formatProgress } from '../../src/messages/format'
import type { KeyResultView } from '../../src/rpc/contract'
import type { Outcome } from './checkIns'
import { previewOf, type Understood } from './draft'
import { levelText } from './level'
import { type Reading, useReading } from './reading'

interface Props {
  keyResult: KeyResultView
  understood: Understood | undefined
  outcome: Outcome | undefined
  saving: boolean
}

/** The one line a row has to say: what went wrong, what was understood, what was saved. */
export function RowMessage({ keyResult, understood, outcome, saving }: Props) {
  const reading = useReading()
  const { row, conflict } = reading.messages.checkIn
  const text = (level: number | undefined) =>
    level === undefined ? conflict.blank : levelText(level, keyResult, reading)
  if (saving) return <p class="quiet">{row.saving}</p>
  if (outcome?.is === 'refused') return <p class="problem">{outcome.message}</p>
  if (outcome?.is === 'conflict') {
    const { theirs, yours } = outcome
    const sentence =
      yours === undefined ? conflict.theirs(text(theirs)) : conflict.both(text(theirs), text(yours))
    return <p class="problem">{sentence}</p>
  }
  if (understood?.is === 'unclear') return <p class="problem">{understood.sentence}</p>
  if (understood?.is === 'ready' && understood.entry.value !== undefined)
    return <p class="understood">{understoodText(understood.entry.value, keyResult, reading)}</p>
  if (outcome?.is === 'saved') return <p class="done">{savedText(outcome, reading)}</p>
  return null
}

function understoodText(level: number, keyResult: KeyResultView, reading: Reading): string {
  const { understood } = reading.messages.checkIn
  const text = levelText(level, keyResult, reading)
  if (sameLevel(level, keyResult.current)) return understood.same(text)
  const preview = previewOf(level, keyResult)
  if (preview?.change === undefined) return understood.level(text)
  const progress = formatProgress(preview.progress, { ...reading.messages, intl: reading.numbers.intl })
  return understood.progress(text, progress, formatChange(preview.change))
}

function savedText({ from, to, late }: Outcome & { is: 'saved' }, { messages, numbers }: Reading): string {
  const { row } = messages.checkIn
  if (late) return `✓ ${row.late}`
  const percent = (ratio: number) => formatProgress(ratio, { ...messages, intl: numbers.intl })
  return from === undefined || to === undefined || percent(from) === percent(to)
    ? `✓ ${row.saved}`
    : `✓ ${row.moved(percent(from), percent(to))}`
}
