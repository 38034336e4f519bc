import type { FileActions } from '../grid/menus'
import type { SaveState } from '../saving'
import type { Workspace } from '../workspace'

/** The file: its name, whether it is kept, and what can be opened instead. */
export function TopBar({ workspace, files }: { workspace: Workspace; files: FileActions }) {
  const { person } = workspace.actor
  return (
    <header class="top-bar">
      <Logo />
      <h1 class="visually-hidden">{workspace.title}</h1>
      <input
        class="title"
        aria-label="File name"
        value={workspace.title}
        size={Math.max(8, workspace.title.length)}
        onChange={({ currentTarget }) => workspace.rename(currentTarget.value)}
      />
      <p class="save-state" role="status">
        {saveText(workspace.saving.state)}
      </p>
      <span class="gap" />
      <button type="button" class="button" onClick={files.open}>
        Open my sheet
      </button>
      <button type="button" class="button" onClick={files.saveXlsx}>
        Save as .xlsx
      </button>
      <span class="avatar" title={`${person.name} · ${person.mail}`} aria-hidden="true">
        {person.name.charAt(0)}
      </span>
    </header>
  )
}

function saveText(state: SaveState): string {
  if (typeof state === 'object') return state.failed
  return { saved: 'Saved on this computer', unsaved: 'Unsaved changes', saving: 'Saving…' }[state]
}

const Logo = () => (
  <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="7" fill="#188038" />
    <path d="M8 9h16M8 16h16M8 23h16" stroke="#a8dab5" stroke-width="4" stroke-linecap="round" />
    <path d="M8 9h12M8 16h7M8 23h14" stroke="#fff" stroke-width="4" stroke-linecap="round" />
  </svg>
)
