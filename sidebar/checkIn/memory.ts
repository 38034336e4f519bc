/**
 * What the browser keeps for us between two openings of the panel, by name. Google shows the panel in a frame of another
 * site, whose storage a browser may block or empty: then nothing is remembered, and nothing fails.
 */
export function recall<T>(name: string): T | undefined {
  try {
    const text = localStorage.getItem(name)
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

/** Keeps a value; undefined forgets it. */
export function remember(name: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(value))
  } catch {
    // Blocked or full.
  }
}
