import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { ShownPage } from '../../core/screen'
import { AddOnFrame } from '../frames/AddOnFrame'
import type { Workspace } from '../workspace'

const WIDTH = 500
const HEIGHT = 400

/** A dialog the add-on opened: nothing else can be used until it is closed. */
export function ModalPage({ workspace, page }: { workspace: Workspace; page: ShownPage }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [size, setSize] = useState({ width: page.width ?? WIDTH, height: page.height ?? HEIGHT })
  const resize = useCallback(
    (wanted: { width?: number; height?: number }) => setSize((now) => ({ ...now, ...wanted })),
    [],
  )
  const close = useCallback(() => workspace.closeDialog(), [workspace])
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      class="modal-page"
      ref={dialog}
      onClose={close}
      aria-label={page.title}
      style={{ width: `${size.width}px` }}
    >
      <header>
        <h2>{page.title}</h2>
        <button type="button" class="icon" aria-label="Close dialog" onClick={close}>
          ✕
        </button>
      </header>
      <div style={{ height: `${size.height}px` }}>
        <AddOnFrame workspace={workspace} page={page} onClose={close} onSize={resize} />
      </div>
    </dialog>
  )
}
