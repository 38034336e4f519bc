import { useId } from 'preact/hooks'
import type { Unit } from '../../src/core/plan/plan'
import { formatValue } from '../../src/messages/format'
import type { KeyResultView } from '../../src/rpc/contract'
import { levelText, SAME } from './level'
import { type Reading, useReading } from './reading'

interface Props {
  keyResult: KeyResultView
  value: string
  unclear: boolean
  readOnly: boolean
  titleId: string
  messageId: string
  onType(value: string): void
}

/** Where the new value is typed; a box for yes/no; words only for what is not ours to write. */
export function ValueField(props: Props) {
  const { keyResult, value, unclear, readOnly, titleId, messageId, onType } = props
  const reading = useReading()
  const words = reading.messages.checkIn
  const base = useId()
  const { current, live, type } = keyResult
  const last = current === undefined ? undefined : levelText(current, keyResult, reading)
  const limit = limitText(keyResult, reading)

  if (live || readOnly) {
    if (last === undefined && limit === undefined) return null
    return (
      <p class="line" id={base}>
        <span>{live && last !== undefined ? words.live(last) : last}</span>
        {limit !== undefined && <span class="quiet">{limit}</span>}
      </p>
    )
  }

  const same = (
    <button
      type="button"
      class="plain"
      data-same
      id={`${base}-same`}
      aria-labelledby={`${base}-same ${titleId}`}
      aria-pressed={value === SAME}
      onClick={() => onType(value === SAME ? '' : SAME)}
    >
      {words.noChange}
    </button>
  )

  if (type === 'yesNo') {
    const before = current !== undefined && current >= 1
    const checked = value === '' || value === SAME ? before : value === '1'
    return (
      <div class="line">
        <label class="box" id={`${base}-label`}>
          <input
            type="checkbox"
            data-value
            checked={checked}
            aria-labelledby={`${base}-label ${titleId}`}
            aria-describedby={messageId}
            onChange={({ currentTarget }) =>
              onType(currentTarget.checked === before ? '' : currentTarget.checked ? '1' : '0')
            }
          />
          {words.done}
        </label>
        {same}
      </div>
    )
  }

  return (
    <div class="line">
      <input
        type="text"
        data-value
        value={value}
        placeholder={
          current === undefined ? undefined : formatValue(current, bare(keyResult.unit), reading.numbers)
        }
        autocomplete="off"
        aria-labelledby={titleId}
        aria-describedby={`${base}-limit ${messageId}`}
        aria-invalid={unclear}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <span class="quiet limit" id={`${base}-limit`}>
        {limit}
      </span>
      {current !== undefined && same}
    </div>
  )
}

/** The unit without its word, which stands once, behind the target. */
const bare = (unit: Unit): Unit => (unit.kind === 'number' ? { ...unit, text: '' } : unit)

/** `of 1.2M`, `at most 2%`, `5 to 10`. */
function limitText(
  { type, start, target, unit }: KeyResultView,
  { messages, numbers }: Reading,
): string | undefined {
  const { limit } = messages.checkIn
  if (target === undefined || type === 'yesNo') return undefined
  const text = formatValue(target, unit, numbers)
  if (type === 'atLeast') return limit.atLeast(text)
  if (type === 'atMost') return limit.atMost(text)
  return type === 'within' && start !== undefined
    ? limit.within(formatValue(start, bare(unit), numbers), text)
    : limit.of(text)
}
