import { UserError } from '../../core/problem'
import type { Book } from '../../sheets/book'
import { peekState } from '../../sheets/planTab'
import type { PlanRef, Settings } from '../../sheets/settings'
import { tabById } from '../../sheets/tab'

/**
 * The plans a check-in is about: the running ones, and the one of the open tab first, whatever its state; with an id only
 * that one. When none runs, the newest is shown, so that the panel is never blank without a reason. Throws UserError
 * when nothing was set up, or when every tab is gone. One round trip for each template plan.
 */
export function shownPlans(book: Book, { plans }: Settings, wanted?: string): PlanRef[] {
  const { spreadsheet } = book
  const there = plans.flatMap((ref) => {
    const sheet = tabById(spreadsheet, ref.sheetId)
    return sheet ? [{ ref, sheet }] : []
  })
  if (there.length === 0) throw new UserError({ code: plans.length === 0 ? 'notSetUp' : 'planGone' })
  if (wanted !== undefined) {
    const ref = there.find(({ ref: { id } }) => id === wanted)?.ref
    if (!ref) throw new UserError({ code: 'planGone' })
    return [ref]
  }
  const open = spreadsheet.getActiveSheet()?.getSheetId()
  const isOpen = ({ sheetId }: PlanRef) => sheetId === open
  const shown = there
    .filter(({ ref, sheet }) => isOpen(ref) || peekState(sheet, ref) === 'running')
    .map(({ ref }) => ref)
  const newest = there[there.length - 1]?.ref as PlanRef
  return shown.length > 0 ? shown.sort((a, b) => Number(isOpen(b)) - Number(isOpen(a))) : [newest]
}
