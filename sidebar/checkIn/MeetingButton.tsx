import { runMenu } from '../google'
import { useReading } from './reading'

/** To the page a meeting is run from; behind the values for who goes from one to the next by keyboard. */
export const MeetingButton = () => (
  <button type="button" class="plain look" onClick={() => runMenu('menuMeeting')}>
    {useReading().messages.checkIn.meeting}
  </button>
)
