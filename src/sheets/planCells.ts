import type { CellValue } from '../cell'
import type { Entry } from '../core/entry'
import type { KeyResult } from '../core/plan'
import type { Messages } from '../messages'
import type { Book } from './book'
import { confidenceText } from './checkIns'
import { asText } from './ownTable'
import type { PlanTab } from './planTab'

/** The cells of a plan that check-ins write. */
export interface PlanCells {
  /** Queues what a check-in changes in its row; a live value is left to its formula. */
  write(keyResult: KeyResult, entry: Pick<Entry, 'was' | 'value' | 'confidence' | 'note' | 'day'>): void
}

export function planCells(tab: PlanTab, messages: Messages, book: Book): PlanCells {
  const { columns } = tab.table
  const set = (row: number, column: number | undefined, value: CellValue) => {
    if (column === undefined || tab.formulas[row - 1]?.[column]) return
    tab.sheet.getRange(row, column + 1).setValue(value)
  }
  return {
    write(keyResult, { value, confidence, note, day }) {
      const { row, live } = keyResult
      const before = tab.values[row - 1]?.[columns.current ?? -1] ?? ''
      if (typeof value === 'number' && !live && value !== keyResult.current)
        set(row, columns.current, inNotation(before, value, keyResult, messages))
      if (confidence) set(row, columns.confidence, asConfidence(confidence, messages))
      if (note !== undefined) set(row, columns.note, asText(note))
      set(row, columns.lastCheckIn, book.dateOf(day))
    },
  }
}

/** Words stay words; a figure of a scale is a number again. */
const asConfidence = (confidence: NonNullable<Entry['confidence']>, messages: Messages): CellValue =>
  confidence.scale === 'words' ? asText(confidenceText(confidence, messages)) : confidence.value

const CHINESE = /[\u4e00-\u9fff]/

/** A level as its cell writes it: a box stays a box, yes stays a word, `45%` stays a percent text; else a number in the cell's format. */
function inNotation(before: CellValue, value: number, { type }: KeyResult, messages: Messages): CellValue {
  if (typeof before === 'boolean') return value >= 1
  if (type === 'yesNo' && typeof before === 'string') {
    if (/^[01]$/.test(before.trim())) return value
    const chinese = before.trim() === '' ? messages.code === 'zh' : CHINESE.test(before)
    return value >= 1 ? (chinese ? '是' : 'Yes') : chinese ? '否' : 'No'
  }
  if (typeof before === 'string' && /[%％]\s*$/.test(before))
    return `${Number((value * 100).toPrecision(12))}%`
  return value
}
