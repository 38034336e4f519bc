import { messagesOf } from '../../src/messages'
import type { CheckInList, Reply } from '../../src/rpc/contract'
import type { Story } from '../story'
import { App } from './App'
import { aKeyResult, aList, chinese, everyKind, many } from './aList'
import type { CheckInServer } from './calls'
import style from './checkIn.css'

/** What the server answers; `play` does what a person would do to get there. */
interface State {
  name: string
  list: () => Promise<Reply<CheckInList>>
  save?: CheckInServer['saveCheckIns']
  play?: (page: Document) => void
}

const never = <T,>(): Promise<T> => new Promise(() => {})
const shown = (list: CheckInList) => async (): Promise<Reply<CheckInList>> => ({ ok: true, value: list })
const refused = (message: string) => async () => ({ ok: false, message }) as const

const english = messagesOf('en')
const zh = messagesOf('zh')

/** Types into the first field and saves. */
function checkIn(page: Document): void {
  const field = page.querySelector<HTMLInputElement>('input:not([type=checkbox])')
  if (!field) return
  field.value = '+5'
  field.dispatchEvent(new Event('input', { bubbles: true }))
  setTimeout(() => page.querySelector<HTMLButtonElement>('button.primary')?.click(), 50)
}

const states: readonly State[] = [
  { name: 'Every kind of key result', list: shown(aList(everyKind)) },
  { name: 'Chinese', list: shown(aList(chinese, { language: 'zh', locale: 'zh_CN' })) },
  { name: 'Loading', list: never },
  { name: 'Failed to load', list: refused(english.say.failed) },
  { name: 'Nothing set up', list: refused(english.problem({ code: 'notSetUp' })) },
  { name: 'Nothing set up, Chinese', list: refused(zh.problem({ code: 'notSetUp' })) },
  { name: 'No key results', list: shown(aList([])) },
  { name: 'View only', list: shown(aList(everyKind, { plan: { readOnly: english.say.viewOnly } })) },
  { name: 'Saving', list: shown(aList(everyKind)), save: never, play: checkIn },
  {
    name: 'Saved',
    list: shown(aList(everyKind)),
    save: async ({ entries }) => ({
      ok: true,
      value: {
        saved: entries.map(({ plan, id, value }) => ({ plan, id, result: 'saved', current: value })),
        undoable: true,
      },
    }),
    play: checkIn,
  },
  {
    name: 'Undo asks first',
    list: shown(aList(everyKind)),
    save: async ({ entries }) => ({
      ok: true,
      value: {
        saved: entries.map(({ plan, id, value }) => ({ plan, id, result: 'saved', current: value })),
        undoable: true,
      },
    }),
    play(page) {
      checkIn(page)
      setTimeout(() => page.querySelector<HTMLButtonElement>('footer .look')?.click(), 400)
    },
  },
  {
    name: 'Conflict',
    list: shown(aList(everyKind)),
    save: async ({ entries }) => ({
      ok: true,
      value: {
        saved: entries.map(({ plan, id }) => ({
          plan,
          id,
          result: 'conflict',
          current: 158,
          message: english.say.conflict('158'),
        })),
        undoable: false,
      },
    }),
    play: checkIn,
  },
  { name: 'Save failed', list: shown(aList(everyKind)), save: refused(english.say.failed), play: checkIn },
  {
    name: 'Very long names',
    list: shown(
      aList([
        aKeyResult({
          objective:
            'Win new customers in every region where we have at least one partner who speaks the language of the place',
          title: `Donaudampfschifffahrtsgesellschaftskapitänsanwärterinnen ${'and more '.repeat(20)}`,
          owners: ['Ana Maria Magdalena de la Santísima Trinidad'],
        }),
      ]),
    ),
  },
  { name: '200 key results', list: shown(aList(many(200))) },
]

const openServer =
  ({ list, save = never }: State) =>
  (): CheckInServer => ({ listKeyResults: list, saveCheckIns: save, iAm: never, undoSave: never })

export const checkInStories: readonly Story[] = states.map((state) => ({
  name: state.name,
  width: 300,
  style,
  page: <App openServer={openServer(state)} newRequest={() => 'story'} />,
  play: state.play,
}))
