import * as z from 'zod/mini'
import { MEANINGS } from '../../core/reading/meanings'

const Days = z.object({ start: z.string(), end: z.string() })

/** What the person says a column is. */
const ColumnChoice = z.object({
  /** 0-based */
  column: z.number(),
  meaning: z.enum([...MEANINGS, 'ignore']),
})
export type ColumnChoice = z.infer<typeof ColumnChoice>

const ColumnView = z.object({
  /** 0-based */
  column: z.number(),
  letter: z.string(),
  heading: z.string(),
  /** The first value below it, as it shows. */
  sample: z.string(),
  /** Absent: the column is not used. */
  meaning: z.optional(z.string()),
  certainty: z.enum(['sure', 'guessed', 'missing']),
  /** Why it is not sure. */
  why: z.optional(z.string()),
})
export type ColumnView = z.infer<typeof ColumnView>

const ExampleView = z.object({
  /** 1-based */
  row: z.number(),
  objective: z.string(),
  title: z.string(),
  /** Levels as they would be read aloud. */
  start: z.optional(z.string()),
  target: z.optional(z.string()),
  current: z.optional(z.string()),
  /** 0–1 */
  progress: z.optional(z.number()),
  /** What keeps it from being scored. */
  problem: z.optional(z.string()),
})
export type ExampleView = z.infer<typeof ExampleView>

/** One question, and every cell it is asked of. */
const QuestionView = z.object({
  text: z.string(),
  /** In A1 notation; the first few. */
  cells: z.array(z.string()),
  /** How many cells it is asked of in all. */
  count: z.number(),
})
export type QuestionView = z.infer<typeof QuestionView>

const TableView = z.object({
  /** Stands for everything shown here; a table that has become another one is not adopted unseen. */
  seen: z.string(),
  /** 1-based, all three. */
  headingRow: z.number(),
  firstRow: z.number(),
  lastRow: z.number(),
  objectives: z.number(),
  keyResults: z.number(),
  columns: z.array(ColumnView),
  examples: z.array(ExampleView),
  questions: z.array(QuestionView),
  /** As the sheet states it; absent: the person has to say. */
  cycle: z.optional(Days),
  /** Further tables on the tab, one of which may be looked after instead: their place there and the row of their headings. */
  further: z.array(z.object({ table: z.number(), headingRow: z.number() })),
  /** Letters of the columns that hold the scores afterwards. */
  scores: z.object({ first: z.string(), last: z.string() }),
  /** Whether a tab for the history of check-ins is added. */
  addsLog: z.boolean(),
})
export type TableView = z.infer<typeof TableView>

const TabName = z.object({ sheet: z.number(), title: z.string() })

export const TabView = z.extend(TabName, {
  /** ISO day in the spreadsheet's zone. */
  today: z.string(),
  /** Other tabs on which there is a table that nobody looks after. */
  others: z.array(TabName),
  /** Present: the person may not write to the tab; the sentence says what to do. */
  readOnly: z.optional(z.string()),
  /** Present: it is looked after already. Of the last plan our own tabs can be removed, too. */
  plan: z.optional(z.object({ id: z.string(), kind: z.enum(['template', 'adopted']), last: z.boolean() })),
  /** Present: it was duplicated from a plan of this file, and would become a draft with a history of its own. */
  copy: z.optional(z.boolean()),
  /** Nothing at all stands on it. */
  empty: z.boolean(),
  /** Absent, and `nothing` says what was looked for and what was found. */
  table: z.optional(TableView),
  nothing: z.optional(z.string()),
})
export type TabView = z.infer<typeof TabView>

const PreviewRow = z.object({
  kind: z.enum(['objective', 'keyResult']),
  title: z.string(),
  /** The way from start to target, as it would be read aloud. */
  start: z.optional(z.string()),
  target: z.optional(z.string()),
  current: z.optional(z.string()),
  /** 0–1 */
  progress: z.optional(z.number()),
})

const TemplateView = z.object({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  /** Its beginning; none for a blank one. */
  rows: z.array(PreviewRow),
  /** How many key results it comes with. */
  keyResults: z.number(),
})
export type TemplateView = z.infer<typeof TemplateView>

const TemplateChoice = { language: z.enum(['en', 'zh']), cycle: z.enum(['year', 'half', 'quarter', 'month']) }

/** Every call of the dialog that sets a sheet up. */
export const setUpContract = {
  /** What is on a tab, read as the person says; of the open tab unless said. Writes nothing. */
  lookAtTab: {
    input: z.object({
      sheet: z.optional(z.number()),
      /** Of several tables on it, 0-based; the first unless said. */
      table: z.optional(z.number()),
      columns: z.array(ColumnChoice),
    }),
    output: TabView,
  },
  /** Looks after a table as it was shown. Not adopted: it has changed since, and the view shows how. */
  adoptTable: {
    input: z.object({
      request: z.string(),
      sheet: z.number(),
      table: z.optional(z.number()),
      columns: z.array(ColumnChoice),
      seen: z.string(),
      /** Where the sheet does not state it. */
      cycle: z.optional(Days),
    }),
    output: z.object({ adopted: z.boolean(), view: TabView }),
  },
  /** Reads the columns of a plan as the person says from now on; `undoLast` takes it back. Not changed: as for adoptTable. */
  changeColumns: {
    input: z.object({
      request: z.string(),
      plan: z.string(),
      columns: z.array(ColumnChoice),
      seen: z.string(),
    }),
    output: z.object({ changed: z.boolean(), view: TabView }),
  },
  /** Stops looking after a plan and takes away what was added; with `tabs` our own tabs as well. */
  disconnectPlan: {
    input: z.object({ plan: z.string(), tabs: z.boolean() }),
    output: TabView,
  },
  /** What can be started from, as it would look today. */
  listTemplates: { input: z.object(TemplateChoice), output: z.array(TemplateView) },
  /** Adds a template as a new tab, shows it, and makes it a plan. A request that came before adds nothing. */
  startFrom: {
    input: z.object({ request: z.string(), template: z.string(), ...TemplateChoice }),
    output: z.object({ plan: z.string(), title: z.string() }),
  },
  /** Empties the rows of a plan that still are examples; `undoLast` takes it back. */
  clearExamples: { input: z.object({ plan: z.string() }), output: z.object({ rows: z.number() }) },
  /** Selects a cell, so that the person sees it. */
  showCell: { input: z.object({ sheet: z.number(), cell: z.string() }), output: z.object({}) },
}
