import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Messages } from '../messages'
import { ProgressBar } from './bar'
import { LayoutTable } from './layoutTable'
import { INK, LINE, LINK, QUIET_INK, TONES } from './palette'
import { progressText } from './progressText'
import type { Block, Item, ObjectiveRow, Section, Status } from './section'

export interface HtmlLetter {
  subject: string
  preheader: string
  sections: readonly Section[]
  messages: Messages
}

const FONT = "Arial,Helvetica,'PingFang SC','Microsoft YaHei',sans-serif"
/** Long words and addresses break instead of widening a 320 px screen. */
const BREAK = 'word-break:break-word;overflow-wrap:anywhere;'
const HIDDEN = 'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;mso-hide:all;'

const textStyle = (size: number, colour: string, extra = '') =>
  `margin:0;font-size:${size}px;line-height:${Math.round(size * 1.45)}px;color:${colour};${BREAK}${extra}`

const Paragraph = ({
  children,
  quiet,
  gap,
}: {
  children: ComponentChildren
  quiet?: boolean
  gap?: number
}) => (
  <p
    dir="auto"
    style={textStyle(
      quiet ? 13 : 15,
      quiet ? QUIET_INK : INK,
      gap === undefined ? '' : `padding-top:${gap}px;`,
    )}
  >
    {children}
  </p>
)

const Anchor = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <a href={href} style={`color:${LINK};text-decoration:underline;`}>
    {children}
  </a>
)

const Badge = ({ status: { tone, word } }: { status: Status }) => (
  <span
    style={`font-size:13px;white-space:nowrap;padding:1px 6px;color:${TONES[tone].text};background-color:${TONES[tone].tint};`}
  >
    {`${TONES[tone].shape} ${word}`}
  </span>
)
const Row = ({ children, style }: { children: ComponentChildren; style: string }) => (
  <tr>
    <td style={style}>{children}</td>
  </tr>
)

const DIVIDED = `padding:10px 0;border-top:1px solid ${LINE};`

function ItemRow({ item, messages }: { item: Item; messages: Messages }) {
  const { title, href, status, meta, bar, reason, note } = item
  return (
    <Row style={DIVIDED}>
      <Paragraph>
        <b>{href ? <Anchor href={href}>{title}</Anchor> : title}</b>
        {status && ' '}
        {status && <Badge status={status} />}
      </Paragraph>
      {meta && <Paragraph quiet>{meta}</Paragraph>}
      {bar && (
        <>
          <Paragraph gap={4}>{progressText(bar, messages)}</Paragraph>
          <ProgressBar bar={bar} tone={status?.tone ?? 'none'} />
        </>
      )}
      {reason && <Paragraph gap={4}>{reason}</Paragraph>}
      {note && (
        <LayoutTable>
          <Row style="padding-top:6px;">
            <LayoutTable>
              <Row style={`padding-left:10px;border-left:3px solid ${LINE};`}>
                <Paragraph quiet>{messages.mail.quote(note)}</Paragraph>
              </Row>
            </LayoutTable>
          </Row>
        </LayoutTable>
      )}
    </Row>
  )
}

const More = ({ hidden, href, messages }: { hidden: number; href: string; messages: Messages }) => (
  <Paragraph>
    <Anchor href={href}>{messages.mail.more(hidden)}</Anchor>
  </Paragraph>
)

const HEADING_CELL = `padding:6px 0;text-align:left;font-weight:normal;${textStyle(13, QUIET_INK)}`
const CELL = `padding:10px 0;text-align:left;vertical-align:top;font-weight:normal;border-top:1px solid ${LINE};`

