import type { Book } from './book'
import type { PlanRef } from './settings'
import { tabById } from './tab'

/** Whether the person who asks may write to a plan's tab at all; single cells may still be protected. One round trip. */
export const mayEdit = ({ spreadsheet }: Book, { sheetId }: PlanRef): boolean =>
  tabById(spreadsheet, sheetId)?.getRange(1, 1).canEdit() ?? true
