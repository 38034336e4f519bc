import { useEffect, useRef, useState } from 'preact/hooks'
import type { MeetingWords } from '../../src/messages/meetingWords'

interface Props {
  text: string
  words: MeetingWords['meeting']
  /** Whether the text is on the clipboard now. */
  copy(text: string): Promise<boolean>
  onSaid(said: string): void
}

/** Puts the page on the clipboard as text; where the browser refuses, shows that text selected, so that a key does it. */
export function CopyAsText({ text, words, copy, onSaid }: Props) {
  const [shown, setShown] = useState<string>()
  const field = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    if (shown !== undefined) field.current?.select()
  }, [shown])

  async function put(): Promise<void> {
    const copied = await copy(text)
    setShown(copied ? undefined : text)
    onSaid(copied ? words.copied : words.copyYourself)
  }
  return (
    <>
      <button type="button" class="primary" onClick={put}>
        {words.copy}
      </button>
      {shown !== undefined && (
        <textarea ref={field} class="text" aria-label={words.text} readOnly rows={6} value={shown} />
      )}
    </>
  )
}
