import { nameKey } from '../nameKey'
import type { ReadKeyResult, ReadObjective, ReadRow } from './reading'

const CODE = /^(O ?\d+(?:\.\d+)*)(?!\d|%)\b/i

/** The objectives of a table as its rows tell them, and which of them each key result belongs to. */
export class ObjectiveList {
  readonly all: ReadObjective[] = []
  private readonly byName = new Map<string, ReadObjective>()
  /** Key results without an objective's text, which may belong to the one above. */
  private readonly inherited: { keyResult: ReadKeyResult; from: ReadObjective }[] = []
  private repeated = 0
  private above?: ReadObjective
  /** Holds the key results that have lost theirs. */
  private nowhere?: ReadObjective

  /** `outline`: objectives and key results share a column; a title there is always a new objective. */
  constructor(private readonly outline: boolean) {}

  named(name: string): ReadObjective | undefined {
    if (name === '') return undefined
    return this.above?.title === name ? this.above : this.byName.get(nameKey(name))
  }

  /** An objective with a row of its own; one that was only named so far is completed. */
  objective(read: ReadRow, parent: string | undefined): void {
    const named = this.outline ? undefined : this.named(read.title)
    const known = named && !named.ownRow ? named : undefined
    const code = this.outline && read.id ? read.id : CODE.exec(read.title)?.[1]
    const objective: ReadObjective = {
      ...read,
      ownRow: true,
      keyResults: known?.keyResults ?? [],
      ...(code && { code }),
      ...(parent && { parent }),
    }
    if (known) Object.assign(known, objective)
    else this.add(objective)
    this.above = known ?? objective
  }

  /** A key result of the objective its row names, of the `parent` an outline names, or of the one above. */
  keyResult(keyResult: ReadKeyResult, under: string, parent: string): void {
    let objective = this.named(this.outline ? parent : '') ?? this.named(under)
    if (under !== '') {
      if (objective) this.repeated++
      objective ??= this.untold(under, keyResult.row)
    } else if (!objective) {
      objective = this.above ?? this.nowhere ?? this.untold('', keyResult.row)
      if (objective.title === '') this.nowhere = objective
      if (!this.outline) this.inherited.push({ keyResult, from: objective })
    }
    objective.keyResults.push(keyResult)
    this.above = objective
  }

  /** Takes the last line off again: a key result, or an objective with nothing below it. */
  dropLast(): void {
    const last = this.all[this.all.length - 1]
    if (!last) return
    const keyResult = last.keyResults.pop()
    if (keyResult && this.inherited[this.inherited.length - 1]?.keyResult === keyResult) this.inherited.pop()
    if (last.keyResults.length === 0 && (!last.ownRow || !keyResult)) this.forget(last)
    this.above = this.all[this.all.length - 1]
  }

  /** Where nothing names an objective, such as on a scorecard, the sheet's own title does. */
  nameOnly(sheetTitle: string): void {
    const [only] = this.all
    if (!only || this.all.length > 1 || only.title !== '') return
    only.title = sheetTitle
    this.nowhere = undefined
  }

  /**
   * Where the others repeat their objective's text, a key result without one has lost it; `always` in plans that never
   * leave it out.
   */
  disinherit(always: boolean): void {
    if (!always && this.repeated < this.inherited.length) return
    const lost = new Set<ReadKeyResult>()
    for (const { keyResult, from } of this.inherited) if (from.title !== '') lost.add(keyResult)
    if (lost.size === 0) return
    for (const objective of this.all) {
      if (!objective.keyResults.some((keyResult) => lost.has(keyResult))) continue
      objective.keyResults = objective.keyResults.filter((keyResult) => !lost.has(keyResult))
    }
    for (const keyResult of lost) {
      // A set keeps the order of the rows: the first one is where the objective without a text begins.
      this.nowhere ??= this.untold('', keyResult.row)
      this.nowhere.keyResults.push(keyResult)
    }
  }

  /** An objective that has no row of its own so far. */
  private untold(title: string, row: number): ReadObjective {
    const objective: ReadObjective = { row, title, owners: [], ownRow: false, keyResults: [] }
    const code = CODE.exec(title)?.[1]
    if (code) objective.code = code
    this.add(objective)
    return objective
  }

  private add(objective: ReadObjective): void {
    this.all.push(objective)
    for (const name of [objective.title, objective.code]) {
      const key = name === undefined ? undefined : nameKey(name)
      if (key !== undefined && !this.byName.has(key)) this.byName.set(key, objective)
    }
  }

  private forget(objective: ReadObjective): void {
    this.all.pop()
    for (const name of [objective.title, objective.code ?? '']) {
      if (this.byName.get(nameKey(name)) === objective) this.byName.delete(nameKey(name))
    }
    if (this.nowhere === objective) this.nowhere = undefined
  }
}
