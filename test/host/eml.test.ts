import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import type { Message } from '../../host/core/stores'
import { emlName, emlOf } from '../../host/node/eml'
import { hostWith } from './hostWith'

const message: Message = {
  id: 'f3b1',
  from: 'ana@example.com',
  name: '增长组',
  to: ['Ben <ben@example.com>', 'cai@example.com'],
  cc: ['dana@example.com'],
  bcc: ['eli@example.com'],
  replyTo: 'lead@example.com',
  subject: '增长组 OKR 第7周：3 项需要关注',
  text: 'Hallo Ben,\nGröße: 5 < 7',
  html: '<p>Größe: <b>5 &lt; 7</b></p>',
  time: Date.UTC(2026, 7, 17, 8, 30),
}

test('an .eml file says what was sent', async () => {
  const parsed = await PostalMime.parse(await emlOf(message))
  expect(parsed).toMatchObject({
    subject: message.subject,
    from: { name: '增长组', address: 'ana@example.com' },
    to: [{ name: 'Ben', address: 'ben@example.com' }, { address: 'cai@example.com' }],
    cc: [{ address: 'dana@example.com' }],
    bcc: [{ address: 'eli@example.com' }],
    replyTo: [{ address: 'lead@example.com' }],
    date: '2026-08-17T08:30:00.000Z',
    messageId: '<f3b1@example.com>',
  })
  expect(parsed.text?.trimEnd()).toBe(message.text)
  expect(parsed.html?.trimEnd()).toBe(message.html)
})

test('a mail without HTML is plain text alone', async () => {
  const eml = (await emlOf({ ...message, html: '' })).toString()
  expect(eml).not.toContain('multipart')
  expect((await PostalMime.parse(eml)).text?.trimEnd()).toBe(message.text)
})

test('what a script sends arrives as it was written', async () => {
  const host = hostWith(`function send() {
    MailApp.sendEmail({ to: 'ben@example.com', subject: 'Q3: 45 % – “on pace”', body: 'a', htmlBody: '<i>a</i>' }) }`)
  host.as().run('send')
  const [sent] = host.outbox
  expect(sent).toBeDefined()
  const parsed = await PostalMime.parse(await emlOf(sent as Message))
  expect([parsed.subject, parsed.html?.trimEnd()]).toEqual(['Q3: 45 % – “on pace”', '<i>a</i>'])
})

test('file names sort by time and hold nothing strange', () => {
  expect(emlName(message, 0)).toBe('2026-08-17T08-30-00Z-ben-example.com-1.eml')
  expect(emlName({ ...message, to: ['../"x"@example.com'] }, 1)).toBe(
    '2026-08-17T08-30-00Z-..__x_-example.com-2.eml',
  )
})
