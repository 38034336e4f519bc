import { useEffect, useState } from 'preact/hooks'
import type { Workspace } from '../workspace'

/** Draws the component again whenever the workspace has changed. */
export function useWorkspace(workspace: Workspace): void {
  const [, draw] = useState(0)
  useEffect(() => workspace.subscribe(() => draw((count) => count + 1)), [workspace])
}
