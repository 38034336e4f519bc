import type { ReviewWords } from '../../src/messages/reviewWords'
import type { CheckedPlan, WordingView } from '../../src/rpc/contract'
import { SHAPES } from './shapes'

interface Props {
  checked: CheckedPlan
  words: ReviewWords
  onJump(cell: string): void
}

/** So many are read at a glance; more stay closed. */
const OPEN = 4

/** How the plan is written: its strength in words, and what to think about, row by row. */
export function Wording({ checked: { wording, problem }, words, onJump }: Props) {
  const said = words.wording
  if (!wording)
    return (
      <>
        <h1>{problem ? words.review.title : said.nothing}</h1>
        {problem && <p role="alert">{problem}</p>}
      </>
    )
  const { strength, remarks, more } = wording
  return (
    <section class="wording">
      <h1>{said.strength[strength]}</h1>
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
}: Omit<Props, 'checked'> & { row: WordingView['remarks'][number] }) {
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
