import type { Words } from './Details'
import type { Told } from './useSaves'

interface Props {
  told: Told
  words: Words
  onUndo(request: string): void
}

/** At the bottom, always in sight: what became of the last save, and the way back from it. */
export function SavedLine({ told, words, onUndo }: Props) {
  const { saved } = words
  const request = 'request' in told ? told.request : undefined
  return (
    <footer>
      {/* Always there: a region that appears together with its text is not read out. */}
      <div role="status" class={told.is === 'failed' ? 'failed' : ''}>
        {told.is === 'failed' && <p class="lines">{told.message}</p>}
        {told.is === 'undoing' && <p>{saved.undoing}</p>}
        {told.is === 'undone' && <p>{saved.undone}</p>}
        {told.is === 'saved' && <p>{told.held ? saved.held : saved.done}</p>}
      </div>
      {request !== undefined && (
        <button type="button" class="plain" onClick={() => onUndo(request)}>
          {saved.undo}
        </button>
      )}
    </footer>
  )
}
