import { sheetFromCsv } from '../../host/core/engine/csv'
import type { Host } from '../../host/core/host'
import type { NodeHostOptions } from '../../host/node/openHost'
import type { DigestRhythm } from '../../src/core/dates/schedule'
import { ANA, adopt, call, list, openAddOn } from './addOn'

/** One key result of a team's own table. */
export interface TeamRow {
  objective: string
  title: string
  owner: string
  current?: number
}

export const PLAN = 'Our plan'

/** A table of the team's own for July to September 2026 unless its title says otherwise, adopted; 0 → 100 each. */
export function withTeam(
  rows: readonly TeamRow[],
  { title = 'Our OKRs Q3 2026', ...options }: NodeHostOptions & { title?: string } = {},
): Host {
  const host = openAddOn({
    now: '2026-07-02T09:00:00Z',
    ...options,
  })
  const lines = rows.map(({ objective, title, owner, current = '' }) =>
    [objective, title, owner, 0, 100, current, ''].join(','),
  )
  const headings = 'Objective,Key result,Owner,Start,Target,Current,Comment'
  sheetFromCsv(host.workbook, PLAN, [title, '', headings, ...lines].join('\n'))
  host.as(ANA).open()
  adopt(host)
  list(host)
  return host
}

export const ALL_MAILS = {
  weekday: 1,
  digestWeekday: 2,
  hour: 9,
  mails: ['request', 'reminder', 'digest', 'cycle'],
} as const

/** Mails on: check-in Monday, digest Tuesday, nine o'clock. */
export const switchOn = (
  host: Host,
  approve: readonly string[],
  given: Partial<{
    takeOver: boolean
    approveDomain: boolean
    digestRhythm: DigestRhythm
    patience: { staleAfter: number; requests: number }
  }> = {},
  mail = ANA,
) =>
  call(
    host,
    'scheduleMail',
    { ...ALL_MAILS, mails: [...ALL_MAILS.mails], approve: [...approve], ...given },
    mail,
  )

/** Everybody named so, in the People tab: `Name, Manager, Mails paused` by address. */
export function people(
  host: Host,
  rows: Record<string, { name?: string; manager?: string; paused?: string }>,
): void {
  const ana = host.as(ANA)
  const mails = host.display('People!C1:C20').map(([mail]) => mail)
  for (const [mail, { name, manager, paused }] of Object.entries(rows)) {
    const at = mails.indexOf(mail)
    const row = (at < 0 ? mails.filter(Boolean).length : at) + 1
    if (at < 0) ana.type(`People!C${row}`, mail)
    if (name !== undefined) ana.type(`People!A${row}`, name)
    if (manager !== undefined) ana.type(`People!D${row}`, manager)
    if (paused !== undefined) ana.type(`People!G${row}`, paused)
    mails[row - 1] = mail
  }
}

/** What went out, as `day to: subject`. */
export const sent = (host: Host, from = 0): string[] =>
  host.outbox
    .slice(from)
    .map(
      ({ time, to, subject }) =>
        `${new Date(time).toISOString().slice(0, 10)} ${to[0]?.split('@')[0]}: ${subject}`,
    )
