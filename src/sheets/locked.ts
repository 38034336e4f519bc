import { UserError } from '../core/problem'

/** Longer than a save takes, shorter than a person waits. */
const PATIENCE_MS = 20_000

/**
 * Runs what reads and then writes, one execution at a time in the whole file (platform 7.4). What it queued is sent before
 * the lock is given back, so that the next one reads it. Throws UserError when somebody else holds the lock for too long.
 */
export function locked<T>(run: () => T): T {
  const lock = LockService.getDocumentLock()
  if (!lock.tryLock(PATIENCE_MS)) throw new UserError({ code: 'busy' })
  try {
    const result = run()
    SpreadsheetApp.flush()
    return result
  } finally {
    lock.releaseLock()
  }
}
