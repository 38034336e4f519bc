/** Something the person at the command line can put right: shown as one sentence, without a stack trace. */
export class CommandError extends Error {
  override name = 'CommandError'
}
