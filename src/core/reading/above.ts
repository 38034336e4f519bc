import { type CellContext, type CellValue, fold, isBlank, readDay } from '../../cell'
import type { Day } from '../dates/calendar'
import { UserError } from '../problem'
import { cycleIn, fiscalIn } from './period'
import type { IgnoredReason, StatedCycle } from './reading'
import { moneyNoteIn, type StatedUnit } from './units'

const LABELS: readonly (readonly ['start' | 'end' | 'asOf', RegExp])[] = [
  [
    'start',
    /^(?:cycle start|cycle starts|start date|starts|period start|周期开始|周期起始|开始日期|周期开始日期)$/i,
  ],
  ['end', /^(?:cycle end|cycle ends|end date|ends|period end|周期结束|周期截止|结束日期|周期结束日期)$/i],
  ['asOf', /^(?:as of|as-of|as at|as of date|data as of|stand|stichtag|截至|统计日期|截至日期|数据截至)$/i],
]

/** Labels of whom a sheet is about; forms have them in any language. */
const PEOPLE: readonly (readonly ['person' | 'team', RegExp])[] = [
  [
    'person',
    /^(?:name|employee(?: name)?|owner|姓名|员工(?:姓名)?|本人|mitarbeiter(?:in)?|nom|collaborateur|collaboratrice|nombre|empleado)$/i,
  ],
  [
    'team',
    /^(?:team|department|dept\.?|squad|business unit|部门|团队|小组|所属部门|abteilung|bereich|équipe|service|département|equipo|departamento|área)$/i,
  ],
]

/** `单位：万元` above a table. */
export interface MoneyNote {
  unit: StatedUnit
  /** The whole line. */
  text: string
}

/** What stands above the headings: why each row is no data, and the dates some of them state. */
export class RowsAbove {
  cycle?: StatedCycle
  asOf?: Day
  person?: string
  team?: string
  /** The first line that stands alone. */
  title?: string
  /** A fiscal period without its months, and where it stands. */
  unclear?: { row: number; column: number; shown: string }
  /** The money the amounts below are counted in, and the line that says so. */
  money?: MoneyNote
  private start?: Day
  private end?: Day
  private titled = false

  constructor(private readonly context: CellContext) {}

  /** Reads one row; `row` has something in it. */
  read(row: readonly CellValue[], index: number): IgnoredReason {
    const texts = row.filter((cell) => !isBlank(cell))
    let fields = 0
    let dated = false
    row.forEach((cell, column) => {
      if (typeof cell !== 'string' || cell === '') return
      if (/[:：]\s*\S/.test(cell) && cell.length < 60) fields++
      if (this.labelled(cell, row, column)) dated = true
      const cycle = cycleIn(cell, this.context)
      const money = this.money ? undefined : moneyNoteIn(cell, this.context)
      if (money) this.money = { unit: money, text: cell.trim() }
      const fiscal = cycle ? undefined : fiscalIn(cell)
      if (fiscal) this.unclear ??= { row: index + 1, column, shown: fiscal }
      if (!cycle) return
      dated = true
      // Explicit dates later in the sheet do not replace the title's period.
      this.cycle ??= cycle
    })
    if (this.start !== undefined && this.end !== undefined && this.start <= this.end) {
      this.cycle = { ...this.cycle, start: this.start, end: this.end }
    }
    if (!this.titled && texts.length < 3) {
      this.titled = true
      this.title = texts.find((cell): cell is string => typeof cell === 'string')?.trim()
      return 'title'
    }
    if (fields > 1 || (dated && texts.length > 2)) return 'form fields'
    return dated ? 'subtitle' : fields === texts.length && texts.length > 1 ? 'form fields' : 'note'
  }

  /** `Cycle start` with a date in the next cell that holds something, or behind a colon. */
  private labelled(cell: string, row: readonly CellValue[], column: number): boolean {
    const [label = '', behind] = fold(cell).split(/ ?: ?/)
    for (const [what, words] of LABELS) {
      if (!words.test(label)) continue
      const value = behind || row.slice(column + 1).find((next) => !isBlank(next))
      const day = value === undefined ? undefined : this.day(value)
      if (day !== undefined) this[what] = day
      return true
    }
    for (const [what, words] of PEOPLE) {
      if (!words.test(label)) continue
      const value = behind || row.slice(column + 1).find((next) => !isBlank(next))
      if (typeof value === 'string' && value.length <= 60) this[what] ??= value.trim()
    }
    return false
  }

  private day(value: CellValue): Day | undefined {
    try {
      return readDay(value, 'date', this.context)
    } catch (error) {
      if (error instanceof UserError) return undefined
      throw error
    }
  }
}
