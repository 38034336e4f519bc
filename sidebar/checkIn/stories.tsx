import { type LanguageCode, messagesOf } from '../../src/messages'
import { checkInWordsOf } from '../../src/messages/checkInWords'
import type { CheckInList, KeyResultView, PlanView, Reply, Saved } from '../../src/rpc/contract'
import type { Story } from '../story'
import { App } from './App'
import { aKeyResult, aList, aPlan, chinese, everyKind, many } from './aList'
import type { CheckInServer } from './calls'
import style from './checkIn.css'
import { keyOf } from './checkIns'
import { EMPTY } from './draft'
import { remember } from './memory'
import { type Unsaved, unsavedName } from './unsaved'

/** What the server answers; `play` does what a person would do to get there. */
interface State {
  name: string
  list: () => Promise<Reply<CheckInList>>
  save?: CheckInServer['saveCheckIns']
  undo?: CheckInServer['undoSave']
  ask?: CheckInServer['askForUpdates']
  play?: (page: Document) => void
}

const never = <T,>(): Promise<T> => new Promise(() => {})
const shown = (list: CheckInList) => async (): Promise<Reply<CheckInList>> => ({ ok: true, value: list })
const refused = (message: string) => async () => ({ ok: false, message }) as const

/** Every entry is answered alike. */
const answered =
  (answer: Partial<Saved> & Pick<Saved, 'result'>): CheckInServer['saveCheckIns'] =>
  async ({ entries }) => ({
    ok: true,
    value: {
      saved: entries.map(({ plan, id, value }) => ({
        plan,
        id,
        current: value,
        progress: 0.55,
        pace: 'onPace',
        ...answer,
      })),
      undoable: answer.result === 'saved',
    },
  })
const saved = answered({ result: 'saved' })
/** Of two the first is as it was, the other one somebody has changed since. */
const undone =
  (message: string): CheckInServer['undoSave'] =>
  async () => ({
    ok: true,
    value: {
      undone: [
        { plan: 'q3', id: 'churn', result: 'undone' },
        { plan: 'q3', id: 'signups', result: 'kept', message },
      ],
      keyResults: [],
    },
  })

type Act = (page: Document) => void

const click =
  (selector: string): Act =>
  (page) =>
    page.querySelector<HTMLElement>(selector)?.click()

const type =
  (text: string, selector = 'input[type=text]'): Act =>
  (page) => {
    const field = page.querySelector<HTMLInputElement>(selector)
    if (!field) return
    field.focus()
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }

/** One after the other, as slowly as answers come. */
const steps =
  (...acts: readonly Act[]): Act =>
  (page) => {
    acts.forEach((act, at) => {
      setTimeout(() => act(page), at * 150)
    })
  }

const save = click('button.primary')
const checkIn = steps(type('+5'), save)

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

/** What differs between the languages. */
interface Scene {
  language: LanguageCode
  rows: readonly KeyResultView[]
  its: Partial<CheckInList> & { plan?: Partial<PlanView> }
  /** A second plan. */
  other: { title: string; notice: string; keyResult: string }
  names: string[]
  longTitle: string
  longObjective: string
}

const scenes: readonly Scene[] = [
  {
    language: 'en',
    rows: everyKind,
    its: {},
    other: {
      title: 'Europe',
      notice: 'The ids were put back beside their key results.',
      keyResult: 'Partners signed',
    },
    names: ['Ana Lima', 'Bo Berg', 'Cy Okafor'],
    longTitle: `Donaudampfschifffahrtsgesellschaftskapitänsanwärterinnen ${'and more '.repeat(20)}`,
    longObjective:
      'Win new customers in every region where we have at least one partner who speaks the language of the place',
  },
  {
    language: 'zh',
    rows: chinese,
    its: { language: 'zh', locale: 'zh_CN', plan: { title: '第三季度' } },
    other: { title: '华南区', notice: '编号已放回各自的关键结果旁。', keyResult: '签约合作伙伴' },
    names: ['周敏', '张伟', '欧阳静怡'],
    longTitle: '在华东、华南和西南三个大区内，'.repeat(12),
    longObjective: '在每一个至少有一位熟悉当地市场的合作伙伴的地区赢得新客户，并在年底之前建立长期合作关系',
  },
]

