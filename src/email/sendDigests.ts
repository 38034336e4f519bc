import { type Day, isoOf } from '../core/calendar'
import type { Owner } from '../core/plan'
import { UserError } from '../core/problem'
import { summarise } from '../core/summarise'
import { type LanguageCode, messagesOf } from '../messages'
import type { Book } from '../sheets/book'
import { locked } from '../sheets/locked'
import { type Looked, look } from '../sheets/look'
import { patiently } from '../sheets/patiently'
import { isPaused, type People, readPeople } from '../sheets/people'
import { planState, titleOf } from '../sheets/planTab'
import { cycleOfPlan, refreshComputed, scoresOf } from '../sheets/scores'
import type { Settings } from '../sheets/settings'
import { tabById } from '../sheets/tab'
import { digestMail } from './letters/digest'
import type { Mail } from './mail'
import type { Links } from './section'
import { type Delivery, readDeliveries, type Sender, writeDeliveries } from './sender'

/** A mail that the service refused is tried again in the following hours, this often in all. */
const MOST_TRIES = 3
/** Of older turns the log of deliveries keeps nothing. */
const KEPT_DAYS = 21
/** How long after its end a plan is still reported: the time of closing it. */
const AFTERGLOW_DAYS = 14

/** A plan looked at, with what its mail needs. */
interface Reported {
  looked: Looked
  mailIn(language: LanguageCode): Mail
}

/** The plans of the file, and what kept others from being read, as sentences. */
export interface Reports {
  plans: Reported[]
  problems: string[]
  people: People
}

/** Settles every plan of the file (typed values, ids, as-of, computed values) and makes its mail ready. */
export function reportPlans(book: Book, settings: Settings, senderMail: string): Reports {
  return locked(() => {
    const people = readPeople(book, settings)
    const reports: Reports = { plans: [], problems: [], people }
    for (const ref of settings.plans) {
      const sheet = tabById(book.spreadsheet, ref.sheetId)
      if (!sheet) continue
      try {
        const looked = look(book, settings, ref, { request: Utilities.getUuid() })
        refreshComputed(looked, scoresOf(looked, settings, book))
        reports.plans.push({ looked, mailIn: mailOf(book, settings, looked, people, senderMail) })
      } catch (error) {
        // One unreadable plan does not keep the others from being reported.
        if (!(error instanceof UserError)) throw error
        reports.problems.push(`${sheet.getName()}: ${messagesOf(ref.language).problem(error.problem)}`)
      }
    }
    return reports
  })
}

/** From its first day until two weeks after its last one, unless somebody says that it does not run. */
function runs({ tab, ref }: Looked, book: Book): boolean {
  const { start, end } = cycleOfPlan(tab, ref)
  return planState(tab) === 'running' && book.today() >= start && book.today() <= end + AFTERGLOW_DAYS
}

function linksTo(file: string, sheetId: number): Links {
  const sheet = `${file}#gid=${sheetId}`
  return {
    sheet,
    row: (row) => `${sheet}&range=A${row}`,
    rows: (first, last) => `${sheet}&range=A${first}:A${last}`,
  }
}

/** The mail of one plan; made once per language however many receive it. */
function mailOf(book: Book, settings: Settings, looked: Looked, people: People, senderMail: string) {
  const { tab, ref, plan, log } = looked
  const personOf = (owner: Owner): Owner => {
    const { name, mail } = people.find(owner) ?? {}
    return { name: name ?? owner.name, mail: mail ?? owner.mail }
  }
  const made = new Map<LanguageCode, Mail>()
  return (language: LanguageCode): Mail => {
    let mail = made.get(language)
    if (!mail) {
      const summary = summarise({
        plan,
        log,
        cycle: cycleOfPlan(tab, ref),
        asOf: book.today(),
        thresholds: settings.thresholds,
        personOf,
      })
      const file = book.spreadsheet.getUrl()
      mail = digestMail([{ planTitle: titleOf(tab), summary, links: linksTo(file, ref.sheetId) }], {
        messages: messagesOf(language),
        fileTitle: book.spreadsheet.getName(),
        senderName: people.find({ mail: senderMail })?.name ?? senderMail,
        asOf: book.now,
        timeZone: book.spreadsheet.getSpreadsheetTimeZone(),
        people: `${file}#gid=${settings.people}`,
      })
      made.set(language, mail)
    }
    return mail
  }
}

export interface Outcome {
  /** False when the next hour has to go on with this turn. */
  finished: boolean
  problems: string[]
}

/**
 * Sends one turn's digests to the approved addresses, each once: claimed (stored), sent, stored as sent. A claim that an
 * earlier run left is uncertain and never sent again. What the quota does not allow, and what the service refused, goes out
 * in a later hour.
 */
export function sendDigests(
  book: Book,
  settings: Settings,
  sender: Sender,
  senderMail: string,
  turn: Day,
): Outcome {
  const { plans, problems, people } = reportPlans(book, settings, senderMail)
  const file = book.spreadsheet.getId()
  const day = isoOf(turn)
  const deliveries = readDeliveries(file).filter(
    (it) => book.now - Date.parse(it.day) < KEPT_DAYS * 86_400_000,
  )
  const store = () => patiently(() => writeDeliveries(file, deliveries))
  let quota = MailApp.getRemainingDailyQuota()
  let finished = true
  for (const { looked, mailIn } of plans) {
    if (!runs(looked, book)) continue
    for (const to of sender.approved) {
      const person = people.find({ mail: to })
      if (person && isPaused(person, book.today())) continue
      const known = deliveries.find((it) => it.day === day && it.plan === looked.ref.id && it.to === to)
      if (known && (known.state !== 'failed' || known.tries >= MOST_TRIES)) continue
      if (quota <= 0) {
        finished = false
        continue
      }
      const delivery =
        known ?? remember(deliveries, { to, plan: looked.ref.id, day, state: 'claimed', tries: 0 })
      const mail = mailIn(person?.language ?? looked.ref.language)
      delivery.state = 'claimed'
      delivery.tries++
      store()
      try {
        MailApp.sendEmail(to, mail.subject, mail.text, {
          htmlBody: mail.html,
          name: looked.tab.sheet.getName(),
        })
        quota--
        delivery.state = 'sent'
        delete delivery.error
      } catch (error) {
        delivery.state = 'failed'
        delivery.error = String(error)
        if (delivery.tries < MOST_TRIES) finished = false
      }
      store()
    }
  }
  return { finished, problems }
}

function remember(deliveries: Delivery[], delivery: Delivery): Delivery {
  deliveries.push(delivery)
  return delivery
}
