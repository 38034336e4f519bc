import type { MailStatus } from '../../src/rpc/mail/mailContract'
import { dayText, momentText } from './moments'
import { useWords } from './words'

/** A nightly run is missed when nothing was seen for this long. */
const UNSEEN_MS = 36 * 3_600_000

/** What is in the way, as sentences, the gravest first. */
function troublesOf(
  status: MailStatus,
  { intl, mailSettings }: ReturnType<typeof useWords>,
  now: number,
): string[] {
  const { blind, failure, heartbeat, since, duty, relievedBy, schedule, waiting, timeZone } = status
  const words = mailSettings.trouble
  const at = (iso: string) => momentText(iso, intl, timeZone)
  const seen = heartbeat ?? since
  const unseen = seen !== undefined && now - Date.parse(seen) > UNSEEN_MS
  return [
    ...(blind ? [words.blind] : unseen ? [words.unseen(at(seen))] : []),
    ...(failure ? [words.failing(at(failure.since), failure.message)] : []),
    ...(duty
      ? [duty.lost ? words.lost(duty.mail, at(duty.seen)) : words.duty(duty.mail, at(duty.seen))]
      : []),
    ...(duty && !schedule ? [words.takeOverLimits] : []),
    ...(relievedBy && !duty ? [words.relieved(relievedBy)] : []),
    ...(schedule && waiting.length > 0 ? [words.waiting(waiting.length)] : []),
  ]
}

/** Whether mails go out, when the next ones do, and what is in the way. */
export function StatusLines({ status, now }: { status: MailStatus; now: number }) {
  const words = useWords()
  const { intl, mailSettings } = words
  const { schedule, self, next, pausedUntil, heartbeat, since, quota, timeZone, duty } = status
  const troubles = troublesOf(status, words, now)
  return (
    <>
      {schedule ? (
        <p>
          <b>{mailSettings.on(self)}</b>{' '}
          {pausedUntil && `${mailSettings.paused(dayText(pausedUntil, intl))} `}
          {next && mailSettings.next[next.kind](momentText(next.at, intl, timeZone))}
        </p>
      ) : (
        !duty && <p>{mailSettings.off}</p>
      )}
      {since && (
        <p class="quiet">
          {heartbeat ? mailSettings.seen(momentText(heartbeat, intl, timeZone)) : mailSettings.notSeenYet}{' '}
          {mailSettings.quota(quota)}
        </p>
      )}
      {troubles.length > 0 && (
        <ul class="troubles">
          {troubles.map((trouble) => (
            <li key={trouble}>{trouble}</li>
          ))}
        </ul>
      )}
    </>
  )
}
