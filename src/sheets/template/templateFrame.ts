import type { CellValue } from '../../cell'
import type { Cycle } from '../../core/dates/cycle'
import type { Messages } from '../../messages'
import type { Book } from '../book'
import { asText } from '../ownTable'
import type { Sheet } from '../tab'
import { LABEL_TEXT, TEXT } from './templateLook'
import { DATE, GENERAL } from './templateRows'

/** Row 1: the title. Row 2: what the plan runs for, each value beside its label, so that a duplicated tab carries it along. */
export function writeFrame(
  book: Book,
  sheet: Sheet,
  title: string,
  { start, end }: Cycle,
  { sheet: words }: Messages,
): void {
  sheet.getRange(1, 1).setValue(asText(title)).setFontSize(16).setFontWeight('bold')
  const { frame, planStates, languageName } = words
  const pairs: [string, CellValue][] = [
    [frame.cycleStart, book.dateOf(start)],
    [frame.cycleEnd, book.dateOf(end)],
    [frame.asOf, book.dateOf(book.today())],
    [frame.state, planStates.running],
    [frame.language, languageName],
  ]
  const row = sheet.getRange(2, 1, 1, pairs.length * 2)
  row.setNumberFormats([pairs.flatMap(([, value]) => [GENERAL, typeof value === 'string' ? GENERAL : DATE])])
  row.setValues([pairs.flat()])
  row.setFontColors([pairs.flatMap(() => [LABEL_TEXT, TEXT])])
  row.setHorizontalAlignment('left')
}
