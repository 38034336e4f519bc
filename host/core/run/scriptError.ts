/** What the failure handler of a google.script.run call gets: the message alone, nothing of the server's stack. */
export class ScriptError extends Error {
  override name = 'ScriptError'
}

/** The message a thrown value shows to a person; scripts may throw anything. */
export function messageOf(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) return String(thrown.message)
  return String(thrown)
}
