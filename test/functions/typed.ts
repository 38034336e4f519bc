import type { Host } from '../../host/core/host'
import { type NodeHostOptions, openHost } from '../../host/node/openHost'

type Value = string | number | boolean | null

/** What a formula shows: one value, the rows it fills, or the sentence of its error. */
export type Shown = Value | Value[][] | { error: string | undefined }

/** Where formulas are tried: right of everything the tests type. */
const TRIED = { first: 'T', last: 'V', rows: 60 }

export type Rows = readonly (readonly string[])[]
type Options = Partial<NodeHostOptions>

/** The built add-on in a spreadsheet of its own, into which a person typed these texts, from A1 on. */
export function typed(rows: Rows, options: Options = {}) {
  const host = openHost({ dist: 'dist', ...options })
  const person = host.as()
  const types = (rows: Rows) => {
    for (const [address, text] of textsOf(rows)) person.type(address, text)
  }
  types(rows)
  return {
    host,
    person,
    types,
    /** Types the formula into an empty column; what it leaves blank at its end is part of what it shows. */
    gives(formula: string): Shown {
      person.type(`${TRIED.first}1`, formula)
      return shownAt(host)
    },
  }
}

const sheets = new Map<string, ReturnType<typeof typed>>()
const REFILL = {
  name: 'Refill.gs',
  source: `
    function refill(rows) {
      const sheet = SpreadsheetApp.getActiveSheet()
      sheet.clear()
      if (rows.length > 0) sheet.getRange(1, 1, rows.length, rows[0].length).setValues(rows)
    }`,
}

/**
 * What a formula gives beside these rows, in a spreadsheet that is cleared and used again: opening one takes its time, and
 * so does typing cell by cell. Texts become values as if typed.
 */
export function gives(formula: string, rows: Rows = [], options: Options = {}): Shown {
  const key = JSON.stringify(options)
  const sheet = sheets.get(key) ?? typed([], { ...options, files: [REFILL] })
  sheets.set(key, sheet)
  const width = Math.max(1, ...rows.map((row) => row.length))
  sheet.person.run(
    'refill',
    rows.map((row) => [...row, ...Array(width - row.length).fill('')]),
  )
  return sheet.gives(formula)
}

const textsOf = (rows: Rows): [address: string, text: string][] =>
  rows.flatMap((row, r) =>
    row.flatMap((text, c): [string, string][] =>
      text === '' ? [] : [[`${String.fromCharCode(65 + c)}${r + 1}`, text]],
    ),
  )

/** What the formula in the tried cell shows now. */
export function shownAt(host: Host): Shown {
  const cell = `${TRIED.first}1`
  const error = host.errorAt(cell)
  if (error !== undefined) return { error }
  const block = host.values(`${cell}:${TRIED.last}${TRIED.rows}`)
  let width = 1
  let height = 1
  block.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value === null) return
      height = Math.max(height, r + 1)
      width = Math.max(width, c + 1)
    })
  })
  if (width === 1 && height === 1) return block[0]?.[0] ?? null
  return block.slice(0, height).map((row) => row.slice(0, width))
}

/** A column of single values. */
export const column = (...values: Value[]): Value[][] => values.map((value) => [value])
