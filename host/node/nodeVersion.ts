const OLDEST = [20, 19] as const

/** What to tell somebody whose Node cannot run this; undefined if it can. */
export function oldNodeMessage(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined
  return `Node ${OLDEST.join('.')} or newer is needed; this is Node ${version}.`
}
