const TRIES = 3
const FIRST_PAUSE_MS = 500

/** Runs what may be run twice again after a passing failure of the service (platform 3.40). */
export function patiently<T>(run: () => T): T {
  for (let attempt = 1; ; attempt++) {
    try {
      return run()
    } catch (error) {
      if (attempt === TRIES) throw error
      Utilities.sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1))
    }
  }
}
