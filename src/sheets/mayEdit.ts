import type { Book } from './book'
import type { PlanRef, Settings } from './settings'
import { tabById } from './tab'

/** Whether the person who asks may write to a plan's tab at all; single cells may still be protected. One round trip. */
export const mayEdit = ({ spreadsheet }: Book, { sheetId }: PlanRef): boolean =>
  tabById(spreadsheet, sheetId)?.getRange(1, 1).canEdit() ?? true

/** Whether the person who asks may write to the log; before there is one, to the plan's tab. One round trip, or two. */
export const mayComment = (book: Book, { checkIns }: Settings, ref: PlanRef): boolean =>
  tabById(book.spreadsheet, checkIns)?.getRange(1, 1).canEdit() ?? mayEdit(book, ref)
