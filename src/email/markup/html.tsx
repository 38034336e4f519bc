import { renderToString } from 'preact-render-to-string'
import type { Messages } from '../../messages'
import type { Block, Item, Section } from '../section'
import { ProgressBar } from './bar'
import { Anchor, Badge, Button, DIVIDED, More, Paragraph, Quotation, Row, textStyle } from './elements'
import { LayoutTable } from './layoutTable'
import { ObjectiveTable } from './objectiveTable'
import { INK, QUIET_INK } from './palette'

export interface HtmlLetter {
  subject: string
  preheader: string
  sections: readonly Section[]
  messages: Messages
}

const FONT = "Arial,Helvetica,'PingFang SC','Microsoft YaHei',sans-serif"
/** Inherited: long words and addresses break instead of widening a 320 px screen. */
const BREAK = 'word-break:break-word;overflow-wrap:anywhere;'
/** In the mail for the inbox to show, out of sight in the mail itself. */
const HIDDEN =
  'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px;'

function ItemRow({ item, messages }: { item: Item; messages: Messages }) {
  const { title, href, status, detail, meta, note } = item
  return (
    <Row style={DIVIDED}>
      <Paragraph>
        {href ? <Anchor href={href}>{title}</Anchor> : title}
        {status && ' '}
        {status && <Badge status={status} />}
      </Paragraph>
      {detail && <Paragraph>{detail}</Paragraph>}
      {meta && <Paragraph quiet>{meta}</Paragraph>}
      {note && <Quotation>{messages.mail.quote(note)}</Quotation>}
    </Row>
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
    case 'names':
      return (
        <>
          {block.entries.map(({ name, detail }) => (
            <Paragraph gap={4}>
              {name}
              <span style={`color:${QUIET_INK};`}>{` · ${detail}`}</span>
            </Paragraph>
          ))}
          {block.hidden > 0 && <More hidden={block.hidden} href={block.href} messages={messages} />}
        </>
      )
    case 'objectives':
      return (
        <>
          <ObjectiveTable block={block} messages={messages} />
          {block.hidden > 0 && <More hidden={block.hidden} href={block.href} messages={messages} />}
        </>
      )
    case 'link':
      return (
        <Paragraph gap={8}>
          <Anchor href={block.link.href}>{block.link.text}</Anchor>
        </Paragraph>
      )
    case 'button':
      return (
        <LayoutTable>
          <Row style="padding:14px 0;">
            <Button href={block.link.href}>{block.link.text}</Button>
          </Row>
        </LayoutTable>
      )
    case 'lines':
      return (
        <>
          {block.lines.map((line) => (
            <Paragraph gap={10}>{line}</Paragraph>
          ))}
        </>
      )
    case 'footnote':
      return (
        <div style="padding-bottom:8px;">
          {block.sentences.map((sentence) => (
            <Paragraph quiet gap={2}>
              {sentence}
            </Paragraph>
          ))}
        </div>
      )
  }
}

function Heading({ section: { heading, inPlan } }: { section: Section }) {
  if (heading === undefined) return null
  const style = textStyle(inPlan ? 16 : 18, INK, 'font-weight:bold;padding-bottom:8px;')
  return inPlan ? <h3 style={style}>{heading}</h3> : <h2 style={style}>{heading}</h2>
}

const SectionRow = ({ section, messages }: { section: Section; messages: Messages }) => (
  <Row style="padding:0 0 28px 0;">
    <Heading section={section} />
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
              style={`width:100%;max-width:600px;text-align:left;font-family:${FONT};${BREAK}`}
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
