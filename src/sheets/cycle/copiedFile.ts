import { type Problem, UserError } from '../../core/problem'
import type { Book } from '../book'
import type { Settings } from '../settings'
import { tabById } from '../tab'

/**
 * Whether the file is a copy of the one its plans were set up in, and nobody has said yet what is to become of them.
 * Google copies tabs, with their ids, and may copy document properties; the copy has another id.
 */
export const isCopiedFile = ({ spreadsheet }: Book, { file, plans }: Settings): boolean =>
  file !== undefined &&
  file !== spreadsheet.getId() &&
  plans.some(({ sheetId }) => tabById(spreadsheet, sheetId) !== undefined)

export const copyProblem = (book: Book, settings: Settings): Problem | undefined =>
  isCopiedFile(book, settings) ? { code: 'fileIsCopy' } : undefined

/** Before a plan is added: settings of a copy without plans become this file's own. Throws UserError while it is a copy. */
export function refuseCopy(book: Book, settings: Settings): void {
  const problem = copyProblem(book, settings)
  if (problem) throw new UserError(problem)
  settings.file = book.spreadsheet.getId()
}