function statesIn({ language, rows, its, other, names, longTitle, longObjective }: Scene): State[] {
  const { say, problem, fields: columns } = messagesOf(language)
  const { page } = checkInWordsOf(language)
  const list = (of: readonly KeyResultView[], given: Scene['its'] = {}) =>
    aList([...of], { ...its, ...given })
  const plenty = (count: number) =>
    many(count).map((row) => ({
      ...row,
      objective: row.objective.replace('Objective', columns.objective),
      title: row.title.replace('Key result', columns.keyResult),
    }))
  const usual = shown(list(rows))
  const several = list(
    [
      ...rows.slice(0, 2),
      aKeyResult({
        plan: 'other',
        objective: rows[0]?.objective,
        title: other.keyResult,
        current: 4,
        target: 12,
        start: 0,
        progress: 0.33,
      }),
    ],
    { plans: [aPlan(its.plan), aPlan({ id: 'other', title: other.title, notices: [other.notice] })] },
  )
  const manager = list([...done(rows.slice(0, 1)), ...theirs(rows.slice(1)).map(teammates)])
  const asked: CheckInServer['askForUpdates'] = async ({ to }) => ({
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
  const left = list(rows, { file: `left-${language}` })
  const offered = async (): Promise<Reply<CheckInList>> => {
    const unsaved: Unsaved = Object.fromEntries(
      left.keyResults
        .slice(0, 2)
        .map((row, at) => [keyOf(row), { draft: { ...EMPTY, value: `+${at + 4}` }, seen: row.current }]),
    )
    remember(unsavedName(left), unsaved)
    return { ok: true, value: left }
  }
  return [
    { name: 'Every kind of key result', list: usual },
    { name: 'One key result', list: shown(list(rows.slice(0, 1))) },
    { name: 'Several plans', list: shown(several) },
    { name: 'None of yours', list: shown(list(theirs(rows))) },
    { name: 'All done', list: shown(list(done(rows))) },
    { name: 'Who am I', list: shown(list(theirs(rows), { who: names })) },
    { name: 'A manager', list: shown(manager) },
    { name: 'A manager has asked', list: shown(manager), ask: asked, play: click('.team > button') },
    { name: 'Understood', list: usual, play: type('+5') },
    { name: 'Not understood', list: usual, play: type('-3') },
    { name: 'The value fell: what changed?', list: usual, play: type('20') },
    { name: 'A note', list: usual, play: steps(click('[data-note]'), click('.chips button')) },
    { name: 'Shortcuts', list: usual, play: click('summary') },
    { name: 'An earlier day', list: usual, play: click('footer .look') },
    { name: 'Unsaved values', list: offered },
    { name: 'Unsaved values put back', list: offered, play: click('.offer button') },
    { name: 'Loading', list: never },
    { name: 'Failed to load', list: refused(say.failed) },
    { name: 'Offline', list: refused(page.failure.offline) },
    { name: 'Two Google accounts, or not authorised', list: refused(page.failure.accounts) },
    { name: 'No answer', list: refused(page.failure.silent) },
    { name: 'Nothing set up', list: refused(problem({ code: 'notSetUp' })) },
    { name: 'No key results', list: shown(list([])) },
    { name: 'View only', list: shown(list(rows, { plan: { ...its.plan, readOnly: say.viewOnly } })) },
    { name: 'Saving', list: usual, save: never, play: checkIn },
    { name: 'Saved', list: usual, save: saved, play: checkIn },
    {
      name: 'Undo asks first',
      list: usual,
      save: saved,
      play: steps(
        checkIn,
        () => {},
        () => {},
        click('footer > .look'),
      ),
    },
    {
      name: 'Undone, but for one',
      list: usual,
      save: saved,
      undo: undone(say.changedSince('158')),
      play: steps(
        checkIn,
        () => {},
        () => {},
        click('footer > .look'),
        click('.undo button'),
      ),
    },
    { name: 'Conflict', list: usual, save: answered({ result: 'conflict', current: 158 }), play: checkIn },
    {
      name: 'Refused',
      list: usual,
      save: answered({ result: 'refused', current: undefined, message: say.protectedCell }),
      play: checkIn,
    },
    { name: 'Save failed', list: usual, save: refused(say.failed), play: checkIn },
    { name: 'Offline while saving', list: usual, save: refused(page.failure.offline), play: checkIn },
    {
      name: 'Very long names',
      list: shown(
        list(
          [
            aKeyResult({
              objective: longObjective,
              title: longTitle,
              unit: { kind: 'number', text: longTitle.slice(0, 30) },
              team: true,
              teammate: { name: longTitle.slice(0, 60), mail: `${'a'.repeat(60)}@example.com` },
              mine: false,
            }),
          ],
          { plan: { title: longObjective, notices: [longTitle] } },
        ),
      ),
    },
    { name: 'A copied file', list: shown({ ...list(rows), isCopy: true }) },
    { name: '200 key results', list: shown(list(plenty(200))) },
    { name: '2,000 key results', list: shown(list(plenty(2000))) },
  ]
}

const openServer =
  ({ list, save = never, undo = never, ask = never }: State) =>
  (): CheckInServer => ({
    listKeyResults: list,
    saveCheckIns: save,
    undoSave: undo,
    askForUpdates: ask,
    iAm: never,
    startNewCycle: never,
    goOnAsCopy: never,
    showKeyResult: never,
    showObjective: never,
  })

export const checkInStories: readonly Story[] = scenes.flatMap((scene) =>
  statesIn(scene).map((state) => ({
    name: scene.language === 'en' ? state.name : `${state.name}, Chinese`,
    width: 300,
    style,
    page: <App openServer={openServer(state)} newRequest={() => 'story'} />,
    play: state.play,
  })),
)
