import { render } from 'preact'
import { checkInStories } from './checkIn/stories'
import { detailsStories } from './details/stories'
import { helpStories } from './help/stories'
import look from './look.css'
import { mailStories } from './mail/stories'
import { meetingStories } from './meeting/stories'
import progress from './progress.css'
import { reviewStories } from './review/stories'
import { setUpStories } from './setUp/stories'
import type { Story } from './story'
import tabs from './tabs.css'
import tones from './tones.css'

const stories: readonly Story[] = [
  ...checkInStories,
  ...detailsStories,
  ...reviewStories,
  ...helpStories,
  ...mailStories,
  ...meetingStories,
  ...setUpStories,
]

/** Each story in a frame of its own, as wide as Google shows it: its styles are those of a whole page. */
const Index = () => (
  <main style={{ display: 'flex', flexWrap: 'wrap', gap: '24px', padding: '24px' }}>
    {stories.map(({ name, width }) => (
      <section key={name}>
        <h2 style={{ fontSize: '14px' }}>{name}</h2>
        <iframe
          title={name}
          loading="lazy"
          src={`/stories?story=${encodeURIComponent(name)}`}
          style={{ width: `${width}px`, height: '640px', border: '1px solid #dadce0' }}
        />
      </section>
    ))}
  </main>
)

const wanted = new URLSearchParams(location.search).get('story')
const story = stories.find(({ name }) => name === wanted)
const root = document.getElementById('app')
if (root) {
  for (const text of [look, progress, tabs, tones, story?.style ?? '']) {
    document.head.append(Object.assign(document.createElement('style'), { textContent: text }))
  }
  render(story ? story.page : <Index />, root)
  if (story?.play) setTimeout(() => story.play?.(document), 300)
}
