import { describe, expect, test } from 'vitest'
import { hostWith } from './hostWith'

const source = `
  function send() { MailApp.sendEmail(...arguments) }
  function left() { return MailApp.getRemainingDailyQuota() }
  function many(count) { for (let i = 0; i < count; i++) MailApp.sendEmail('p' + i + '@example.com', 's', 'b') }
`
const people = (count: number) => Array.from({ length: count }, (_, at) => `p${at}@example.com`).join(',')

describe('the three forms of sendEmail', () => {
  test.each([
    {
      why: 'recipient, subject, body',
      args: ['ben@example.com', 'Week 7', 'Hi'],
      mail: { to: ['ben@example.com'], subject: 'Week 7', text: 'Hi', html: '', replyTo: '' },
    },
    {
      why: 'with options',
      args: [
        'ben@example.com',
        'Week 7',
        'Hi',
        {
          htmlBody: '<p>Hi</p>',
          cc: 'a@example.com, b@example.com',
          bcc: 'c@example.com',
          name: 'Growth',
          replyTo: 'ana@example.com',
        },
      ],
      mail: {
        html: '<p>Hi</p>',
        cc: ['a@example.com', 'b@example.com'],
        bcc: ['c@example.com'],
        name: 'Growth',
        replyTo: 'ana@example.com',
      },
    },
    {
      why: 'recipient, reply-to, subject, body',
      args: ['ben@example.com', 'ana@example.com', 'Week 7', 'Hi'],
      mail: { to: ['ben@example.com'], replyTo: 'ana@example.com', subject: 'Week 7', text: 'Hi' },
    },
    {
      why: 'one object',
      args: [{ to: 'ben@example.com', subject: 'Week 7', body: 'Hi' }],
      mail: { to: ['ben@example.com'], subject: 'Week 7', text: 'Hi' },
    },
  ])('$why', ({ args, mail }) => {
    const host = hostWith(source, { now: '2026-07-06T09:00:00Z' })
    host.as().run('send', ...args)
    expect(host.outbox).toHaveLength(1)
    expect(host.outbox[0]).toMatchObject({ from: 'ana@example.com', time: Date.UTC(2026, 6, 6, 9), ...mail })
  })
  test('the sender is who runs the script', () => {
    const host = hostWith(source)
    host.as('ben@example.com').run('send', 'ana@example.com', 's', 'b')
    expect(host.outbox[0]).toMatchObject({ from: 'ben@example.com', name: 'Ben' })
  })
})

describe('refused', () => {
  test.each([
    { why: 'no recipient', args: ['', 's', 'b'], says: 'Failed to send email: no recipient' },
    { why: 'a bad address', args: ['ben', 's', 'b'], says: 'Invalid email: ben' },
    { why: 'one bad among good ones', args: ['ben@example.com,@x', 's', 'b'], says: 'Invalid email: @x' },
    {
      why: '51 recipients',
      args: [people(51), 's', 'b'],
      says: 'Limit Exceeded: Email Recipients Per Message.',
    },
    {
      why: '51 with copies',
      args: [people(26), 's', 'b', { cc: people(25) }],
      says: 'Limit Exceeded: Email Recipients Per Message.',
    },
    {
      why: 'subject of 251',
      args: ['ben@example.com', 's'.repeat(251), 'b'],
      says: 'Argument too large: subject',
    },
    {
      why: 'body above 200 KB',
      args: ['ben@example.com', 's', 'b'.repeat(200 * 1024 + 1)],
      says: 'Limit Exceeded: Email Body Size.',
    },
    {
      why: 'HTML above it, in bytes',
      args: ['ben@example.com', 's', 'b', { htmlBody: '目'.repeat(70_000) }],
      says: 'Limit Exceeded: Email Body Size.',
    },
    {
      why: 'too few arguments',
      args: ['ben@example.com', 's'],
      says: "The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
    },
    {
      why: 'attachments are not emulated',
      args: ['ben@example.com', 's', 'b', { attachments: [] }],
      says: 'MailApp.sendEmail with attachments is not emulated',
    },
  ])('$why', ({ args, says }) => {
    const host = hostWith(source)
    expect(() => host.as().run('send', ...args)).toThrow(says)
    expect(host.outbox).toEqual([])
    expect(host.as().run('left')).toBe(100)
  })
  test.each([
    { why: '50 recipients', args: [people(50), 's', 'b'] },
    { why: 'a name beside the address', args: ['Ben <ben@example.com>', 's', 'b'] },
    { why: 'a subject of 250', args: ['ben@example.com', 's'.repeat(250), 'b'] },
    { why: 'a body of 200 KB', args: ['ben@example.com', 's', 'b'.repeat(200 * 1024)] },
  ])('$why is fine', ({ args }) => {
    const host = hostWith(source)
    host.as().run('send', ...args)
    expect(host.outbox).toHaveLength(1)
  })
  test('a Workspace account may write twice as much', () => {
    const host = hostWith(source)
    host.people.owner.workspace = true
    expect(() => host.as().run('send', 'ben@example.com', 's', 'b'.repeat(400 * 1024))).not.toThrow()
  })
})

describe('the daily quota', () => {
  test.each([
    { workspace: false, quota: 100 },
    { workspace: true, quota: 1500 },
  ])('Workspace $workspace: $quota recipients', ({ workspace, quota }) => {
    const host = hostWith(source)
    host.people.owner.workspace = workspace
    expect(host.as().run('left')).toBe(quota)
    host.as().run('many', quota)
    expect(host.as().run('left')).toBe(0)
    expect(() => host.as().run('many', 1)).toThrow('Service invoked too many times for one day: email.')
    expect(host.outbox).toHaveLength(quota)
  })
  test('it counts recipients, of one person', () => {
    const host = hostWith(source)
    host.as().run('send', 'a@example.com,b@example.com', 's', 'b', { cc: 'c@example.com' })
    expect([host.as().run('left'), host.as('ben@example.com').run('left')]).toEqual([97, 100])
  })
  test('it is full again 24 hours after its first use', () => {
    const host = hostWith(source, { now: '2026-07-06T09:00:00Z' })
    host.as().run('many', 40)
    host.clock.runUntil('2026-07-06T20:00:00Z')
    host.as().run('many', 40)
    host.clock.runUntil('2026-07-07T08:59:59Z')
    expect(host.as().run('left')).toBe(20)
    host.clock.runUntil('2026-07-07T09:00:00Z')
    expect(host.as().run('left')).toBe(100)
  })
})

test('noReply hides the address of a Workspace account only', () => {
  const host = hostWith(source)
  const mail = { to: 'x@example.com', subject: 's', body: 'b', noReply: true }
  host.as().run('send', mail)
  host.people.owner.workspace = true
  host.as().run('send', mail)
  expect(host.outbox.map(({ from }) => from)).toEqual(['ana@example.com', 'noreply@example.com'])
})
