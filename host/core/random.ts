/** Repeatable chance: the same seed gives the same sequence, and `state` continues it after a restart. */
export class SeededRandom {
  #state: number

  constructor(state: number) {
    this.#state = state >>> 0
  }

  get state(): number {
    return this.#state
  }

  set state(state: number) {
    this.#state = state >>> 0
  }

  /** 0 ≤ x < 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from 0 to `below` − 1. */
  below(below: number): number {
    return Math.floor(this.next() * below)
  }

  /** A version 4 UUID. */
  uuid(): string {
    return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) => {
      const digit = this.below(16)
      return (letter === 'x' ? digit : (digit & 3) | 8).toString(16)
    })
  }
}
