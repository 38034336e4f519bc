import { type Mail, writeMail } from '../mail'
import { type Occasion, titleText } from '../occasion'
import type { Block } from '../section'

/** What only the sender can put right. */
export type Trouble =
  | { kind: 'failing'; since: string; message: string; sheet: string }
  /** Google wants the sender's permission again. */
  | { kind: 'permission'; url: string }

/** Tells the sender, and nobody else, that mails do not go out, and what to do. */
export function noticeMail(trouble: Trouble, occasion: Occasion): Mail {
  const { messages } = occasion
  const file = titleText(occasion.fileTitle, messages)
  const words = messages.mail.notice
  const { title, lines, action } =
    trouble.kind === 'permission' ? words.permission : words.failing(trouble.since, trouble.message)
  const href = trouble.kind === 'permission' ? trouble.url : trouble.sheet
  const blocks: Block[] = [
    { kind: 'title', text: title, below: file },
    { kind: 'lines', lines },
    { kind: 'button', link: { text: action, href } },
  ]
  return writeMail({ subject: words.subject(file), preheader: title, sections: [{ blocks }], messages })
}
