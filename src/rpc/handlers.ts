import { checkInHandlers } from './checkInHandlers'
import { closingHandlers } from './closingHandlers'
import type { Handlers } from './contract'
import { copyHandlers } from './copyHandlers'
import { detailsHandlers } from './detailsHandlers'
import { doctorHandlers } from './doctorHandlers'
import { mailHandlers } from './mailHandlers'
import { meetingHandlers } from './meetingHandlers'
import { nudgeHandlers } from './nudgeHandlers'
import { setUpHandlers } from './setUpHandlers'

/** What the pages call, each in one execution. */
export const handlers: Handlers = {
  ...checkInHandlers,
  ...closingHandlers,
  ...copyHandlers,
  ...detailsHandlers,
  ...doctorHandlers,
  ...mailHandlers,
  ...meetingHandlers,
  ...nudgeHandlers,
  ...setUpHandlers,
}
