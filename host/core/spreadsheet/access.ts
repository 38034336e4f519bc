import type { FormulaCell } from '../engine/customFunctions'
import { protectionAgainst } from '../engine/editRights'
import type { Zone } from '../engine/extras'
import { gidOf } from '../engine/gid'
import { PROTECTED } from '../engine/rules'
import type { Workbook, Write } from '../engine/workbook'
import { exception, signatureError } from '../exception'
import type { Execution } from '../execution'

/** What surrounds the spreadsheet in one execution. */
export interface SpreadsheetContext {
  /** Whether an open editor shows the file to the person. */
  hasUi: boolean
  /** False: getActive() is null, as a trigger may meet it. */
  activeSpreadsheet: boolean
  getUi(): object
  toast(message: string, title?: string, seconds?: number): void
  /** The cell a custom function is computed for; it is that execution's active range. */
  activeCell?: FormulaCell
}

interface Target {
  sheetId: string
  zone?: Zone
}

/**
 * How one execution reaches the workbook: the one place that says what is a round trip.
 * A read of cells or of properties of a sheet is one, and sends queued writes first, which is another. Handles (sheets
 * by name or id, ranges by address, their ids, names and coordinates) are none: the client knows them. Writes only
 * queue, whatever they write.
 */
export class Access {
  readonly execution: Execution
  readonly workbook: Workbook
  readonly context: SpreadsheetContext

  constructor(execution: Execution, workbook: Workbook, context: SpreadsheetContext) {
    this.execution = execution
    this.workbook = workbook
    this.context = context
  }

  /** The workbook as the service has it, for a read that reaches it. Throws when that sheet of it is gone. */
  read(sheetId?: string): Workbook {
    this.workbook.drain(this.execution)
    this.execution.roundTrip('read')
    if (sheetId !== undefined) this.requireSheet(sheetId)
    return this.workbook
  }

  /** Throws when the sheet of an object a script still holds is gone. */
  requireSheet(sheetId: string): void {
    if (!this.workbook.getters.tryGetSheet(sheetId)) throw this.error(`Sheet ${gidOf(sheetId)} not found`)
  }

  /** The workbook as the client knows it: queued changes to its structure included, no round trip. */
  known(): Workbook {
    this.workbook.settleStructure(this.execution)
    return this.workbook
  }

  /** The workbook with everything that is queued, for writes that depend on what cells hold. */
  settled(): Workbook {
    this.workbook.settle(this.execution)
    return this.workbook
  }

  /** Queues a write of that zone of a sheet (none: the sheet or the file itself) after checking that it is allowed. */
  write(
    member: string,
    target: Target | undefined,
    write: Write,
    what: 'cells' | 'structure' = 'cells',
  ): void {
    this.mayWrite(member)
    if (target) this.mayEdit(target.sheetId, target.zone)
    this.workbook.enqueue(write, what)
  }

  /** Queues a write to sheets, rows and columns, rules, protections or metadata. */
  writeStructure(member: string, target: Target | undefined, write: Write): void {
    this.write(member, target, write, 'structure')
  }

  /** Throws for executions and people that may write nowhere. */
  mayWrite(member: string): void {
    if (this.execution.authMode === 'CUSTOM_FUNCTION') {
      throw this.error(`You do not have permission to call ${member}.`)
    }
    if (this.execution.person.role === 'viewer') {
      throw this.error('You do not have permission to perform that action.')
    }
  }

  error(message: string): Error {
    return exception(this.execution.realm, message)
  }

  signatureError(member: string, ...args: unknown[]): Error {
    return signatureError(this.execution.realm, `SpreadsheetApp.${member}`, args)
  }

  /** Rows of values as arrays of the script's own realm. */
  rows<T>(zone: Zone, value: (col: number, row: number) => T): T[][] {
    const { realm } = this.execution
    const rows = new realm.Array<T[]>()
    for (let row = zone.top; row <= zone.bottom; row++) {
      const values = new realm.Array<T>()
      for (let col = zone.left; col <= zone.right; col++) values.push(value(col, row))
      rows.push(values)
    }
    return rows
  }

  list<T>(items: Iterable<T>): T[] {
    const list = new this.execution.realm.Array<T>()
    for (const item of items) list.push(item)
    return list
  }

  /** Throws where a protection keeps the person out. */
  mayEdit(sheetId: string, zone?: Zone): void {
    this.known()
    this.requireSheet(sheetId)
    if (!protectionAgainst(this.workbook, this.execution.person, sheetId, zone)) return
    throw this.error(PROTECTED)
  }
}
