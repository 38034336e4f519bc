import type { Messages } from '../messages'
import { formatProgress } from '../messages/format'
import type { Bar } from './section'

/** A bar in words: `62% (expected 54%)`. */
export const progressText = ({ progress, expected }: Bar, messages: Messages): string =>
  messages.mail.progress(
    formatProgress(progress, messages),
    expected === undefined ? undefined : formatProgress(expected, messages),
  )
