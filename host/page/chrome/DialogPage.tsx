import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { ShownDialog } from '../../core/screen'
import { AddOnFrame } from '../frames/AddOnFrame'
import { rememberFocus } from '../grid/editorFocus'
import type { Workspace } from '../workspace'
import { useDragged } from './useDragged'

const WIDTH = 500
const HEIGHT = 400

/**
 * A dialog the add-on opened, over the middle of the page. A modal one holds everything else until it is closed; a
 * modeless one can be moved aside and the sheet used. Escape closes it where its frame has no say: keys pressed inside
 * the frame belong to its page, at Google too.
 */
export function DialogPage({ workspace, page }: { workspace: Workspace; page: ShownDialog }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [size, setSize] = useState({ width: page.width ?? WIDTH, height: page.height ?? HEIGHT })
  const { offset, handle } = useDragged()
  const resize = useCallback(
    (wanted: { width?: number; height?: number }) => setSize((now) => ({ ...now, ...wanted })),
    [],
  )
  const close = useCallback(() => workspace.closeDialog(), [workspace])
  useEffect(() => {
    const giveBack = rememberFocus()
    if (page.modal) dialog.current?.showModal()
    else dialog.current?.show()
    // Into the page: what it offers comes before the button that closes it.
    dialog.current?.querySelector('iframe')?.focus()
    return giveBack
  }, [page])
  return (
    <dialog
      class={page.modal ? 'dialog-page' : 'dialog-page modeless'}
      ref={dialog}
      onClose={close}
      onKeyDown={({ key }) => key === 'Escape' && close()}
      aria-label={page.title}
      style={{ width: `${size.width}px`, translate: `${offset.x}px ${offset.y}px` }}
    >
      <div class="title-bar" {...handle}>
        <h2>{page.title}</h2>
        <button type="button" class="icon" aria-label="Close dialog" onClick={close}>
          ✕
        </button>
      </div>
      <div class="content" style={{ height: `${size.height}px` }}>
        <AddOnFrame workspace={workspace} page={page} onClose={close} onSize={resize} />
      </div>
    </dialog>
  )
}
