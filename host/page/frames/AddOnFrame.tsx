import { useEffect, useRef } from 'preact/hooks'
import type { Actor } from '../../core/actor'
import type { ShownPage } from '../../core/screen'
import { focusEditor } from '../grid/editorFocus'
import type { Workspace } from '../workspace'
import type { FromFrame, ToFrame } from './messages'

interface Props {
  workspace: Workspace
  page: ShownPage
  onClose(): void
  onSize?(size: { width?: number; height?: number }): void
}

/** Google's own flags. The frame's origin is another than this page's, so it cannot reach into it. */
const SANDBOX = [
  'allow-same-origin',
  'allow-forms',
  'allow-scripts',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-downloads',
  'allow-modals',
].join(' ')

/** A page of the add-on with google.script in it. It stays the person's who opened it. */
export function AddOnFrame({ workspace, page, onClose, onSize }: Props) {
  const frame = useRef<HTMLIFrameElement>(null)
  const origin = workspace.start.framesOrigin
  const { content } = page

  useEffect(() => {
    const { actor } = workspace
    const tell = (message: ToFrame) => frame.current?.contentWindow?.postMessage(message, origin)
    async function listen({ source, data }: MessageEvent<FromFrame>) {
      if (source !== frame.current?.contentWindow) return
      switch (data.okr) {
        case 'ready':
          return tell({ okr: 'page', html: content })
        case 'call':
          return tell(await answer(workspace, actor, data))
        case 'close':
          return onClose()
        case 'size':
          return onSize?.(data)
        case 'focusEditor':
          return focusEditor()
      }
    }
    addEventListener('message', listen)
    return () => removeEventListener('message', listen)
  }, [workspace, content, origin, onClose, onSize])

  return (
    <iframe ref={frame} class="add-on-frame" title={page.title} sandbox={SANDBOX} src={`${origin}/frame`} />
  )
}

async function answer(
  workspace: Workspace,
  actor: Actor,
  { id, name, args }: Extract<FromFrame, { okr: 'call' }>,
): Promise<ToFrame> {
  try {
    const result = await workspace.call(actor, name, JSON.parse(args) as unknown[])
    return { okr: 'result', id, result: JSON.stringify(result) }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    return { okr: 'failure', id, name, message }
  }
}
