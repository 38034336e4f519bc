import MailComposer from 'nodemailer/lib/mail-composer'
import type { Message } from '../core/stores'

/** A mail of the outbox as an `.eml` file: text with an HTML alternative, UTF-8 throughout. */
export async function emlOf(message: Message): Promise<Buffer> {
  const { id, from, name, to, cc, bcc, replyTo, subject, text, html, time } = message
  const composer = new MailComposer({
    from: { name, address: from },
    to,
    cc,
    bcc,
    ...(replyTo && { replyTo }),
    subject,
    text,
    ...(html && { html }),
    date: new Date(time),
    messageId: `<${id}@${from.split('@')[1]}>`,
  })
  const compiled = composer.compile()
  // A file in an outbox shows all recipients, where a server would strip the hidden ones.
  compiled.keepBcc = true
  return new Promise((resolve, reject) => {
    compiled.build((error, eml) => (error ? reject(error) : resolve(eml)))
  })
}

/** File name that sorts by time: `2026-08-17T08-30-00Z-ana-example.com-1.eml`. */
export function emlName({ to, time }: Message, index: number): string {
  const stamp = new Date(time)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-')
  const recipient = (to[0] ?? 'nobody')
    .replace(/^.*<|>.*$/g, '')
    .replace(/[^\w.@-]/g, '_')
    .replace('@', '-')
  return `${stamp}-${recipient}-${index + 1}.eml`
}
