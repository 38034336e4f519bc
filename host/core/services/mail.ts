import { exception, signatureError } from '../exception'
import type { Execution } from '../execution'
import type { HostPerson } from '../people'
import { service } from '../service'
import type { Message } from '../stores'
import type { Emulated } from './emulated'
import type { ServiceContext } from './serviceContext'

const DAY = 86_400_000
const MAX_RECIPIENTS = 50
const MAX_SUBJECT = 250
const OPTIONS = ['to', 'cc', 'bcc', 'subject', 'body', 'htmlBody', 'name', 'noReply', 'replyTo']

/** Recipients a person may write to within 24 hours of the first mail. */
export const dailyRecipients = ({ workspace }: { workspace: boolean }) => (workspace ? 1500 : 100)

const bodyLimit = ({ workspace }: HostPerson) => (workspace ? 400 : 200) * 1024

type Options = GoogleAppsScript.Mail.MailAdvancedParameters

/** MailApp: mails go to the host's outbox, under Google's limits. Attachments and inline images are not emulated. */
export function createMailApp(execution: Execution & { person: HostPerson }, context: ServiceContext) {
  const { realm, person } = execution
  const { stores, clock, random } = context
  const fail = (message: string) => exception(realm, message)
  const use = () => {
    const current = stores.mailUse[person.mail]
    return current && clock.now < current.since + DAY ? current : { since: clock.now, recipients: 0 }
  }
  const addresses = (list: string | undefined) => {
    const all = (list ?? '').split(',').map((address) => address.trim())
    const bad = all.find((address) => address !== '' && !isAddress(address))
    if (bad) throw fail(`Invalid email: ${bad}`)
    return all.filter(Boolean)
  }
  const optionsOf = (args: unknown[]): Options => {
    const [first, second, third, fourth] = args
    if (args.length === 1 && isOptions(first)) return first
    if (
      !args.every((arg, index) => typeof arg === 'string' || (index === 3 && isOptions(arg))) ||
      args.length < 3
    ) {
      throw signatureError(realm, 'MailApp.sendEmail', args)
    }
    if (typeof fourth === 'string') {
      return { to: String(first), replyTo: String(second), subject: String(third), body: fourth }
    }
    return {
      ...(isOptions(fourth) ? fourth : {}),
      to: String(first),
      subject: String(second),
      body: String(third),
    }
  }
  return service(execution, 'MailApp', {
    getRemainingDailyQuota: () => dailyRecipients(person) - use().recipients,
    sendEmail(...args: unknown[]) {
      const options = optionsOf(args)
      const strange = Object.keys(options).find((key) => !OPTIONS.includes(key))
      if (strange) throw new Error(`MailApp.sendEmail with ${strange} is not emulated by the local host.`)
      const to = addresses(options.to)
      const cc = addresses(options.cc)
      const bcc = addresses(options.bcc)
      const count = to.length + cc.length + bcc.length
      if (count === 0) throw fail('Failed to send email: no recipient')
      if (count > MAX_RECIPIENTS) throw fail('Limit Exceeded: Email Recipients Per Message.')
      const subject = options.subject ?? ''
      if (subject.length > MAX_SUBJECT) throw fail('Argument too large: subject')
      const text = options.body ?? ''
      const html = options.htmlBody ?? ''
      const size = (content: string) => new TextEncoder().encode(content).length
      if (Math.max(size(text), size(html)) > bodyLimit(person)) throw fail('Limit Exceeded: Email Body Size.')
      const used = use()
      if (used.recipients + count > dailyRecipients(person)) {
        throw fail('Service invoked too many times for one day: email.')
      }
      stores.mailUse[person.mail] = { since: used.since, recipients: used.recipients + count }
      const noReply = options.noReply === true && person.workspace
      const message: Message = {
        id: random.uuid(),
        from: noReply ? `noreply@${person.mail.split('@')[1]}` : person.mail,
        name: options.name ?? person.name,
        to,
        cc,
        bcc,
        replyTo: noReply ? '' : (options.replyTo ?? ''),
        subject,
        text,
        html,
        time: clock.now,
      }
      stores.outbox.push(message)
    },
  } satisfies Emulated<GoogleAppsScript.Mail.MailApp, keyof GoogleAppsScript.Mail.MailApp>)
}

const isOptions = (value: unknown): value is Options => typeof value === 'object' && value !== null

/** `ana@example.com` or `Ana <ana@example.com>`. */
function isAddress(written: string): boolean {
  const [, inBrackets] = /<([^<>]*)>$/.exec(written) ?? []
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;."]+$/.test(inBrackets ?? written)
}
