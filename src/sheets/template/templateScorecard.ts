import type { CellValue } from '../../cell'
import type { Messages } from '../../messages'
import type { ExampleKeyResult, ExampleObjective } from '../../templates/example'
import type { Book } from '../book'
import { lettersOf } from '../letters'
import { asText } from '../ownTable'
import type { Sheet } from '../tab'
import { ACT, COMPUTED_FILL, LABEL_TEXT } from './templateLook'
import { cellsOf, FIRST_ROW, GENERAL, HEADING_ROW, patternOf, type TemplateRow } from './templateRows'

/** What is paid at threshold, target and stretch stands right above them, in the row of the title. */
const PAYS = { threshold: '$F$1', all: '$F$1:$H$1', stretch: '$H$1' }

/**
 * The rows of scorecards: an objective sums the weights of its measures and says when they are not 100 %. Native formulas where
 * one line does it, custom functions where the rule has branches; `;` separates arguments in every locale (platform 2.26).
 */
export function scorecardRows(
  book: Book,
  objectives: readonly ExampleObjective[],
  messages: Messages,
): TemplateRow[] {
  const rows: TemplateRow[] = []
  for (const { title, owner, keyResults } of objectives) {
    const row = FIRST_ROW + rows.length
    const under = (letter: string) => `${letter}${row + 1}:${letter}${row + keyResults.length}`
    const { before, after } = messages.sheet.weightsOff
    rows.push({
      cells: {
        objective: asText(title),
        owner: asText(owner),
        weight: `=SUM(${under('D')})`,
        attainment: `=IF(ROUND(D${row}; 4)=1; ""; "${before}"&TEXT(D${row}; "0%")&"${after}")`,
        weighted: `=SUM(${under('M')})`,
      },
      format: GENERAL,
    })
    keyResults.forEach((it, index) => {
      rows.push({
        cells: {
          ...cellsOf(book, it, messages),
          objective: asText(title),
          threshold: it.threshold,
          stretch: it.stretch,
          ...formulasOf(it, row + 1, index),
        },
        format: patternOf(it.format, messages),
      })
    })
  }
  return rows
}

/** The formulas of a measure, whose objective's first measure stands in row `first`. */
function formulasOf({ pays }: ExampleKeyResult, first: number, index: number): Record<string, CellValue> {
  const row = first + index
  const [start, threshold, target, stretch, current, attainment] = [...'EFGHIK'].map((letter) => letter + row)
  if (typeof pays === 'object') {
    const watched = `I${first + pays.gateOf}`
    return {
      current: `=IF(${watched}=""; ""; ${watched})`,
      attainment: `=IF(${current}=""; ""; ${current}/${target})`,
      factor: `=IF(${current}=""; ""; IF(${current}>=${target}; 100%; 50%))`,
    }
  }
  const way = `(${target}-${start})`
  const factor =
    pays === 'steps'
      ? `MBO_STEPS(${current}; ${threshold}:${stretch}; ${PAYS.all})`
      : pays === 'allOrNothing'
        ? `MBO_FACTOR(${attainment}; 1; 1; 0)`
        : `MBO_FACTOR(${attainment}; (${threshold}-${start})/${way}; ${PAYS.threshold}; (${PAYS.stretch}-1)/((${stretch}-${start})/${way}-1); ${PAYS.stretch})`
  return {
    attainment: `=IF(${current}=""; ""; (${current}-${start})/${way})`,
    factor: `=IF(${current}=""; ""; ${factor})`,
    weighted: `=IF(L${row}=""; ""; D${row}*L${row})`,
  }
}

/** What the three levels pay, above their columns. */
export function writePays(sheet: Sheet, { sheet: words }: Messages): void {
  sheet.getRange(1, 5).setValue(asText(words.paysAt)).setFontColor(LABEL_TEXT).setHorizontalAlignment('right')
  sheet.getRange(1, 5).setNote(words.paysNote)
  sheet
    .getRange(1, 6, 1, 3)
    .setNumberFormat('0%')
    .setValues([[0.5, 1, 1.5]])
}

/** Payouts right of everything, one beside each objective that pays, under a line that says who may see them. */
export function writePayouts(
  sheet: Sheet,
  column: number,
  objectives: readonly ExampleObjective[],
  { code, sheet: words }: Messages,
): void {
  if (objectives.every(({ incentive }) => incentive === undefined)) return
  const headings = Object.values(words.payout)
  const heading = sheet.getRange(HEADING_ROW, column, 1, headings.length)
  heading.setValues([headings]).setHorizontalAlignment('right')
  sheet.getRange(2, column).setValue(asText(words.payoutNote)).setFontColor(ACT.text)
  const count = objectives.reduce((sum, { keyResults }) => sum + 1 + keyResults.length, 0)
  const rows: CellValue[][] = []
  const [incentive, proration, gate] = [0, 1, 2].map((n) => lettersOf(column + n))
  for (const { keyResults, incentive: full } of objectives) {
    const row = FIRST_ROW + rows.length
    const paying = keyResults.filter(({ pays }) => typeof pays !== 'object').length
    const gated = keyResults.length > paying
    const lines = (letter: string) => `${letter}${row + 1}:${letter}${row + paying}`
    rows.push([
      full ?? '',
      1,
      gated ? `=L${row + keyResults.length}` : 1,
      `=IF(OR(${incentive}${row}=""; COUNT(${lines('L')})<COUNT(${lines('D')})); ""; MBO_PAYOUT(${incentive}${row}; ${lines('D')}; ${lines('L')}; ${gate}${row}; ${proration}${row}))`,
    ])
    for (const _ of keyResults) rows.push(['', '', '', ''])
  }
  const money = code === 'zh' ? '[$¥]#,##0' : '[$$]#,##0'
  const block = sheet.getRange(FIRST_ROW, column, count, headings.length)
  block.setNumberFormats(rows.map(() => [money, '0%', '0%', `${money}.00`]))
  block.setValues(rows)
  sheet.getRange(FIRST_ROW, column + 3, count, 1).setBackground(COMPUTED_FILL)
}
