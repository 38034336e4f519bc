import { messagesOf } from '../../src/messages'
import type { Reply } from '../../src/rpc/contract'
import type { Page } from '../../src/rpc/details/detailsContract'
import { aKeyResult } from '../checkIn/aList'
import type { Story } from '../story'
import { App } from './App'
import type { DetailsServer } from './calls'
import style from './details.css'
import {
  anItem,
  anObjective,
  bareObjective,
  conversation,
  HOSTILE,
  inChinese,
  objectiveInChinese,
  someDetails,
  untouched,
} from './someDetails'

type Load = () => Promise<Reply<Page>>

const never = <T,>(): Promise<T> => new Promise(() => {})
const shown = (details: Page) => async (): Promise<Reply<Page>> => ({
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
  { name: 'A key result that is talked about', load: shown(someDetails({ history: conversation() })) },
  {
    name: 'A key result of a table without State and Owner, target from a formula',
    load: shown(
      someDetails({
        fields: [
          { kind: 'target', value: 200, place: 'formula' },
          { kind: 'start', value: 100, place: 'cell' },
          { kind: 'weight', place: 'noColumn' },
          { kind: 'state', value: 'active', place: 'noColumn' },
          { kind: 'owner', place: 'noColumn' },
        ],
      }),
    ),
  },
  {
    name: 'A key result on a protected tab: to be talked about, not changed',
    load: shown(someDetails({ readOnly: messagesOf('en').problem({ code: 'mayNotEdit', tab: 'Q3 plan' }) })),
  },
  {
    name: 'A key result with hostile words',
    load: shown(
      someDetails({
        keyResult: aKeyResult({ title: HOSTILE, objective: HOSTILE, owners: [HOSTILE] }),
        history: [
          anItem({ note: HOSTILE, author: HOSTILE }),
          anItem({ kind: 'owner', was: HOSTILE, value: 'Bo' }),
        ],
      }),
    ),
  },
  {
    name: 'A key result with 500 comments',
    load: shown(
      someDetails({
        history: Array.from({ length: 200 }, (_, n) =>
          anItem({ kind: 'comment', note: `Comment ${500 - n}` }),
        ),
        older: 300,
      }),
    ),
  },
  { name: 'An objective', load: shown(anObjective()) },
  { name: 'An objective, Chinese', load: shown(objectiveInChinese()) },
  {
    name: 'An objective whose weights do not add up',
    load: shown(
      anObjective({
        objective: {
          ...anObjective().objective,
          progress: undefined,
          expected: undefined,
          pace: undefined,
          problem: messagesOf('en').problem({ code: 'weightsPartlyFilled' }),
        },
        parts: anObjective().parts.map((part) => ({ ...part, share: undefined, product: undefined })),
        trend: [],
      }),
    ),
  },
  { name: 'An objective without key results or a row of its own', load: shown(bareObjective()) },
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
      openServer={() => ({
        keyResultDetails: load as DetailsServer['keyResultDetails'],
        objectiveDetails: shown(anObjective()) as DetailsServer['objectiveDetails'],
        saveChanges: never,
        addComment: never,
        undoSave: never,
        backToCheckIn: never,
      })}
    />
  ),
}))
