import type { ExecutionKind, LogLine } from './scriptExecution'

/** One line of what Google lists as "Executions". */
export interface ExecutionRecord {
  kind: ExecutionKind
  /** The function called, or '' when only the top level ran. */
  name: string
  person: string
  started: number
  status: 'completed' | 'failed' | 'killed'
  /** What ended it, as thrown; undefined if it completed. */
  error: unknown
  log: readonly LogLine[]
}

const KEPT = 500

/** The executions of late, oldest first. Formula cells are kept only if they failed or wrote to the log. */
export class ExecutionRecords {
  #records: ExecutionRecord[] = []

  get all(): readonly ExecutionRecord[] {
    return this.#records
  }

  add(record: ExecutionRecord): void {
    if (record.kind === 'formula' && record.status === 'completed' && record.log.length === 0) return
    this.#records.push(record)
    if (this.#records.length > KEPT) this.#records.shift()
  }
}
