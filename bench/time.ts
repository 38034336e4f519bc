/** The middle of several runs, in milliseconds; `prepare` is not measured. */
export function medianOf<T>(runs: number, prepare: (run: number) => T, work: (given: T) => unknown): number {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const given = prepare(run)
    const started = performance.now()
    work(given)
    times.push(performance.now() - started)
  }
  return median(times)
}

export const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN
