import { messagesOf } from '../../src/messages'
import type { Reply } from '../../src/rpc/contract'
import type { KeyResultDetails } from '../../src/rpc/detailsContract'
import { aKeyResult } from '../checkIn/aList'
import type { Story } from '../story'
import { App } from './App'
import style from './details.css'
import { anItem, inChinese, someDetails, untouched } from './someDetails'

type Load = () => Promise<Reply<KeyResultDetails>>

const never = <T,>(): Promise<T> => new Promise(() => {})
const shown = (details: KeyResultDetails) => async (): Promise<Reply<KeyResultDetails>> => ({
  ok: true,
  value: details,
})

const states: readonly { name: string; load: Load }[] = [
  { name: 'A key result', load: shown(someDetails()) },
  { name: 'A key result, Chinese', load: shown(someDetails(inChinese)) },
  { name: 'A key result nobody checked in', load: shown(untouched()) },
  {
    name: 'A key result nobody checked in, Chinese',
    load: shown(untouched({ language: 'zh', locale: 'zh_CN' })),
  },
  {
    name: 'A key result from a formula',
    load: shown(
      someDetails({
        keyResult: aKeyResult({ live: true, current: 147, progress: 0.47 }),
        history: [anItem({ author: undefined, source: 'live', was: 129, value: 147 })],
        targets: undefined,
      }),
    ),
  },
  {
    name: 'A yes/no key result',
    load: shown(
      someDetails({
        keyResult: aKeyResult({
          type: 'yesNo',
          start: undefined,
          target: undefined,
          current: 1,
          progress: 1,
        }),
        readings: [{ day: '2026-08-10', value: 1 }],
        outlook: undefined,
        targets: undefined,
        history: [anItem({ was: 0, value: 1, note: 'Published on Monday.', label: 'thanks' })],
      }),
    ),
  },
  {
    name: 'A paused key result, view only',
    load: shown(
      someDetails({ state: 'paused', outlook: undefined, readOnly: messagesOf('en').say.viewOnly }),
    ),
  },
  { name: 'A key result, loading', load: never },
  {
    name: 'A key result that is gone',
    load: async () => ({ ok: false, message: messagesOf('en').problem({ code: 'rowGone' }) }),
  },
]

export const detailsStories: readonly Story[] = states.map(({ name, load }) => ({
  name,
  width: 300,
  style,
  page: (
    <App
      opening={{ plan: 'q3', id: 'signups' }}
      openServer={() => ({ keyResultDetails: load, backToCheckIn: never })}
    />
  ),
}))
