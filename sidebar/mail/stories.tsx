import type { Reply } from '../../src/rpc/contract'
import type { MailStatus } from '../../src/rpc/mail/mailContract'
import type { Story } from '../story'
import { aStatus, running, SCHEDULE, TROUBLED } from './aStatus'
import type { MailServer } from './calls'
import { MailSettings } from './MailSettings'
import style from './mail.css'

const FAILED = 'Google Sheets did not answer. Nothing was lost: try again in a moment.'

const MAIL = {
  to: 'lena.fischer@northwind.example',
  subject: '3 key results to update, week 6 of 13 (2 minutes)',
  html: '<!DOCTYPE html><html lang="en"><head><title>Mail</title></head><body><h1>3 key results to update</h1></body></html>',
  text: '3 key results to update',
}

const never = <T,>(): Promise<T> => new Promise(() => {})
const answer =
  <T,>(value: T) =>
  async (): Promise<Reply<T>> => ({ ok: true, value })
const refuse = (message: string) => async () => ({ ok: false, message }) as const

function server(status: MailStatus, given: Partial<MailServer> = {}): MailServer {
  return {
    mailStatus: answer(status),
    scheduleMail: async (schedule) => ({
      ok: true,
      value: running({ schedule, approved: schedule.approve }),
    }),
    pauseMail: async ({ until }) => ({ ok: true, value: running({ pausedUntil: until }) }),
    stopMail: answer(aStatus()),
    previewMail: answer({ mail: MAIL }),
    testMail: answer({ sentTo: status.self }),
    showPeople: answer({}),
    ...given,
  }
}

const press = (name: string) => (page: Document) => {
  for (const button of page.querySelectorAll('button'))
    if (button.textContent === name || button.getAttribute('aria-label') === name) button.click()
}

const story = (
  name: string,
  status: MailStatus,
  given: Partial<MailServer> = {},
  play?: Story['play'],
  width = 640,
): Story => ({
  name: `Mails, ${name}`,
  width,
  style,
  page: <MailSettings openServer={() => server(status, given)} onClose={() => {}} />,
  play,
})

const duty = {
  mail: 'tom@northwind.example',
  seen: '2026-08-04T23:10:00.000Z',
  lost: false,
  schedule: SCHEDULE,
}

export const mailStories: readonly Story[] = [
  story('nothing set up', aStatus()),
  story('nothing set up, Chinese', aStatus({ language: 'zh' })),
  story('running', running()),
  story('running, Chinese', running({ language: 'zh', latest: [...TROUBLED] })),
  story('running, 300 px', running(), {}, undefined, 300),
  story('just switched on', running({ heartbeat: undefined, since: '2026-08-05T09:30:00.000Z', latest: [] })),
  story('paused', running({ pausedUntil: '2026-08-21' })),
  story('some did not arrive', running({ latest: [...TROUBLED] })),
  story('the clock stopped', running({ heartbeat: '2026-07-30T23:12:00.000Z' })),
  story('no spreadsheet in the trigger', running({ blind: true })),
  story(
    'failing',
    running({ failure: { since: '2026-08-04T08:00:00.000Z', message: 'Service Spreadsheets timed out.' } }),
  ),
  story('another person sends', aStatus({ duty })),
  story(
    'another person is gone',
    aStatus({ duty: { ...duty, lost: true, seen: '2026-07-20T23:10:00.000Z' } }),
  ),
  story('another person took over', aStatus({ relievedBy: duty.mail, duty })),
  story('no addresses', aStatus({ waiting: [], domain: undefined })),
  story(
    '200 addresses',
    aStatus({ waiting: Array.from({ length: 200 }, (_, n) => `person.${n}@northwind.example`) }),
  ),
  story('loading', aStatus(), { mailStatus: never }),
  story('failed to load', aStatus(), { mailStatus: refuse(FAILED) }),
  story('failed to save', running(), { scheduleMail: refuse(FAILED) }, press('Save changes')),
  story('nobody chosen', aStatus(), {}, press('Switch on')),
  story('preview', running(), {}, press('Preview: Check-in request')),
  story('preview, nobody', running(), { previewMail: answer({}) }, press('Preview: Check-in request')),
]
