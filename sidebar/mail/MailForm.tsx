import { useEffect, useState } from 'preact/hooks'
import type { Reply } from '../../src/rpc/contract'
import type { MailStatus } from '../../src/rpc/mail/mailContract'
import type { MailServer } from './calls'
import { type Choices, choicesOf, inputOf, type PreviewKind } from './choices'
import { DetailsField } from './DetailsField'
import { MailsField } from './MailsField'
import { weeksLater } from './moments'
import { Outcomes } from './Outcomes'
import { Preview } from './Preview'
import { RecipientsField } from './RecipientsField'
import { StatusLines } from './StatusLines'
import { TimesField } from './TimesField'
import { useWords } from './words'

interface Props {
  status: MailStatus
  onStatus(status: MailStatus): void
  server: MailServer
  onClose(): void
}

type Now =
  | { is: 'idle' }
  | { is: 'working' }
  | { is: 'done'; said: string }
  | { is: 'refused'; message: string }

/** Everything about the mails of the file in one form with one button; nothing is sent before it is pressed. */
export function MailForm({ status, onStatus, server, onClose }: Props) {
  const { mailSettings: words } = useWords()
  const [choices, setChoices] = useState<Choices>(() => choicesOf(status))
  const [preview, setPreview] = useState<PreviewKind>()
  const [now, setNow] = useState<Now>({ is: 'idle' })
  const { schedule, duty } = status
  const isBusy = now.is === 'working'

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      if (preview === undefined) onClose()
      else setPreview(undefined)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onClose, preview])

  async function ask(call: () => Promise<Reply<MailStatus>>, said: string): Promise<void> {
    if (isBusy) return
    setNow({ is: 'working' })
    const reply = await call()
    if (!reply.ok) return setNow({ is: 'refused', message: reply.message })
    onStatus(reply.value)
    setChoices(choicesOf(reply.value))
    setNow({ is: 'done', said })
  }

  function save(event: Event): void {
    event.preventDefault()
    const input = inputOf(choices, duty !== undefined)
    if (typeof input === 'string') {
      const message = input === 'badThresholds' || input === 'badSilence' ? words.looks[input] : words[input]
      setNow({ is: 'refused', message })
      return
    }
    void ask(() => server.scheduleMail(input), schedule ? words.said.saved : words.said.on)
  }

  async function openPeople(): Promise<void> {
    const reply = await server.showPeople({})
    if (reply.ok) onClose()
    else setNow({ is: 'refused', message: reply.message })
  }

  if (preview !== undefined)
    return <Preview kind={preview} server={server} onBack={() => setPreview(undefined)} />

  const change = (changed: Partial<Choices>) => {
    setChoices({ ...choices, ...changed })
    setNow({ is: 'idle' })
  }
  const { buttons } = words
  return (
    <form class="mails" onSubmit={save} aria-busy={isBusy} noValidate>
      <main>
        <h1>{words.title}</h1>
        <StatusLines status={status} now={Date.parse(status.now)} />
        <MailsField choices={choices} onChange={change} onPreview={setPreview} />
        <TimesField choices={choices} today={status.today} timeZone={status.timeZone} onChange={change} />
        <RecipientsField choices={choices} status={status} onChange={change} onPeople={openPeople} />
        <DetailsField choices={choices} onChange={change} />
        <Outcomes latest={status.latest} />
        {schedule && <p class="quiet">{words.handOver}</p>}
      </main>
      <footer>
        <p role="status">{now.is === 'done' && now.said}</p>
        {now.is === 'refused' && <p role="alert">{now.message}</p>}
        <div class="line">
          <button type="submit" class="primary" aria-disabled={isBusy}>
            {duty ? buttons.takeOver : schedule ? buttons.save : buttons.switchOn}
          </button>
          {schedule &&
            (status.pausedUntil ? (
              <button type="button" onClick={() => ask(() => server.pauseMail({}), words.said.resumed)}>
                {buttons.resume}
              </button>
            ) : (
              <select
                aria-label={buttons.pause}
                value=""
                onChange={({ currentTarget }) => {
                  const until = weeksLater(status.today, Number(currentTarget.value))
                  void ask(() => server.pauseMail({ until }), words.said.paused)
                }}
              >
                <option value="" disabled>
                  {buttons.pause}
                </option>
                {[1, 2, 3, 4].map((weeks) => (
                  <option key={weeks} value={weeks}>
                    {buttons.pauseFor(weeks)}
                  </option>
                ))}
              </select>
            ))}
          {schedule && (
            <button type="button" onClick={() => ask(() => server.stopMail({}), words.said.stopped)}>
              {buttons.stop}
            </button>
          )}
          <button type="button" class="close" onClick={onClose}>
            {buttons.close}
          </button>
        </div>
      </footer>
    </form>
  )
}
