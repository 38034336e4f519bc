import type { Sparkline } from '../../core/engine/sparkline'

/** Where a cell is on the canvas. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

const PADDING = 4
const INK = '#1a73e8'
const TRACK = '#dadce0'

/** Draws the kinds that the add-on writes, a bar of segments and a line, with the options it gives them. */
export function drawSparkline(ctx: CanvasRenderingContext2D, cell: Box, sparkline: Sparkline): void {
  const box = {
    x: cell.x + PADDING,
    y: cell.y + PADDING,
    width: cell.width - 2 * PADDING,
    height: cell.height - 2 * PADDING,
  }
  ctx.save()
  if (sparkline.options.get('charttype') === 'bar') drawBar(ctx, box, sparkline)
  else drawLine(ctx, box, sparkline)
  ctx.restore()
}

/** Segments side by side, in two colours by turns. */
function drawBar(ctx: CanvasRenderingContext2D, { x, y, width, height }: Box, sparkline: Sparkline): void {
  const { options } = sparkline
  const values = sparkline.values.map((value) => Math.max(0, value ?? 0))
  const most = numberOf(options.get('max')) ?? values.reduce((sum, value) => sum + value, 0)
  let at = 0
  values.forEach((value, index) => {
    const end = Math.min(most, at + value)
    ctx.fillStyle = index % 2 === 0 ? colourOf(options, 'color1', INK) : colourOf(options, 'color2', TRACK)
    ctx.fillRect(x + (width * at) / most, y, (width * (end - at)) / most, height)
    at = end
  })
}

/** Blank values are passed over; each keeps its place. */
function drawLine(ctx: CanvasRenderingContext2D, { x, y, width, height }: Box, sparkline: Sparkline): void {
  const { options, values } = sparkline
  const numbers = values.filter((value) => value !== undefined)
  const lowest = numberOf(options.get('ymin')) ?? Math.min(...numbers)
  const highest = numberOf(options.get('ymax')) ?? Math.max(...numbers)
  const span = highest - lowest || 1
  ctx.beginPath()
  values.forEach((value, index) => {
    if (value === undefined) return
    const right = values.length > 1 ? index / (values.length - 1) : 0
    ctx.lineTo(x + width * right, y + height - (height * (value - lowest)) / span)
  })
  ctx.strokeStyle = colourOf(options, 'color', INK)
  ctx.lineWidth = numberOf(options.get('linewidth')) ?? 1.5
  ctx.lineJoin = 'round'
  ctx.stroke()
}

const numberOf = (option: unknown): number | undefined => (typeof option === 'number' ? option : undefined)

const colourOf = (options: Sparkline['options'], name: string, otherwise: string): string => {
  const colour = options.get(name)
  return typeof colour === 'string' && colour !== '' ? colour : otherwise
}
