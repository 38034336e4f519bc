import type { FormulaRunner } from '../../host/core/engine/customFunctions'
import { Workbook, type WorkbookOptions } from '../../host/core/engine/workbook'
import type { AuthModeName, Execution, Person, Realm } from '../../host/core/execution'
import { createSpreadsheetApp } from '../../host/core/spreadsheet/spreadsheetApp'

export const aPerson = (over: Partial<Person> = {}): Person => ({
  mail: 'ann@example.com',
  name: 'Ann',
  locale: 'en',
  role: 'editor',
  addOn: true,
  workspace: false,
  ...over,
})

export interface FakeExecution extends Execution {
  calls: string[]
  roundTrips: ('read' | 'flush')[]
}

export function anExecution(
  over: { person?: Person; authMode?: AuthModeName; realm?: Realm } = {},
): FakeExecution {
  const calls: string[] = []
  const roundTrips: ('read' | 'flush')[] = []
  return {
    person: aPerson(),
    authMode: 'FULL',
    realm: { Date, Array, Object, Error },
    ...over,
    calls,
    roundTrips,
    enter: (member) => {
      calls.push(member)
    },
    roundTrip: (kind) => {
      roundTrips.push(kind)
    },
  }
}

type ScriptFunction = (...args: never[]) => unknown

export interface FakeRunner extends FormulaRunner {
  /** Names of the functions that ran, in order. */
  runs: string[]
  enabled: boolean
}

export function aRunner(functions: Record<string, ScriptFunction> = {}, realm?: Realm): FakeRunner {
  const runs: string[] = []
  return {
    runs,
    enabled: true,
    names: () => Object.keys(functions),
    available() {
      return this.enabled
    },
    call(name, args) {
      runs.push(name)
      const run = functions[name] as (...args: unknown[]) => unknown
      return { result: run(...args(realm ?? { Date, Array, Object, Error })) }
    },
  }
}

/** 17 August 2026, noon UTC. */
export const NOON = Date.UTC(2026, 7, 17, 12)

export const aWorkbook = (over: Partial<WorkbookOptions> = {}): Workbook =>
  new Workbook({ now: () => NOON, formulas: aRunner(), ...over })

/** A workbook whose first sheet was typed in row by row. */
export function typedWorkbook(rows: readonly string[][], over: Partial<WorkbookOptions> = {}): Workbook {
  const workbook = aWorkbook(over)
  for (const [r, row] of rows.entries()) {
    for (const [c, text] of row.entries()) {
      if (text !== '') workbook.typed('Sheet1', `${String.fromCharCode(65 + c)}${r + 1}`, text)
    }
  }
  return workbook
}

/** A SpreadsheetApp over a workbook, for one fake execution. */
export function anApp(workbook: Workbook = aWorkbook(), execution: FakeExecution = anExecution()) {
  const toasts: unknown[][] = []
  const service = createSpreadsheetApp(execution, workbook, {
    hasUi: false,
    activeSpreadsheet: true,
    getUi: () => ({}),
    toast: (...toast) => toasts.push(toast),
  })
  // To a test, as to a script, it is Google's class; members that are not emulated throw.
  const app = service as unknown as GoogleAppsScript.Spreadsheet.SpreadsheetApp
  const sheet = app.getActiveSheet()
  execution.roundTrips.length = 0
  return { app, sheet, file: app.getActive(), workbook, execution, toasts }
}
