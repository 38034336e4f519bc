import * as z from 'zod/mini'
import { readJson, writeJson } from './storedJson'

/** One table of the file that we look after. */
export const PlanRef = z.object({
  id: z.string(),
  /** Tabs are found by id: people rename and move them (platform 3.20). */
  sheetId: z.number(),
  kind: z.enum(['template', 'adopted']),
  language: z.enum(['en', 'zh']),
  /** For adopted tables, whose tab has no cells for it; ISO days. */
  cycle: z.optional(
    z.object({
      start: z.string(),
      end: z.string(),
      /** First day of the cycle before this one, which a title above the table may still name. */
      insteadOf: z.optional(z.string()),
    }),
  ),
  /** For plans whose tab has no cell for it; absent: running. */
  state: z.optional(z.enum(['draft', 'running', 'closed', 'archived'])),
  /** The plan whose next cycle it is. */
  follows: z.optional(z.string()),
  /** How its columns stood when they were last understood (see core/reading/columnMemory.ts). */
  columns: z.optional(
    z.object({
      headings: z.array(z.string()),
      columns: z.record(z.string(), z.number()),
      ignored: z.optional(z.array(z.string())),
      table: z.optional(z.number()),
    }),
  ),
})
export type PlanRef = z.infer<typeof PlanRef>

/** What everyone in the file shares. What concerns sending mail is never here: every editor can write this. */
const Settings = z.object({
  version: z.literal(1),
  /** The spreadsheet they were written in, by its id: in another one they came along with a copy (see copiedFile.ts). */
  file: z.optional(z.string()),
  plans: z.array(PlanRef),
  checkIns: z.optional(z.number()),
  people: z.optional(z.number()),
  dashboard: z.optional(z.number()),
  /** The hidden tab that keeps what the last destructive action took away. */
  undo: z.optional(z.number()),
  /** A plan whose disconnecting has begun: what is left of it on its tab is removed at the next try. */
  leaving: z.optional(PlanRef),
  /** A tab that is being made, hidden until it is whole; without its id it may not be there yet. */
  making: z.optional(z.object({ title: z.string(), sheet: z.optional(z.number()) })),
  /** A next cycle whose tab is being made: what is left of it is removed at the next try. */
  starting: z.optional(z.object({ plan: z.string(), name: z.string(), unique: z.string() })),
  thresholds: z.optional(z.object({ behindAfter: z.number(), farBehindAfter: z.number() })),
  /** Days without a check-in before a key result is stale, and requests that may go by before reminders end. */
  patience: z.optional(z.object({ staleAfter: z.number(), requests: z.number() })),
})
export type Settings = z.infer<typeof Settings>

const KEY = 'okr.settings'

/** Damaged settings read as none: plans can be set up again, and no cell depends on them. */
export function readSettings(): Settings {
  const stored = Settings.safeParse(readJson(documentProperties().getProperties(), KEY))
  return stored.success ? stored.data : { version: 1, plans: [] }
}

export function writeSettings(settings: Settings): void {
  settings.file ??= SpreadsheetApp.getActiveSpreadsheet().getId()
  writeJson(documentProperties(), KEY, settings)
}

/** The store that everyone in the file shares. */
export function documentProperties(): GoogleAppsScript.Properties.Properties {
  const properties = PropertiesService.getDocumentProperties()
  // Null only outside of a document (platform 7.2), where the add-on has no menu to be called from.
  if (!properties) throw new Error('Document properties are only there inside a spreadsheet.')
  return properties
}
