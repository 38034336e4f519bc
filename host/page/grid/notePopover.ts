import { Component, xml } from '@odoo/owl'
import type { SheetExtras } from '../../core/engine/extras'
import { registries } from '../../core/engine/odoo'

class NotePopover extends Component {
  static override template = xml`<div class="host-note" t-esc="props.text"/>`
  static override props = {
    text: String,
    cellPosition: { type: Object, optional: true },
    onClosed: { type: Function, optional: true },
  }
}

interface Position {
  sheetId: string
  col: number
  row: number
}

/** Shows a cell's note while the pointer rests on it. */
registries.cellPopoverRegistry.add('HostNote', {
  onHover(position: Position, getters: unknown) {
    const { notes } = (getters as { getSheetExtras(sheetId: string): SheetExtras }).getSheetExtras(
      position.sheetId,
    )
    const text = notes[`${position.col},${position.row}`]
    if (!text) return { isOpen: false }
    return { isOpen: true, props: { text }, Component: NotePopover, cellCorner: 'top-right' }
  },
} as never)
