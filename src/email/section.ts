import type { Tone } from '../messages/tones'

export interface Status {
  tone: Tone
  word: string
}

/** Progress and, where there is one, the position expected today; ratios from 0 to 1. */
export interface Bar {
  progress: number
  expected?: number
}

export interface Link {
  text: string
  href: string
}

/** One thing of a list: what it is, how it stands, whose it is, and what was said. */
export interface Item {
  title: string
  /** The row in the sheet. */
  href?: string
  /** Its id, where it is a key result with a history. */
  keyResult?: string
  status?: Status
  /** Why it is here, in one line. */
  detail?: string
  /** Whose it is and where it belongs. */
  meta?: string
  /** A person's own words, shown as a quotation. */
  note?: string
}

/** A person, and what there is to say of them in a few words. */
export interface Name {
  name: string
  detail: string
}

export interface ObjectiveRow {
  title: string
  href: string
  owners?: string
  bar?: Bar
  /** What stands instead of a bar where nothing can be computed. */
  noBar: string
  change?: string
  /** Where it was, week by week. */
  trend?: string
  status?: Status
}

/** A list, and how many of its entries the mail has no room for. */
export interface List<T> {
  entries: readonly T[]
  hidden: number
  /** Where all of them are to be seen. */
  href: string
}

const MOST_ON_A_PAGE = 40

/** How long a list may be: on a page, which scrolls, longer than in a mail. */
export const mostOf = (inMail: number, { roomy = false }: { roomy?: boolean }): number =>
  roomy ? Math.max(inMail, MOST_ON_A_PAGE) : inMail

/** The first `most` of a long list, shown one by one; the rest is only counted. */
export function listOf<T, Shown>(
  all: readonly T[],
  most: number,
  href: string,
  show: (one: T) => Shown,
): List<Shown> {
  return { entries: all.slice(0, most).map(show), hidden: Math.max(0, all.length - most), href }
}

/** What a section consists of. Text is as it stands in cells: made harmless and short in one place (fitSection.ts). */
export type Block =
  | { kind: 'title'; text: string; below: string }
  | { kind: 'verdict'; sentence: string; more: readonly string[]; bar?: Bar }
  | ({ kind: 'items' } & List<Item>)
  | ({ kind: 'names' } & List<Name>)
  | ({ kind: 'objectives'; headings: readonly [string, string] } & List<ObjectiveRow>)
  | { kind: 'link'; link: Link }
  | { kind: 'button'; link: Link }
  | { kind: 'lines'; lines: readonly string[] }
  | { kind: 'footnote'; sentences: readonly string[] }

export interface Section {
  /** Absent for the opening and the footer. */
  heading?: string
  /** It belongs to the plan whose heading stands above: its own is one level below. */
  inPlan?: boolean
  blocks: readonly Block[]
}

/** Addresses inside the spreadsheet: rows move, so they are resolved when the mail is sent. */
export interface Links {
  row(row: number): string
  /** From the first of some rows to the last. */
  rows(first: number, last: number): string
  sheet: string
}
