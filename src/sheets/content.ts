import { asText, type CellValue, isDate } from '../cell'

/** What a cell holds, as JSON can keep it: a formula begins with `=`, a text with an apostrophe, `''` is blank. */
export type Content = number | boolean | string | { date: number }

type Range = GoogleAppsScript.Spreadsheet.Range

export const contentOf = (value: CellValue, formula: string): Content => {
  if (formula !== '') return formula
  if (isDate(value)) return { date: value.getTime() }
  return typeof value === 'string' ? asText(value) : value
}

/** What the cells of a range hold. Two round trips for any size. */
export function contentsOf(range: Range): Content[][] {
  const values: CellValue[][] = range.getValues()
  const formulas = range.getFormulas()
  return values.map((row, r) => row.map((value, c) => contentOf(value, formulas[r]?.[c] ?? '')))
}

/** As it must be entered to be that content. */
export const entered = (content: Content): CellValue =>
  typeof content === 'object' ? new Date(content.date) : content

/** Whether two contents are the same to a person: a formula may come back with the separators of another locale. */
export function sameContent(one: Content, other: Content): boolean {
  if (typeof one === 'object' || typeof other === 'object')
    return typeof one === 'object' && typeof other === 'object' && one.date === other.date
  if (typeof one === 'string' && one.startsWith('=') && typeof other === 'string' && other.startsWith('='))
    return plainFormula(one) === plainFormula(other)
  return one === other
}

const plainFormula = (formula: string): string => formula.replace(/;/g, ',').replace(/\s+/g, '').toUpperCase()
