import { render } from 'preact'
import { messagesOf } from '../src/messages'
import type { CheckInList, Reply } from '../src/rpc/contract'
import { App } from './App'
import { aKeyResult, aList, chinese, everyKind, many } from './aList'
import type { CheckInServer } from './server'
import './sidebar.css'

/** A state of the sidebar to look at; `play` does what a person would do to get there. */
interface Story {
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

const stories: readonly Story[] = [
  { name: 'Every kind of key result', list: shown(aList(everyKind)) },
  { name: 'Chinese', list: shown(aList(chinese, { language: 'zh', locale: 'zh_CN' })) },
  { name: 'Loading', list: never },
  { name: 'Failed to load', list: refused(english.say.failed) },
  { name: 'Nothing set up', list: refused(english.problem({ code: 'notSetUp' })) },
  { name: 'Nothing set up, Chinese', list: refused(zh.problem({ code: 'notSetUp' })) },
  { name: 'No key results', list: shown(aList([])) },
  { name: 'View only', list: shown(aList(everyKind, { readOnly: english.say.viewOnly })) },
  { name: 'Saving', list: shown(aList(everyKind)), save: never, play: checkIn },
  {
    name: 'Saved',
    list: shown(aList(everyKind)),
    save: async ({ entries }) => ({
      ok: true,
      value: { saved: entries.map(({ id, value }) => ({ id, result: 'saved', current: value })) },
    }),
    play: checkIn,
  },
  {
    name: 'Conflict',
    list: shown(aList(everyKind)),
    save: async ({ entries }) => ({
      ok: true,
      value: {
        saved: entries.map(({ id }) => ({
          id,
          result: 'conflict',
          current: 158,
          message: english.say.conflict('158'),
        })),
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
  ({ list, save = never }: Story) =>
  (): CheckInServer => ({ listKeyResults: list, saveCheckIns: save })

/** Each story in a frame of its own, as wide as Google's sidebar: its styles are those of a whole page. */
const Index = () => (
  <main style={{ display: 'flex', flexWrap: 'wrap', gap: '24px', padding: '24px' }}>
    {stories.map(({ name }) => (
      <section key={name}>
        <h2 style={{ fontSize: '14px' }}>{name}</h2>
        <iframe
          title={name}
          src={`/stories?story=${encodeURIComponent(name)}`}
          style={{ width: '300px', height: '640px', border: '1px solid #dadce0' }}
        />
      </section>
    ))}
  </main>
)

const wanted = new URLSearchParams(location.search).get('story')
const story = stories.find(({ name }) => name === wanted)
const root = document.getElementById('app')
if (root) {
  render(story ? <App openServer={openServer(story)} newRequest={() => 'story'} /> : <Index />, root)
  if (story?.play) setTimeout(() => story.play?.(document), 300)
}
