import { render } from 'preact'
import { Page } from './chrome/Page'
import { bringBack, fileActions, openSample } from './files/fileActions'
import { takeWord } from './files/leftWord'
import { followLinks } from './grid/links'
import { addMenus } from './grid/menus'
import { mountGrid } from './grid/mountGrid'
import './page.css'
import type { Start } from './start'
import { Workspace } from './workspace'

/** The engine tells its timings there at every evaluation. */
console.debug = () => {}

/** Asked for before this script was there: see the page it stands in. */
const { starting } = globalThis as unknown as { starting: Promise<Response> }
const root = document.getElementById('page') as HTMLElement

async function open(): Promise<void> {
  const start = (await (await starting).json()) as Start
  const workspace = await workspaceOf(start)
  const files = fileActions(workspace)
  addMenus(workspace, files)
  render(
    <Page
      workspace={workspace}
      files={files}
      mountGrid={(target) => {
        void mountGrid(workspace, target).then(() => {
          followLinks(workspace)
          document.body.classList.add('ready')
        })
      }}
    />,
    root,
  )
  greet(workspace)
  Object.assign(globalThis, { workspace })
  addEventListener('beforeunload', (event) => {
    if (!workspace.saving.isBehind) return
    void workspace.saving.now()
    event.preventDefault()
  })
  if (start.watching) new EventSource('/rebuilt').addEventListener('message', () => void reload(workspace))
}

async function reload({ saving }: Workspace): Promise<void> {
  if (saving.isBehind) await saving.now()
  location.reload()
}

/** What there is to say about the file that was opened. */
function greet(workspace: Workspace): void {
  const { notice } = workspace.start
  if (notice) workspace.say(notice, { kind: 'warn', lasts: undefined })
  const word = takeWord()
  if (word) {
    const action = { label: 'Bring back what was open before', run: () => void bringBack(workspace) }
    workspace.say(word.text, { lasts: 20_000, ...(word.canBringBack && { action }) })
  }
}

/** A file that cannot be opened is put aside, said, and never overwritten. */
async function workspaceOf(start: Start): Promise<Workspace> {
  if (start.file) {
    try {
      return new Workspace(start, start.file)
    } catch (error) {
      const kept = await (await fetch('/aside', { method: 'POST' })).text()
      start.notice = `The last file could not be opened (${error instanceof Error ? error.message : String(error)}). It is kept as ${kept}; here is the sample instead.`
    }
  }
  return new Workspace(start, start.sample ?? (await openSample('en')))
}

open().catch((error: unknown) => {
  root.innerHTML = '<p class="failed" role="alert"></p>'
  const says = error instanceof Error ? error.message : String(error)
  ;(root.firstChild as HTMLElement).textContent = `The page could not be opened: ${says}`
})
