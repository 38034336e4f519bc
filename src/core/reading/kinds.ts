import { type CellValue, fold, isBlank, isDate } from '../../cell'
import { once } from '../once'
import type { Columns, IgnoredReason } from './reading'

/** What a row of a table is about. */
export type RowKind = 'objective' | 'keyResult' | 'initiative'

const TOTAL =
  /^(?:(?:grand |sub-?|team |group |department |company |overall )?totals?|sum|overall(?: progress| score| result)?|合计|总计|小计|汇总|总分|总体进度|总进度|总完成率|整体进度|gesamt(?:summe|ergebnis)?|summe|zwischensumme|sous-total|somme|suma)/i
const AVERAGE =
  /^(?:averages?|avg\.?|mean|promedio|media|平均值?|均值|平均进度|平均分|durchschnitt|mittelwert|moyenne)/i
/** `EMEA subtotal`, `Team average`, `华东区合计` */
const NAMED_SUM = once(
  () =>
    /^(?:[\p{L}\d&.-]+ ){1,2}(?:(?:sub-?)?totals?|(?:ins)?gesamt|(averages?|avg\.?))$|^\p{Script=Han}{1,8}(?:合计|总计|小计|汇总|(平均值?|均值))$/iu,
)
const NOTE =
  /^(?:(legend|legende|légende|leyenda|图例|key)|(?:foot ?)?notes?|fußnote|n\.?b\.?|p\.?s\.?|hinweis|anmerkung|remarque|nota|scoring|remarks?|hint|tip|source|last updated?|updated|signature|signed(?: by)?|approved(?: by)?|prepared by|说明|填写说明|备注|注|提示|签字|签名|审批|审核|填写人|填表人|填报人|制表人?|更新(?:日期|时间)?) ?(?:\d+ ?)?:/i

/** A line to be signed: nothing but labels behind which there is room. */
const SIGNATURE = /^.{0,30}(?:签字|签名|signature|signed|unterschrift|firma)[^:：]{0,12}[:：]?[\s_.…]*$/i

/** `=== Part 1 ===`, `第一部分`: a line between the blocks of a table. */
const SECTION =
  /^([=*#~_—–-])\1+.*\1{2,}$|^(?:part|section) (?:\d{1,2}|[a-z]|[ivx]+)$|^第[一二三四五六七八九十\d]{1,3}(?:部分|板块|篇)$/i

const LEVELS: readonly (readonly [RowKind, RegExp])[] = [
  ['objective', /^(?:o|obj|objectives?|goals?|目标|o ?\d[\d.]*)$/i],
  ['keyResult', /^(?:krs?|key ?results?|关键结果|关键成果|kr ?\d[\d.]*)$/i],
  ['initiative', /^(?:initiatives?|tasks?|actions?|projects?|举措|任务|行动|项目|i ?\d[\d.]*)$/i],
]

const KEY_RESULT_START = /^(?:KR|关键结果|key result) ?[-.#]?\d|\bKR ?\d/i
const OBJECTIVE_START = /^(?:O|目标|objective|goal|objectif|objetivo|ziel) ?[-.#]?[\d一二三四五六七八九十]/i

/** Whether a text says of itself that it is an objective: `Objective 2: Grow`, `目标一`, `Objective: Grow`. */
export const namesObjective = (text: string): boolean =>
  OBJECTIVE_START.test(text) || /^(?:objective|goal|目标|ziel|objectif|objetivo) ?[:：–-] ?\S/i.test(text)

/** The kind a level cell names. */
export function levelOf(cell: CellValue): RowKind | undefined {
  if (typeof cell !== 'string' || cell === '' || cell.length > 20) return undefined
  const text = fold(cell)
  for (const [kind, words] of LEVELS) if (words.test(text)) return kind
  return undefined
}

/** The kind of an outline row without a level: by its code, by how its title begins, else by whether it is measured. */
export function kindOfOutline(code: string, title: string, measured: boolean): RowKind {
  if (KEY_RESULT_START.test(code)) return 'keyResult'
  if (OBJECTIVE_START.test(code)) return 'objective'
  if (/^KR|^关键结果|^key result/i.test(title) && KEY_RESULT_START.test(title)) return 'keyResult'
  if (OBJECTIVE_START.test(title)) return 'objective'
  return measured ? 'keyResult' : 'objective'
}

/** Rows that hold no objective and no key result: blank ones, sums and notes; undefined for all others. */
export function ignoredAs(row: readonly CellValue[], columns: Columns): IgnoredReason | undefined {
  let filled = 0
  let first: CellValue = ''
  for (const cell of row) {
    if (cell === '' || isBlank(cell)) continue
    if (filled++ === 0) first = cell
  }
  if (filled === 0) return 'blank'
  if (filled <= 4 && typeof first === 'string' && SIGNATURE.test(first) && isForm(row, filled)) return 'note'
  if (filled === 1 && typeof first === 'string') {
    const note = NOTE.exec(fold(first.slice(0, 40)))
    if (note) return note[1] ? 'legend' : 'note'
    if (first.length <= 80 && SECTION.test(fold(first))) return 'title'
  }
  return sumIn(first, row, columns) ?? sumIn(at(row, columns.level), row, columns)
}

/** Nothing but labels with room behind them: `Signed contracts` beside its figures is a key result. */
const isForm = (row: readonly CellValue[], filled: number): boolean =>
  row.every((cell) => typeof cell === 'string' && !/\d/.test(cell)) &&
  (filled === 1 || row.some((cell) => /[:：_]/.test(String(cell))))

/** `Total` on its own is a sum; `Total bookings` is one only where nothing is measured. */
function sumIn(cell: CellValue, row: readonly CellValue[], columns: Columns): IgnoredReason | undefined {
  if (typeof cell !== 'string' || cell.length > 40) return undefined
  const text = fold(cell)
  const untold = isBlank(at(row, columns.target)) && isBlank(at(row, columns.start))
  const named = untold && [columns.objective, columns.keyResult].some((it) => at(row, it) === cell)
  const namedSum = named ? NAMED_SUM().exec(text) : null
  if (namedSum) return namedSum[1] || namedSum[2] ? 'average row' : 'total row'
  const average = AVERAGE.exec(text)
  const found = average ?? TOTAL.exec(text)
  if (!found) return undefined
  const outline = columns.objective === columns.keyResult
  const alone = /^[\s:()\d%]*$/.test(text.slice(found[0].length))
  const measured = !isBlank(at(row, columns.target)) || !isBlank(at(row, columns.start))
  const titled = cell !== at(row, columns.keyResult) && !isBlank(at(row, columns.keyResult))
  if (!alone && (outline || measured || titled)) return undefined
  return average ? 'average row' : 'total row'
}

export const at = (row: readonly CellValue[], column: number | undefined): CellValue =>
  column === undefined ? '' : (row[column] ?? '')

/** A text as it stands, but for the white space around it; a date is none. */
export function textOf(cell: CellValue): string {
  if (cell === '') return ''
  if (typeof cell !== 'string') return isDate(cell) ? '' : String(cell)
  return isBlank(cell) ? '' : cell.trim()
}
