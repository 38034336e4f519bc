import { checkInHandlers } from './checkIn/checkInHandlers'
import { nudgeHandlers } from './checkIn/nudgeHandlers'
import type { Handlers } from './contract'
import { detailsHandlers } from './details/detailsHandlers'
import { mailHandlers } from './mail/mailHandlers'
import { meetingHandlers } from './meeting/meetingHandlers'
import { closingHandlers } from './review/closingHandlers'
import { doctorHandlers } from './review/doctorHandlers'
import { copyHandlers } from './setUp/copyHandlers'
import { setUpHandlers } from './setUp/setUpHandlers'

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
