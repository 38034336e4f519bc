import { addOnName } from '../addOnName'
import type { Workspace } from '../workspace'

/** The two minutes that show what this is: said once, above a file nobody has touched yet. */
export function Tour({ workspace }: { workspace: Workspace }) {
  return (
    <aside class="tour" aria-label="Try it">
      <p>A sales team in the middle of its quarter.</p>
      <ol>
        <li>
          Choose <b>Extensions › {addOnName} › Check in</b>, change a value and save.
        </li>
        <li>
          Turn the{' '}
          <button type="button" class="link" onClick={() => workspace.show('clock')}>
            clock
          </button>{' '}
          to next Monday.
        </li>
        <li>
          Read the weekly mail in the{' '}
          <button type="button" class="link" onClick={() => workspace.show('outbox')}>
            outbox
          </button>
          .
        </li>
      </ol>
      <button type="button" class="icon" aria-label="Close" onClick={() => workspace.endTour()}>
        ✕
      </button>
    </aside>
  )
}
