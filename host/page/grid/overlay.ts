import { addRenderingLayer } from '@odoo/o-spreadsheet'
import { registries, UIPlugin } from '../../core/engine/odoo'
import type { Workbook } from '../../core/engine/workbook'
import { type Box, drawSparkline } from './drawSparkline'

const LAYER = 'HostOverlay'
const NOTE = '#e8710a'
const NOTE_SIZE = 7

interface Drawing {
  ctx: CanvasRenderingContext2D
}

/** What Google draws into cells and the engine does not: sparklines, and the corner that tells of a note. */
class OverlayPlugin extends UIPlugin {
  static override layers = [LAYER] as never
  readonly #workbook: Workbook

  constructor(config: ConstructorParameters<typeof UIPlugin>[0]) {
    super(config)
    this.#workbook = (config as unknown as { custom: { workbook: Workbook } }).custom.workbook
  }

  override drawLayer({ ctx }: Drawing): void {
    const { getters, sparklines } = this.#workbook
    const sheetId = getters.getActiveSheetId()
    const boxOf = (col: number, row: number): Box =>
      getters.getVisibleRect({ left: col, right: col, top: row, bottom: row })
    for (const [key, sparkline] of sparklines) {
      const [sheet, at = ''] = key.split('!')
      if (sheet !== sheetId) continue
      const [col = 0, row = 0] = at.split(',').map(Number)
      const box = boxOf(col, row)
      const isThere = getters.getCell({ sheetId, col, row })?.isFormula
      if (isThere && box.width > 0 && box.height > 0) drawSparkline(ctx, box, sparkline)
    }
    for (const [key, note] of Object.entries(getters.getSheetExtras(sheetId).notes)) {
      const [col = 0, row = 0] = key.split(',').map(Number)
      const box = boxOf(col, row)
      if (note && box.width > 0 && box.height > 0) drawCorner(ctx, box)
    }
  }
}

function drawCorner(ctx: CanvasRenderingContext2D, { x, y, width }: Box): void {
  ctx.save()
  ctx.beginPath()
  ctx.moveTo(x + width - NOTE_SIZE, y)
  ctx.lineTo(x + width, y)
  ctx.lineTo(x + width, y + NOTE_SIZE)
  ctx.fillStyle = NOTE
  ctx.fill()
  ctx.restore()
}

addRenderingLayer(LAYER as never, 3)
registries.featurePluginRegistry.add('page_overlay', OverlayPlugin as never)
