import { useCallback, useEffect, useRef } from 'preact/hooks'
import { addOnName } from '../addOnName'
import { AddOnFrame } from '../frames/AddOnFrame'
import type { FileActions } from '../grid/menus'
import type { Workspace } from '../workspace'
import { DialogPage } from './DialogPage'
import { Drawer } from './Drawer'
import { Notices } from './Notices'
import { QuestionDialog } from './QuestionDialog'
import { TopBar } from './TopBar'
import { Tour } from './Tour'
import { useWorkspace } from './useWorkspace'

interface Props {
  workspace: Workspace
  files: FileActions
  /** Shows the grid in that element, once. */
  mountGrid(target: HTMLElement): void
}

/** The whole page: the file above, the grid, the add-on's sidebar beside it, and what the host itself offers below. */
export function Page({ workspace, files, mountGrid }: Props) {
  useWorkspace(workspace)
  const grid = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (grid.current) mountGrid(grid.current)
  }, [mountGrid])
  const closeSidebar = useCallback(() => workspace.closeSidebar(), [workspace])
  const { actor, question, working } = workspace
  const { sidebar, dialog } = actor.screen
  return (
    <>
      <TopBar workspace={workspace} files={files} />
      {workspace.tour && <Tour workspace={workspace} />}
      <main class="desk">
        <div class="grid" ref={grid} />
        {sidebar && (
          <aside class="sidebar" aria-label={sidebar.title || addOnName}>
            <header>
              <h2>{sidebar.title || addOnName}</h2>
              <button type="button" class="icon" aria-label="Close sidebar" onClick={closeSidebar}>
                ✕
              </button>
            </header>
            <AddOnFrame key={sidebar} workspace={workspace} page={sidebar} onClose={closeSidebar} />
          </aside>
        )}
        <Notices workspace={workspace} />
      </main>
      <Drawer workspace={workspace} />
      {dialog && <DialogPage key={dialog} workspace={workspace} page={dialog} />}
      {question && <QuestionDialog key={question.prompt} question={question} />}
      <p class="working" role="status" hidden={working === undefined}>
        {working}
      </p>
    </>
  )
}
