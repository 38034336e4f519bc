import { MEANINGS } from '../../src/core/reading/meanings'
import type { SetUpWords } from '../../src/messages/setUpWords'
import type { ColumnChoice, ColumnView } from '../../src/rpc/setUp/setUpContract'

interface Props {
  columns: readonly ColumnView[]
  chosen: readonly ColumnChoice[]
  words: SetUpWords
  busy: boolean
  /** Somebody has agreed to them: open only once something is changed. */
  agreed?: boolean
  onChange(choice: ColumnChoice): void
}

/** Colour never stands alone. */
const SHAPES = { sure: '●', guessed: '▲', missing: '○' } as const

/** What each column is taken for; open as soon as something is not sure. */
export function ColumnList({ columns, chosen, words, busy, agreed = false, onChange }: Props) {
  const { setUp, meanings } = words
  const used = columns.filter(({ certainty }) => certainty !== 'missing')
  const sure = used.filter(({ certainty }) => certainty === 'sure').length
  const open = (!agreed && sure < used.length) || chosen.length > 0
  return (
    <details open={open}>
      <summary>
        <h2>{setUp.columns}</h2>{' '}
        <span class="quiet">{agreed ? setUp.columnsOfPlan : setUp.columnsSure(sure, used.length)}</span>
      </summary>
      <ul class="columns">
        {columns.map(({ column, letter, heading, sample, meaning, certainty, why }) => (
          <li key={column}>
            <label for={`column-${column}`}>
              <span class="hidden">{setUp.column(letter)} </span>
              <b aria-hidden="true">{letter}</b> {heading || <i>{setUp.noHeading}</i>}
              {sample && <small class="quiet sample">{sample}</small>}
            </label>
            <select
              id={`column-${column}`}
              value={meaning ?? 'ignore'}
              disabled={busy}
              aria-describedby={`why-${column}`}
              onChange={({ currentTarget }) =>
                onChange({ column, meaning: currentTarget.value as ColumnChoice['meaning'] })
              }
            >
              <option value="ignore">{setUp.unused}</option>
              {optionsFor(meaning).map((it) => (
                <option key={it} value={it}>
                  {meanings[it]}
                </option>
              ))}
            </select>
            <span class={`certainty ${certainty}`} id={`why-${column}`}>
              <span aria-hidden="true">{SHAPES[meaning ? certainty : 'missing']}</span>{' '}
              {setUp.certainty[meaning ? certainty : 'missing']}
              {why && <small>{why}</small>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

type Meaning = keyof SetUpWords['meanings']

/** What a column is taken for stays among the choices, whatever it is. */
const optionsFor = (meaning: string | undefined): readonly Meaning[] =>
  meaning === undefined || (MEANINGS as readonly string[]).includes(meaning)
    ? MEANINGS
    : [meaning as Meaning, ...MEANINGS]
