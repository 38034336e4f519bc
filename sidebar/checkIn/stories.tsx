import { messagesOf } from '../../src/messages'
import type { CheckInList, KeyResultView, Reply } from '../../src/rpc/contract'
import type { Story } from '../story'
import { App } from './App'
import { aKeyResult, aList, aPlan, chinese, everyKind, many } from './aList'
import type { CheckInServer } from './calls'
import style from './checkIn.css'

/** What the server answers; `play` does what a person would do to get there. */
interface State {
  name: string
  list: () => Promise<Reply<CheckInList>>
  save?: CheckInServer['saveCheckIns']
  ask?: CheckInServer['askForUpdates']
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

/** Types a value on its way down. */
function fall(page: Document): void {
  const field = page.querySelector<HTMLInputElement>('input[type=text]')
  if (!field) return
  field.value = '20'
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

const openShortcuts = (page: Document): void => page.querySelector<HTMLElement>('summary')?.click()

const inChinese = { language: 'zh', locale: 'zh_CN', plan: { title: '第三季度' } } as const
const done = (rows: readonly KeyResultView[]) => rows.map((row) => ({ ...row, lastCheckIn: '2026-08-17' }))
const theirs = (rows: readonly KeyResultView[]) => rows.map((row) => ({ ...row, mine: false }))
const TEAM = [
  { name: 'Bo Berg', mail: 'bo.berg@example.com' },
  { name: 'Cy Okafor', mail: 'cy@example.com' },
  { name: 'Dee' },
]
const teammates = (row: KeyResultView, at: number): KeyResultView => {
  const teammate = TEAM[at % TEAM.length]
  return { ...row, team: true, owners: [teammate?.name ?? ''], teammate }
}
const manager = aList([...done(everyKind.slice(0, 1)), ...theirs(everyKind.slice(1)).map(teammates)])
const chineseManager = aList(
  [...done(chinese.slice(0, 1)), ...theirs(chinese.slice(1)).map(teammates)],
  inChinese,
)

/** One is sent, the other one waits for an approval. */
const asked =
  ({ say }: typeof english): CheckInServer['askForUpdates'] =>
  async ({ to }) => ({
    ok: true,
    value: {
      asked: to.map((mail, at) => ({
        to: mail,
        sent: at === 0,
        message: at === 0 ? say.nudge.sent(mail) : say.nudge.unapproved(mail),
        unapproved: at > 0,
      })),
    },
  })
const askAll = (page: Document): void => page.querySelector<HTMLElement>('.team > button')?.click()

const states: readonly State[] = [
  { name: 'Every kind of key result', list: shown(aList(everyKind)) },
  { name: 'Chinese', list: shown(aList(chinese, inChinese)) },
  {
    name: 'Several plans',
    list: shown(
      aList(
        [
          ...everyKind.slice(0, 2),
          aKeyResult({ plan: 'eu', title: 'Partners signed', current: 4, target: 12 }),
        ],
        {
          plans: [
            aPlan(),
            aPlan({
              id: 'eu',
              title: 'Europe',
              notices: ['The ids were put back beside their key results.'],
            }),
          ],
        },
      ),
    ),
  },
  { name: 'All done', list: shown(aList(done(everyKind))) },
  { name: 'All done, Chinese', list: shown(aList(done(chinese), inChinese)) },
  { name: 'Who am I', list: shown(aList(theirs(everyKind), { who: ['Ana Lima', 'Bo Berg', 'Cy Okafor'] })) },
  { name: 'Who am I, Chinese', list: shown(aList(theirs(chinese), { ...inChinese, who: ['周敏', '张伟'] })) },
  { name: 'A manager', list: shown(manager) },
  { name: 'A manager, Chinese', list: shown(chineseManager) },
  { name: 'A manager has asked', list: shown(manager), ask: asked(english), play: askAll },
  { name: 'A manager has asked, Chinese', list: shown(chineseManager), ask: asked(zh), play: askAll },
  { name: 'The value fell: what changed?', list: shown(aList(everyKind)), play: fall },
  { name: 'The value fell, Chinese', list: shown(aList(chinese, inChinese)), play: fall },
  { name: 'Shortcuts', list: shown(aList(everyKind)), play: openShortcuts },
  { name: 'Shortcuts, Chinese', list: shown(aList(chinese, inChinese)), play: openShortcuts },
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
  { name: 'A copied file', list: shown({ ...aList(everyKind), isCopy: true }) },
  {
    name: 'A copied file, Chinese',
    list: shown({ ...aList(chinese, { language: 'zh', locale: 'zh_CN' }), isCopy: true }),
  },
  { name: '200 key results', list: shown(aList(many(200))) },
]

const openServer =
  ({ list, save = never, ask = never }: State) =>
  (): CheckInServer => ({
    listKeyResults: list,
    saveCheckIns: save,
    iAm: never,
    undoSave: never,
    startNewCycle: never,
    goOnAsCopy: never,
    askForUpdates: ask,
    showKeyResult: never,
    showObjective: never,
  })

export const checkInStories: readonly Story[] = states.map((state) => ({
  name: state.name,
  width: 300,
  style,
  page: <App openServer={openServer(state)} newRequest={() => 'story'} />,
  play: state.play,
}))
