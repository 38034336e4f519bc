import type { Messages } from '../../messages'
import { progressText } from '../progressText'
import type { Block, ObjectiveRow } from '../section'
import { ProgressBar } from './bar'
import { Anchor, Badge, Paragraph, textStyle } from './elements'
import { LINE, QUIET_INK } from './palette'

const HEADING_CELL = `padding:6px 0;text-align:left;font-weight:normal;${textStyle(13, QUIET_INK)}`
const CELL = `padding:10px 0;text-align:left;vertical-align:top;font-weight:normal;border-top:1px solid ${LINE};`

function ObjectiveCells({ row, messages }: { row: ObjectiveRow; messages: Messages }) {
  const { title, href, owners, bar, noBar, change, trend, status } = row
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
            {change && <span style="white-space:nowrap;">{change}</span>}
          </Paragraph>
        )}
        {trend && (
          <Paragraph quiet gap={2}>
            {trend}
          </Paragraph>
        )}
      </td>
    </tr>
  )
}

interface Props {
  block: Extract<Block, { kind: 'objectives' }>
  messages: Messages
}

/** A table of data, unlike the layout around it: real headings, each with its scope. */
export const ObjectiveTable = ({ block: { headings, entries }, messages }: Props) => (
  <table width="100%" cellpadding="0" cellspacing="0">
    <thead>
      <tr>
        {headings.map((heading) => (
          <th scope="col" align="left" style={HEADING_CELL}>
            {heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {entries.map((row) => (
        <ObjectiveCells row={row} messages={messages} />
      ))}
    </tbody>
  </table>
)
