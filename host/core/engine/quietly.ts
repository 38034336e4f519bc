let depth = 0
let debug = console.debug

/** The engine tells its timings to console.debug at every evaluation; nobody here wants to read them. */
export function quietly<T>(work: () => T): T {
  if (depth++ === 0) {
    debug = console.debug
    console.debug = () => {}
  }
  try {
    return work()
  } finally {
    if (--depth === 0) console.debug = debug
  }
}
