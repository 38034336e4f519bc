import { addRenderingLayer } from '@odoo/o-spreadsheet'
import { registries, UIPlugin } from '../../core/engine/odoo'
import type { Workbook } from '../../core/engine/workbook'

const LAYER = 'HostOverlay'
const LINE = '#1a73e8'
const TRACK = '#dadce0'
const NOTE = '#e8710a'
const PADDING = 4
const NOTE_SIZE = 7

interface Drawing {
  ctx: CanvasRenderingContext2D
}

interface Box {
  x: number
  y: number
  width: number
  height: number
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
    for (const [key, numbers] of sparklines) {
      const [sheet, at = ''] = key.split('!')
      if (sheet !== sheetId) continue
      const [col = 0, row = 0] = at.split(',').map(Number)
      const box = boxOf(col, row)
      const isThere = getters.getCell({ sheetId, col, row })?.isFormula
      if (isThere && box.width > 0 && box.height > 0) drawSparkline(ctx, box, numbers)
    }
    for (const [key, note] of Object.entries(getters.getSheetExtras(sheetId).notes)) {
      const [col = 0, row = 0] = key.split(',').map(Number)
      const box = boxOf(col, row)
      if (note && box.width > 0 && box.height > 0) drawCorner(ctx, box)
    }
  }
}

/** One number is a bar of 0 to 1, more are a line. */
function drawSparkline(ctx: CanvasRenderingContext2D, box: Box, numbers: readonly number[]): void {
  const x = box.x + PADDING
  const y = box.y + PADDING
  const width = box.width - 2 * PADDING
  const height = box.height - 2 * PADDING
  ctx.save()
  if (numbers.length === 1) {
    const share = Math.min(1, Math.max(0, numbers[0] ?? 0))
    ctx.fillStyle = TRACK
    ctx.fillRect(x, y, width, height)
    ctx.fillStyle = LINE
    ctx.fillRect(x, y, width * share, height)
  } else {
    const lowest = Math.min(...numbers)
    const span = Math.max(...numbers) - lowest || 1
    ctx.beginPath()
    numbers.forEach((number, index) => {
      ctx.lineTo(x + (width * index) / (numbers.length - 1), y + height - (height * (number - lowest)) / span)
    })
    ctx.strokeStyle = LINE
    ctx.lineWidth = 1.5
    ctx.stroke()
  }
  ctx.restore()
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
