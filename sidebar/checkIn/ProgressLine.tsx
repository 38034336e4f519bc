import { formatProgress, percentOf } from '../../src/messages/format'
import { PACE_TONES, SHAPES } from '../../src/messages/tones'
import type { KeyResultView } from '../../src/rpc/contract'
import { previewOf } from './draft'
import { useLevelReading } from './levelReading'

interface Props {
  /** Or an objective, of which nothing is typed. */
  keyResult: Pick<KeyResultView, 'start' | 'target' | 'type' | 'progress' | 'expected' | 'pace' | 'problem'>
  /** What was just typed: the bar shows it before it is saved. */
  level: number | undefined
}

/** Progress and pace in words, beside a small bar with a marker where the day expects it to be. */
export function ProgressLine({ keyResult, level }: Props) {
  const { messages, numbers } = useLevelReading()
  const { progress, expected, pace } = keyResult
  if (progress === undefined && level === undefined)
    return keyResult.problem === undefined ? <p class="progress quiet">{messages.levels.noProgress}</p> : null
  const tone = pace ? PACE_TONES[pace] : 'none'
  const shown = (level === undefined ? undefined : previewOf(level, keyResult)?.progress) ?? progress ?? 0
  const percent = (ratio: number) => formatProgress(ratio, { ...messages, intl: numbers.intl })
  return (
    <p class={`progress ${tone}`}>
      <span class="bar" aria-hidden="true">
        <i class="fill" style={{ width: `${percentOf(shown)}%` }} />
        {expected !== undefined && <i class="expected" style={{ left: `${percentOf(expected)}%` }} />}
      </span>
      <span>
        {progress === undefined
          ? messages.levels.noProgress
          : messages.levels.progressText(
              percent(progress),
              expected === undefined ? undefined : percent(expected),
            )}
      </span>
      {pace && (
        <span class="pace">
          <span aria-hidden="true">{SHAPES[tone]} </span>
          {messages.paces[pace]}
        </span>
      )}
    </p>
  )
}
