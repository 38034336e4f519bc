import type { ComponentChildren } from 'preact'
import type { Messages } from '../../messages'
import { SHAPES } from '../../messages/tones'
import type { Status } from '../section'
import { LayoutTable } from './layoutTable'
import { INK, LINE, LINK, QUIET_INK, TONES } from './palette'

export const textStyle = (size: number, colour: string, extra = '') =>
  `margin:0;font-size:${size}px;line-height:${Math.round(size * 1.45)}px;color:${colour};${extra}`

interface ParagraphProps {
  children: ComponentChildren
  /** Small and grey: what a hurried reader skips. */
  quiet?: boolean
  /** Pixels above it. */
  gap?: number
}

/** Its direction follows its own text, so a title written from right to left does not turn what is beside it. */
export function Paragraph({ children, quiet, gap }: ParagraphProps) {
  const above = gap === undefined ? '' : `padding-top:${gap}px;`
  return (
    <p dir="auto" style={quiet ? textStyle(13, QUIET_INK, above) : textStyle(15, INK, above)}>
      {children}
    </p>
  )
}

export const Anchor = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <a href={href} style={`color:${LINK};text-decoration:underline;`}>
    {children}
  </a>
)

/** Both colours are set, so that a client which inverts one inverts the other; a border where backgrounds are dropped. */
export const Button = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <table role="presentation" cellpadding="0" cellspacing="0">
    <tr>
      <td bgcolor={LINK} style={`padding:10px 20px;background-color:${LINK};border:1px solid ${LINK};`}>
        <a
          href={href}
          style={`font-size:15px;line-height:22px;font-weight:bold;color:#FFFFFF;text-decoration:none;`}
        >
          {children}
        </a>
      </td>
    </tr>
  </table>
)

export const Badge = ({ status: { tone, word } }: { status: Status }) => (
  <span
    style={`font-size:13px;white-space:nowrap;padding:1px 6px;color:${TONES[tone].text};background-color:${TONES[tone].tint};`}
  >
    {`${SHAPES[tone]} ${word}`}
  </span>
)

export const Row = ({ children, style }: { children: ComponentChildren; style: string }) => (
  <tr>
    <td style={style}>{children}</td>
  </tr>
)

export const DIVIDED = `padding:10px 0;border-top:1px solid ${LINE};`

export const Quotation = ({ children }: { children: ComponentChildren }) => (
  <LayoutTable>
    <Row style="padding-top:6px;">
      <LayoutTable>
        <Row style={`padding-left:10px;border-left:3px solid ${LINE};`}>
          <Paragraph quiet>{children}</Paragraph>
        </Row>
      </LayoutTable>
    </Row>
  </LayoutTable>
)

export const More = ({ hidden, href, messages }: { hidden: number; href: string; messages: Messages }) => (
  <Paragraph>
    <Anchor href={href}>{messages.mail.more(hidden)}</Anchor>
  </Paragraph>
)
