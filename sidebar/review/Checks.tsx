import type { Ref } from 'preact'
import type { ReviewWords } from '../../src/messages/reviewWords'
import type { CheckedPlan } from '../../src/rpc/contract'
import { FindingRow } from './FindingRow'

interface Props {
  checked: CheckedPlan
  words: ReviewWords
  busy: boolean
  heading: Ref<HTMLHeadingElement>
  onJump(cell: string): void
  onFix(id: string): void
}

/** Each finding in a line, with what can be done about it. */
export function Checks({
  checked: { problem, findings },
  words: { doctor, review },
  busy,
  heading,
  onJump,
  onFix,
}: Props) {
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {problem ? review.title : findings.length === 0 ? doctor.none : doctor.count(findings.length)}
      </h1>
      {problem && <p role="alert">{problem}</p>}
      <ul class="findings">
        {findings.map((finding) => (
          <FindingRow
            key={finding.id}
            finding={finding}
            words={doctor}
            busy={busy}
            onJump={onJump}
            onFix={onFix}
          />
        ))}
      </ul>
    </>
  )
}
