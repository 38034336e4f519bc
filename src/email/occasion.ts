import type { Summary } from '../core/summary/summary'
import type { Messages } from '../messages'
import { safeText } from './markup/safeText'
import type { Links } from './section'

/** What is the same for every mail of one run in one language. */
export interface Occasion {
  messages: Messages
  /** What the file is called; the heading of mails about several plans. */
  fileTitle: string
  /** Who scheduled the mail; the footer names them. */
  senderName: string
  /** The instant the figures are of, ms since 1970. */
  asOf: number
  /** IANA name of the spreadsheet's zone, in which that instant is written. */
  timeZone: string
  /** Where a reader pauses their mails. */
  people: string
}

/** One plan, as mails tell of it. */
export interface PlanReport {
  planTitle: string
  summary: Summary
  links: Links
}

/** What a section is given besides the summary. */
export interface PlanOptions {
  messages: Messages
  planTitle: string
  links: Links
  /** On a page, which scrolls: lists may be longer than a mail's. */
  roomy?: boolean
}

const NAME_LENGTH = 80

/** The plan's title as one short line, never blank. */
export const titleText = (title: string, { mail }: Messages): string =>
  safeText(title, NAME_LENGTH) || mail.untitled

/** What a mail is about: its plan, or of several the file. */
export const aboutText = (
  plans: readonly PlanReport[],
  { messages, fileTitle }: Pick<Occasion, 'messages' | 'fileTitle'>,
): string => titleText(plans.length === 1 ? (plans[0]?.planTitle ?? '') : fileTitle, messages)

/** The sender as footers name them. */
export const senderText = ({ senderName }: Occasion): string => safeText(senderName, NAME_LENGTH)
