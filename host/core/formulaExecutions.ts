import type { FormulaCell, FormulaRunner } from './engine/customFunctions'
import type { Realm } from './execution'
import type { Host } from './host'

/** Custom functions: one execution per cell, without identity, read-only. */
export class FormulaExecutions implements FormulaRunner {
  readonly #host: Host
  /** Sheets do not mind the case of a name, scripts do. */
  readonly #names: ReadonlyMap<string, string>

  constructor(host: Host) {
    this.#host = host
    this.#names = new Map(host.program.customFunctions.map((name) => [name.toUpperCase(), name]))
  }

  names(): readonly string[] {
    return [...this.#names.keys()]
  }

  available(): boolean {
    // While a stored file is being opened there is no sheet yet to read from; its formulas are computed right after.
    if (!this.#host.workbook) return false
    return this.#host.functionsKnownTo(this.#host.workbook.person ?? this.#host.people.owner)
  }

  call(name: string, args: (realm: Realm) => unknown[], cell: FormulaCell): { result: unknown } {
    const host = this.#host
    const person = host.people.of((host.workbook?.person ?? host.people.owner).mail)
    const declared = this.#names.get(name) ?? name
    const plan = {
      kind: 'formula',
      name: declared,
      person,
      authMode: 'CUSTOM_FUNCTION',
      action: undefined,
      cell,
    } as const
    host.stores.enabled = true
    return host.executions.run(plan, (execution, scope) => {
      const implementation = scope.lookup(declared)
      if (typeof implementation !== 'function') throw new Error(`Script function not found: ${declared}`)
      return { result: Reflect.apply(implementation, undefined, args(execution.realm)) as unknown }
    })
  }
}
