import type { Server } from '../../src/rpc/contract'

/** The calls of the page on which mails are set up. */
export const CALLS = [
  'mailStatus',
  'scheduleMail',
  'pauseMail',
  'stopMail',
  'previewMail',
  'testMail',
  'showPeople',
] as const

export type MailServer = Pick<Server, (typeof CALLS)[number]>
