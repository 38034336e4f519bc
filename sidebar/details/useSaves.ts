import { useRef, useState } from 'preact/hooks'
import type { Changed, DetailsOpening, Page, RowChange } from '../../src/rpc/details/detailsContract'
import { newRequest } from '../checkIn/newRequest'
import type { DetailsServer } from './calls'

/** What became of a save: what was held back of it says why, and nothing typed is lost. */
export type Outcome = { ok: true; changed: readonly Changed[] } | { ok: false; message: string }

/** The line that tells it at the bottom. */
export type Told =
  | { is: 'nothing' | 'undoing' | 'undone' }
  | { is: 'saved'; request?: string; held: boolean }
  | { is: 'failed'; message: string; request?: string }

export interface Saves {
  told: Told
  change(id: string, changes: RowChange[], reason: string): Promise<Outcome>
  comment(id: string, text: string, answers?: string): Promise<Outcome>
  undo(request: string): Promise<void>
}

/** Saves from one page. The same save tried again carries the same request, so that it can arrive twice. */
export function useSaves(
  { plan }: DetailsOpening,
  server: DetailsServer,
  onPage: (page: Page) => void,
  reload: () => Promise<void>,
): Saves {
  const [told, tell] = useState<Told>({ is: 'nothing' })
  const tried = useRef({ content: '', request: '' })

  function requestFor(...content: unknown[]): string {
    const text = JSON.stringify(content)
    if (tried.current.content !== text) tried.current = { content: text, request: newRequest() }
    return tried.current.request
  }

  function arrived(request: string, undoable: boolean, page: Page, changed: readonly Changed[]): Outcome {
    tried.current.content = ''
    const held = changed.some(({ result }) => result !== 'saved')
    tell({ is: 'saved', request: undoable ? request : undefined, held })
    onPage(page)
    return { ok: true, changed }
  }

  return {
    told,
    async change(id, changes, reason) {
      const request = requestFor(id, changes, reason)
      const reply = await server.saveChanges({ request, plan, id, changes, reason })
      if (!reply.ok) return reply
      const { changed, undoable, page } = reply.value
      return arrived(request, undoable, page, changed)
    },
    async comment(id, text, answers) {
      const request = requestFor(id, text, answers)
      const reply = await server.addComment({ request, plan, id, text, answers })
      return reply.ok ? arrived(request, reply.value.undoable, reply.value.page, []) : reply
    },
    async undo(request) {
      tell({ is: 'undoing' })
      const reply = await server.undoSave({ request })
      if (!reply.ok) return tell({ is: 'failed', message: reply.message, request })
      const kept = reply.value.undone.flatMap(({ message }) => message ?? [])
      tell(kept.length > 0 ? { is: 'failed', message: kept.join('\n') } : { is: 'undone' })
      await reload()
    },
  }
}
