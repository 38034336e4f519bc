import type { Host } from '../../host/core/host'
import type { SavedHost } from '../../host/core/stores'
import { openAddOn } from './addOn'

/**
 * File › Make a copy: tabs and document properties go along; triggers and caches do not, the add-on was not used there
 * yet, and what the person and the script stored is theirs as before.
 */
export function copyOf({ stores, ...state }: SavedHost, file = 'copy'): Host {
  const copied = { ...stores, enabled: false, triggers: [], cache: {}, outbox: [] }
  return openAddOn({ file, state: structuredClone({ ...state, stores: copied }) })
}
