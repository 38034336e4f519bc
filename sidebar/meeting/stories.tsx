import { messagesOf } from '../../src/messages'
import type { Reply } from '../../src/rpc/contract'
import type { MeetingView } from '../../src/rpc/meeting/meetingContract'
import type { Story } from '../story'
import { Meeting } from './Meeting'
import style from './meeting.css'
import { aLongWeek, NOTHING, someMeeting } from './someMeeting'

type Load = () => Promise<Reply<MeetingView>>

const never = <T,>(): Promise<T> => new Promise(() => {})
const shown = (value: MeetingView) => async (): Promise<Reply<MeetingView>> => ({ ok: true, value })
const refused = (message: string) => async () => ({ ok: false, message }) as const

const EMPTY = { ...NOTHING, keyResults: 0, progress: undefined, before: undefined }
const PLANS = [
  { id: 'q3', title: 'Growth OKRs' },
  { id: 'support', title: 'Support OKRs' },
]

interface State {
  name: string
  load: Load
  width?: number
  /** Whether the browser lets a page copy. */
  copies?: boolean
  play?: Story['play']
}

const press = (name: string) => (page: Document) => {
  for (const button of page.querySelectorAll('button')) if (button.textContent === name) button.click()
}

const states: readonly State[] = [
  { name: 'a week', load: shown(someMeeting()) },
  { name: 'a week, Chinese', load: shown(someMeeting('zh')) },
  { name: 'a week, 300 px', load: shown(someMeeting()), width: 300 },
  { name: 'a week, Chinese, 300 px', load: shown(someMeeting('zh')), width: 300 },
  { name: 'a month', load: shown(someMeeting('en', {}, { period: 'month' })) },
  { name: 'a month, Chinese, 300 px', load: shown(someMeeting('zh', {}, { period: 'month' })), width: 300 },
  {
    name: 'a month with nothing to decide',
    load: shown(
      someMeeting('en', { ...NOTHING, month: { advised: [], confidence: [] } }, { period: 'month' }),
    ),
  },
  { name: 'several plans', load: shown(someMeeting('en', {}, { plans: PLANS })) },
  { name: 'nothing moved', load: shown(someMeeting('en', { moved: [], attention: [], misses: [] })) },
  { name: 'no key results', load: shown(someMeeting('en', EMPTY)) },
  { name: 'no key results, Chinese', load: shown(someMeeting('zh', EMPTY)) },
  { name: 'a closed plan', load: shown(someMeeting('en', {}, { state: 'closed' })) },
  {
    name: 'a plan that cannot be read',
    load: shown(
      someMeeting(
        'en',
        {},
        {
          plans: PLANS,
          problem: messagesOf('en').problem({ code: 'noTable' }),
          sections: [],
          text: '',
        },
      ),
    ),
  },
  { name: '2,000 rows', load: shown(someMeeting('en', aLongWeek())) },
  { name: 'copied by hand', load: shown(someMeeting()), copies: false, play: press('Copy as text') },
  { name: 'loading', load: never },
  { name: 'nothing set up', load: refused(messagesOf('en').problem({ code: 'notSetUp' })) },
]

export const meetingStories: readonly Story[] = states.map(
  ({ name, load, width = 480, copies = true, play }) => ({
    name: `Meeting, ${name}`,
    width,
    style,
    page: (
      <Meeting
        openServer={() => ({ meeting: load, jumpTo: never, showKeyResult: never })}
        copy={async () => copies}
        onClose={() => {}}
      />
    ),
    play,
  }),
)
