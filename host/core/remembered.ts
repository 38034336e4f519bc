/** Keeps the latest few results of a pure function of a text, such as reading or compiling a script. */
export function remembered<T>(make: (text: string) => T, most = 4): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = make(text)
    const oldest = known.keys().next()
    if (known.size >= most && !oldest.done) known.delete(oldest.value)
    known.set(text, made)
    return made
  }
}
