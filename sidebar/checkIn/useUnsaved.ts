import { useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { CheckInList } from '../../src/rpc/contract'
import type { CheckIns } from './checkIns'
import { recall, remember } from './memory'
import { useReading } from './reading'
import { type Restored, restore, type Unsaved, unsavedName, unsavedOf } from './unsaved'

/**
 * Keeps what is typed with the browser, as far as it lets us, until it is saved. Gives what was left from last time; until
 * that is answered it stays kept too.
 */
export function useUnsaved(
  list: CheckInList,
  { list: now, drafts }: CheckIns,
): [Restored, answer: () => void] {
  const reading = useReading()
  const name = unsavedName(list)
  const [kept, setKept] = useState<Unsaved>(() => recall(name) ?? {})
  const offered = useMemo(() => restore(kept, list, reading), [kept])
  // At once: the panel may be closed before anything is painted.
  useLayoutEffect(() => {
    const unsaved = { ...kept, ...unsavedOf(now, drafts) }
    remember(name, Object.keys(unsaved).length > 0 ? unsaved : undefined)
  }, [kept, drafts])
  return [offered, () => setKept({})]
}
