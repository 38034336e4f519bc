/** Who holds which lock. A lock is named by its scope: `document`, `script` or `user:<mail>`. */
export class Locks {
  #holders = new Map<string, object>()

  holds(execution: object, name: string): boolean {
    return this.#holders.get(name) === execution
  }

  /** False if another execution holds it; taking a lock one holds already is fine. */
  take(execution: object, name: string): boolean {
    const holder = this.#holders.get(name) ?? execution
    if (holder !== execution) return false
    this.#holders.set(name, execution)
    return true
  }

  release(execution: object, name: string): void {
    if (this.holds(execution, name)) this.#holders.delete(name)
  }

  /** At the end of an execution, and while it waits for an answer of the user. */
  releaseAll(execution: object): void {
    for (const [name, holder] of this.#holders) if (holder === execution) this.#holders.delete(name)
  }
}
