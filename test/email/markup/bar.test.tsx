import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { ProgressBar } from '../../../src/email/markup/bar'
import { TONES } from '../../../src/email/markup/palette'
import type { Tone } from '../../../src/messages/tones'

/** Per table of the bar: the widths of its cells, as attributes. */
const widthsOf = (progress: number, expected?: number) =>
  renderToString(<ProgressBar bar={{ progress, expected }} tone="watch" />)
    .split('</table>')
    .slice(0, -1)
    .map((table) => [...table.matchAll(/<td width="([^"]+)"/g)].map(([, width]) => width))

test.each([
  {
    why: 'part of the way',
    progress: 0.38,
    expected: 0.46,
    widths: [
      ['38%', '62%'],
      ['46%', '54%'],
    ],
  },
  { why: 'nothing is one cell', progress: 0, expected: 0.46, widths: [['100%'], ['46%', '54%']] },
  { why: 'everything is one cell', progress: 1, expected: 1, widths: [['100%'], ['100%']] },
  {
    why: 'next to nothing is still a cell',
    progress: 0.001,
    expected: 0.5,
    widths: [
      ['1%', '99%'],
      ['50%', '50%'],
    ],
  },
  { why: 'nothing expected, no tick', progress: 0.2, expected: 0, widths: [['20%', '80%']] },
  { why: 'no expectation, no tick', progress: 0.2, expected: undefined, widths: [['20%', '80%']] },
])('$why', ({ progress, expected, widths }) => {
  expect(widthsOf(progress, expected)).toEqual(widths)
})

test.each<[Tone]>([['good'], ['watch'], ['act'], ['none']])(
  '%s is painted by attribute and by style',
  (tone) => {
    const html = renderToString(<ProgressBar bar={{ progress: 0.4 }} tone={tone} />)
    expect(html).toContain(`bgcolor="${TONES[tone].bar}"`)
    expect(html).toContain(`background-color:${TONES[tone].bar};`)
  },
)

test('screen readers skip it: the figures stand beside it', () => {
  const html = renderToString(<ProgressBar bar={{ progress: 0.4, expected: 0.5 }} tone="good" />)
  expect(html.match(/<table role="presentation" aria-hidden="true"/g)).toHaveLength(2)
})
