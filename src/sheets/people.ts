import { asText, type CellValue, isDate, readDone } from '../cell'
import type { Day } from '../core/dates/calendar'
import { nameKey } from '../core/nameKey'
import type { Owner } from '../core/plan/plan'
import { type LanguageCode, type Messages, messagesOf } from '../messages'
import type { Book } from './book'
import { type Column, ownTable, type Placed, textColumn } from './ownTable'
import { type Settings, writeSettings } from './settings'
import { addTab, type Sheet, tabById, writeBelow } from './tab'

/** A row of the People tab. */
export interface Person {
  name: string
  aliases: string
  mail: string
  manager: string
  team: string
  language: LanguageCode
  /** Until the end of a day, or until taken back. */
  paused: Day | boolean
}

const languageColumn: Column<LanguageCode> = {
  read: (cell) => (/^(zh|中文)/i.test(String(cell).trim()) ? 'zh' : 'en'),
  write: (code) => messagesOf(code).sheet.languageName,
}

const pausedColumn = (book: Book): Column<Day | boolean> => ({
  // Whatever is written there means that somebody wants no mails, unless it clearly says no.
  read: (cell) => (isDate(cell) ? book.dayOf(cell) : (readDone(cell) ?? true)),
  write: (paused) => (typeof paused === 'number' ? book.dateOf(paused) : paused),
})

/** Whether somebody wants no mails on a day. */
export const isPaused = ({ paused = false }: Partial<Person>, today: Day): boolean =>
  typeof paused === 'number' ? today <= paused : paused

const table = (book: Book) =>
  ownTable<Person>({
    name: textColumn,
    aliases: textColumn,
    mail: textColumn,
    manager: textColumn,
    team: textColumn,
    language: languageColumn,
    paused: pausedColumn(book),
  })

/** Who is who, as far as the People tab says. */
export interface People {
  rows: readonly Placed<Person>[]
  /** The person an owner cell means: by mail, by name or by another way of writing it. */
  find(owner: Owner): Placed<Person> | undefined
}

const splitAliases = (aliases: string): string[] => aliases.split(/[,;，；、\n]/)

/** One round trip; without a tab there is nobody. */
export function readPeople(book: Book, settings: Settings): People {
  const sheet = tabById(book.spreadsheet, settings.people)
  const values: CellValue[][] = sheet ? sheet.getDataRange().getValues() : []
  const rows = sheet ? table(book).read(values, (language) => messagesOf(language).sheet.people).rows : []
  const byKey = new Map<string, Placed<Person>>()
  for (const person of rows) {
    for (const written of [person.mail, person.name, ...splitAliases(person.aliases ?? '')]) {
      const key = nameKey(written ?? '')
      if (key && !byKey.has(key)) byKey.set(key, person)
    }
  }
  return {
    rows,
    find: ({ name, mail }) => byKey.get(nameKey(mail ?? '')) ?? byKey.get(nameKey(name ?? '')),
  }
}

/** The person behind an owner's cell, as far as the tab says. */
export const personIn =
  (people: People) =>
  (owner: Owner): Owner => {
    const { name, mail } = people.find(owner) ?? {}
    return { name: name ?? owner.name, mail: mail ?? owner.mail }
  }

/**
 * Writes a person's address beside their name: into their row where it has none, else as a new row; in a tab of its own,
 * hidden, where there is none yet.
 */
export function introduce(
  book: Book,
  settings: Settings,
  messages: Messages,
  { name, mail }: Required<Owner>,
): void {
  const sheet = tabById(book.spreadsheet, settings.people)
  if (!sheet) {
    const added = addPeopleTab(book, messages, [{ name, mail }])
    added.hideSheet()
    settings.people = added.getSheetId()
    writeSettings(settings)
    return
  }
  const values: CellValue[][] = sheet.getDataRange().getValues()
  const read = table(book).read(values, (language) => messagesOf(language).sheet.people)
  const known = readPeople(book, settings).find({ name })
  if (known && !known.mail) sheet.getRange(known.row, read.places.mail + 1).setValue(asText(mail))
  else if (!known) writeBelow(sheet, read.nextRow, [read.cells({ name, mail } as Person)])
}

/** Makes the tab with the people named so far. */
export function addPeopleTab(book: Book, messages: Messages, owners: readonly Owner[]): Sheet {
  const sheet = addTab(book.spreadsheet, messages.sheet.tabs.people)
  const columns = table(book)
  const headings = columns.headings(messages.sheet.people)
  const { cells } = columns.read([headings], (language) => messagesOf(language).sheet.people)
  sheet
    .getRange(1, 1, 1, headings.length)
    .setValues([headings])
    .setFontWeight('bold')
    .setBackground('#f1f3f4')
  sheet.setFrozenRows(1)
  sheet.setColumnWidths(1, 3, 200)
  writeBelow(
    sheet,
    2,
    owners.map(({ name, mail }) => cells({ name, mail } as Person)),
  )
  return sheet
}
