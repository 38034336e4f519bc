import type { ReviewWords } from '../../src/messages/reviewWords'
import type { FindingView } from '../../src/rpc/contract'
import { SHAPES } from './shapes'

interface Props {
  finding: FindingView
  words: ReviewWords['doctor']
  busy: boolean
  onJump(cell: string): void
  onFix(id: string): void
}

/** One finding: what is wrong, where it is, and what can be done at once. */
export function FindingRow({ finding, words, busy, onJump, onFix }: Props) {
  const { id, severity, text, cell, fix } = finding
  const textId = `text ${id}`.replace(/\s/g, '_')
  return (
    <li class={severity}>
      <span class="shape" aria-hidden="true">
        {SHAPES[severity]}
      </span>
      <div>
        <p id={textId}>
          <span class="hidden">{words.severity[severity]}: </span>
          {text}
        </p>
        <div class="line">
          <button type="button" class="plain" aria-describedby={textId} onClick={() => onJump(cell)}>
            {words.jump(cell)}
          </button>
          {fix !== undefined && (
            <button type="button" aria-describedby={textId} aria-disabled={busy} onClick={() => onFix(id)}>
              {fix}
            </button>
          )}
        </div>
      </div>
    </li>
  )
}
