import type { doctorWordsOf } from '../../src/messages/doctorWords'
import type { WordingView } from '../../src/rpc/contract'
import { SHAPES } from './shapes'

interface Props {
  wording: WordingView
  words: ReturnType<typeof doctorWordsOf>
  onJump(cell: string): void
}

/** So many are read at a glance; more stay closed, since figures come first. */
const OPEN = 4

/** How the plan is written: its strength in words, and what to think about, row by row. */
export function Wording({ wording, words, onJump }: Props) {
  const { strength, remarks, more } = wording
  const said = words.wording
  return (
    <section class="wording">
      <h2>{said.strength[strength]}</h2>
      <p class="quiet">{said.counted(wording)}</p>
      {remarks.length > 0 && (
        <details open={remarks.length <= OPEN}>
          <summary>{said.remarks(remarks.length + more)}</summary>
          <ul>
            {remarks.map((row) => (
              <Row key={row.cell ?? ''} row={row} words={words} onJump={onJump} />
            ))}
          </ul>
          {more > 0 && <p class="quiet">{said.more(more)}</p>}
        </details>
      )}
    </section>
  )
}

function Row({
  row: { title, cell, findings },
  words: { doctor, wording },
  onJump,
}: Omit<Props, 'wording'> & { row: WordingView['remarks'][number] }) {
  const titleId = `wording_${cell ?? 'plan'}`
  return (
    <li>
      <p id={titleId} class="about">
        {title ?? wording.wholePlan}
      </p>
      <ul>
        {findings.map(({ rule, severity, text }) => (
          <li key={rule + text} class={`remark ${severity}`}>
            <span class="shape" aria-hidden="true">
              {SHAPES[severity]}
            </span>
            <p>
              <span class="hidden">{doctor.severity[severity]}: </span>
              {text} <small>{rule}</small>
            </p>
          </li>
        ))}
      </ul>
      {cell !== undefined && (
        <button type="button" class="plain" aria-describedby={titleId} onClick={() => onJump(cell)}>
          {doctor.jump(cell)}
        </button>
      )}
    </li>
  )
}