function ObjectiveCells({ row, messages }: { row: ObjectiveRow; messages: Messages }) {
  const { title, href, owners, bar, noBar, change, status } = row
  return (
    <tr>
      <th scope="row" align="left" style={`${CELL}width:50%;padding-right:16px;`}>
        <Paragraph>
          <Anchor href={href}>{title}</Anchor>
        </Paragraph>
        {owners && <Paragraph quiet>{owners}</Paragraph>}
      </th>
      <td align="left" width="50%" style={`${CELL}width:50%;`}>
        <Paragraph>{bar ? progressText(bar, messages) : noBar}</Paragraph>
        {bar && <ProgressBar bar={bar} tone={status?.tone ?? 'none'} />}
        {(status || change) && (
          <Paragraph quiet gap={4}>
            {status && <Badge status={status} />}
            {status && change && ' '}
            {change}
          </Paragraph>
        )}
      </td>
    </tr>
  )
}

function BlockView({ block, messages }: { block: Block; messages: Messages }) {
  switch (block.kind) {
    case 'title':
      return (
        <>
          <h1 dir="auto" style={textStyle(22, INK, 'font-weight:bold;')}>
            {block.text}
          </h1>
          <Paragraph quiet>{block.below}</Paragraph>
        </>
      )
    case 'verdict':
      return (
        <>
          <p style={textStyle(17, INK, 'padding-top:16px;padding-bottom:6px;')}>{block.sentence}</p>
          {block.bar && <ProgressBar bar={block.bar} tone="none" />}
          {block.more.map((sentence) => (
            <Paragraph gap={4}>{sentence}</Paragraph>
          ))}
        </>
      )
    case 'items':
      return (
        <LayoutTable>
          {block.entries.map((item) => (
            <ItemRow item={item} messages={messages} />
          ))}
          {block.hidden > 0 && (
            <Row style={DIVIDED}>
              <More hidden={block.hidden} href={block.href} messages={messages} />
            </Row>
          )}
        </LayoutTable>
      )
    case 'objectives':
      return (
        <>
          <table width="100%" cellpadding="0" cellspacing="0">
            <thead>
              <tr>
                {block.headings.map((heading) => (
                  <th scope="col" align="left" style={HEADING_CELL}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.entries.map((row) => (
                <ObjectiveCells row={row} messages={messages} />
              ))}
            </tbody>
          </table>
          {block.hidden > 0 && <More hidden={block.hidden} href={block.href} messages={messages} />}
        </>
      )
    case 'link':
      return (
        <Paragraph gap={8}>
          <Anchor href={block.link.href}>{block.link.text}</Anchor>
        </Paragraph>
      )
    case 'footnote':
      return block.sentences.map((sentence) => <Paragraph quiet>{sentence}</Paragraph>)
  }
}

const SectionRow = ({ section, messages }: { section: Section; messages: Messages }) => (
  <Row style="padding:0 0 28px 0;">
    {section.heading && (
      <h2 style={textStyle(18, INK, 'font-weight:bold;padding-bottom:8px;')}>{section.heading}</h2>
    )}
    {section.blocks.map((block) => (
      <BlockView block={block} messages={messages} />
    ))}
  </Row>
)

const Letter = ({ subject, preheader, sections, messages }: HtmlLetter) => (
  <html lang={messages.intl}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{subject}</title>
    </head>
    <body style="margin:0;padding:0;">
      <div style={HIDDEN}>{preheader}</div>
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0">
        <tr>
          <td align="center" style="padding:16px;">
            {/* The attribute is for Outlook, which knows no max-width. */}
            <table
              role="presentation"
              width="600"
              cellpadding="0"
              cellspacing="0"
              style={`width:100%;max-width:600px;text-align:left;font-family:${FONT};`}
            >
              {sections.map((section) => (
                <SectionRow section={section} messages={messages} />
              ))}
            </table>
          </td>
        </tr>
      </table>
    </body>
  </html>
)

/** The mail as one self-contained page: inline styles, no images, nothing loaded. Preact escapes every text. */
export const renderHtml = (letter: HtmlLetter): string =>
  `<!DOCTYPE html>${renderToString(<Letter {...letter} />)}`
