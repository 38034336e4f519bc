import * as z from 'zod/mini'
import { isoOf } from '../../core/dates/calendar'
import type { Turn, TurnKind } from '../../core/dates/schedule'
import { readJson, writeJson } from '../../sheets/storedJson'
import { addressKey } from './address'

/**
 * waiting: due, but the quota or the time of the run was used up. claimed: written down before sending; what is still claimed
 * later is uncertain and never sent again. failed: the service refused it.
 */
export type DeliveryState = 'waiting' | 'claimed' | 'sent' | 'failed'

/** One mail of one turn. */
export interface Delivery {
  to: string
  state: DeliveryState
  /** How often it was tried. */
  tries: number
  error?: string
}

/** Mails of the schedule, and those a person asked a teammate for an update with. */
export type RecordKind = TurnKind | 'nudge'

/** What became of one turn's mails, or of a day's nudges. */
export interface TurnRecord {
  kind: RecordKind
  /** ISO day of the turn. */
  day: string
  mails: Delivery[]
}

const LETTERS: Record<DeliveryState, string> = { waiting: 'w', claimed: 'c', sent: 's', failed: 'f' }
const STATES = new Map((Object.keys(LETTERS) as DeliveryState[]).map((state) => [LETTERS[state], state]))

/** As stored, in little room: a turn may have hundreds of mails, and all that a user may store is 500 KB (platform 7.1). */
const Stored = z.array(z.tuple([z.string(), z.string(), z.int()], z.string()))

/** Four unanswered requests are what a reminder asks about (see turnLetters.ts); older turns nobody looks at. */
const KEPT_TURNS = 5
const LONGEST_ERROR = 200

const own = () => PropertiesService.getUserProperties()
const keyOf = (file: string, { kind, day }: Pick<TurnRecord, 'kind' | 'day'>) =>
  `okr.mails.${file}.${kind}.${day}`

/** The turns that are remembered, oldest first. */
export function readRecords(file: string): TurnRecord[] {
  const all = own().getProperties()
  const prefix = `okr.mails.${file}.`
  return Object.keys(all)
    .flatMap((key): TurnRecord[] => {
      const [, kind, day] =
        (key.startsWith(prefix) && /^([a-z]+)\.([\d-]{10})$/.exec(key.slice(prefix.length))) || []
      if (!kind || !day) return []
      const stored = Stored.safeParse(readJson(all, key))
      const mails = stored.success ? stored.data : []
      return [
        {
          kind: kind as RecordKind,
          day,
          mails: mails.map(([to, letter, tries, error]) => ({
            to,
            state: STATES.get(letter) ?? 'claimed',
            tries,
            error,
          })),
        },
      ]
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

export function writeRecord(file: string, record: TurnRecord): void {
  const stored = record.mails.map(({ to, state, tries, error }) => [
    to,
    LETTERS[state],
    tries,
    ...(error === undefined ? [] : [error.slice(0, LONGEST_ERROR)]),
  ])
  writeJson(own(), keyOf(file, record), stored)
}

/** What a record is of: a turn, or the nudges of a day. */
export type Occurrence = { kind: RecordKind } & Pick<Turn, 'day'>

/** The record of a turn; a new one is stored with its first mail. */
export function recordOf(records: TurnRecord[], { kind, day }: Occurrence): TurnRecord {
  const iso = isoOf(day)
  const known = records.find((it) => it.kind === kind && it.day === iso)
  if (known) return known
  const record: TurnRecord = { kind, day: iso, mails: [] }
  records.push(record)
  return record
}

export const deliveryTo = ({ mails }: TurnRecord, to: string): Delivery | undefined =>
  mails.find((it) => addressKey(it.to) === addressKey(to))

/** Removes the turns of which nothing needs to be known any more. */
export function pruneRecords(file: string, records: readonly TurnRecord[]): void {
  const kinds = new Set(records.map(({ kind }) => kind))
  const old = [...kinds].flatMap((kind) => records.filter((it) => it.kind === kind).slice(0, -KEPT_TURNS))
  if (old.length === 0) return
  const keys = old.map((record) => keyOf(file, record))
  for (const key of own().getKeys())
    if (keys.some((it) => key === it || key.startsWith(`${it}.`))) own().deleteProperty(key)
}
