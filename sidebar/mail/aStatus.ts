import type { MailOutcome, MailStatus } from '../../src/rpc/mail/mailContract'

/** Nothing set up yet, in a team whose sheet names four addresses. */
export const aStatus = (given: Partial<MailStatus> = {}): MailStatus => ({
  language: 'en',
  thresholds: { behindAfter: 0.1, farBehindAfter: 0.25 },
  patience: { staleAfter: 10, requests: 3 },
  self: 'priya@northwind.example',
  now: '2026-08-05T10:00:00.000Z',
  today: '2026-08-05',
  timeZone: 'Europe/Berlin',
  daily: false,
  name: '',
  blind: false,
  quota: 94,
  approved: [],
  domain: { name: 'northwind.example', approved: false },
  waiting: [
    'priya@northwind.example',
    'lena.fischer@northwind.example',
    'tom@northwind.example',
    'max@gmail.com',
  ],
  latest: [],
  ...given,
})

export const SCHEDULE: NonNullable<MailStatus['schedule']> = {
  weekday: 1,
  digestWeekday: 2,
  hour: 9,
  mails: ['request', 'reminder', 'digest'],
}

const outcome = (given: Partial<MailOutcome>): MailOutcome => ({
  kind: 'request',
  day: '2026-08-03',
  to: 'tom@northwind.example',
  state: 'sent',
  ...given,
})

/** Switched on weeks ago. */
export const running = (given: Partial<MailStatus> = {}): MailStatus =>
  aStatus({
    schedule: SCHEDULE,
    daily: true,
    name: 'Growth team',
    since: '2026-07-01T08:00:00.000Z',
    heartbeat: '2026-08-04T23:12:00.000Z',
    next: { kind: 'request', at: '2026-08-10T07:00:00.000Z' },
    approved: ['priya@northwind.example', 'lena.fischer@northwind.example', 'tom@northwind.example'],
    waiting: ['max@gmail.com'],
    latest: [
      outcome({ kind: 'digest', day: '2026-08-04' }),
      outcome({ kind: 'digest', day: '2026-08-04', to: 'priya@northwind.example' }),
      outcome({}),
      outcome({ to: 'lena.fischer@northwind.example' }),
    ],
    ...given,
  })

/** Of everything that can go wrong with a mail one. */
export const TROUBLED: readonly MailOutcome[] = [
  outcome({ kind: 'reminder', day: '2026-08-04', to: 'lena.fischer@northwind.example', state: 'uncertain' }),
  outcome({ kind: 'reminder', day: '2026-08-04', state: 'waiting' }),
  outcome({
    to: 'nobody@northwind.example',
    state: 'failed',
    error: 'Invalid email: nobody@northwind.example',
  }),
  outcome({ state: 'replaced' }),
  outcome({ to: 'priya@northwind.example' }),
]
