import { useLayoutEffect, useState } from 'preact/hooks'
import type { Workspace } from '../workspace'

/** Draws the component again whenever the workspace has changed. */
export function useWorkspace(workspace: Workspace): void {
  const [, draw] = useState(0)
  // Before anything else can happen: a change in between would not be seen.
  useLayoutEffect(() => workspace.subscribe(() => draw((count) => count + 1)), [workspace])
}
