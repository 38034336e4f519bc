import type { ComponentChildren } from 'preact'
import { percentOf } from '../../messages/format'
import type { Tone } from '../../messages/tones'
import type { Bar } from '../section'
import { LayoutTable } from './layoutTable'
import { INK, TONES, TRACK } from './palette'

const BAR_HEIGHT = 8
const MARK_HEIGHT = 4

interface CellProps {
  percent: number
  height: number
  colour?: string
  border?: string
}

// Some clients heed only the attributes, others only the styles; a cell without text gets no height.
const Cell = ({ percent, height, colour, border }: CellProps) => (
  <td
    width={`${percent}%`}
    height={height}
    bgcolor={colour}
    style={`width:${percent}%;height:${height}px;font-size:1px;line-height:${height}px;${
      colour ? `background-color:${colour};` : ''
    }${border ? `border-right:${border};` : ''}`}
  >
    {'\u00a0'}
  </td>
)

const Line = ({ children }: { children: ComponentChildren }) => (
  <LayoutTable hidden>
    <tr>{children}</tr>
  </LayoutTable>
)

/**
 * A bar of two cells, with a tick below at the position expected today. 0 and 100 % are one cell.
 * Hidden from screen readers: the figures stand beside it as text.
 */
export function ProgressBar({ bar: { progress, expected }, tone }: { bar: Bar; tone: Tone }) {
  const done = percentOf(progress)
  const due = expected === undefined ? undefined : percentOf(expected)
  return (
    <>
      <Line>
        {done > 0 && <Cell percent={done} height={BAR_HEIGHT} colour={TONES[tone].bar} />}
        {done < 100 && <Cell percent={100 - done} height={BAR_HEIGHT} colour={TRACK} />}
      </Line>
      {due !== undefined && due > 0 && (
        <Line>
          <Cell percent={due} height={MARK_HEIGHT} border={`2px solid ${INK}`} />
          {due < 100 && <Cell percent={100 - due} height={MARK_HEIGHT} />}
        </Line>
      )}
    </>
  )
}
