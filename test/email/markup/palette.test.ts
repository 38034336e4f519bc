import { expect, test } from 'vitest'
import { INK, LINK, QUIET_INK, TONES, TRACK } from '../../../src/email/markup/palette'

type Rgb = [number, number, number]
const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb
const inverted = (hex: string): Rgb => rgb(hex).map((part) => 255 - part) as Rgb

/** WCAG 2 relative luminance and contrast. */
const luminance = (colour: Rgb) => {
  const [r, g, b] = colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const WHITE = '#FFFFFF'
const texts = [
  { what: 'text', ink: INK, on: WHITE },
  { what: 'quiet text', ink: QUIET_INK, on: WHITE },
  { what: 'a link', ink: LINK, on: WHITE },
  ...Object.entries(TONES).map(([tone, { text, tint }]) => ({
    what: `the word for ${tone}`,
    ink: text,
    on: tint,
  })),
]

test.each(texts)('$what is readable, also with all colours inverted', ({ ink, on }) => {
  expect(contrast(rgb(ink), rgb(on))).toBeGreaterThan(5)
  expect(contrast(inverted(ink), inverted(on))).toBeGreaterThan(4.5)
})

test.each(Object.entries(TONES))('a bar for %s stands out from page and track', (_, { bar }) => {
  expect(contrast(rgb(bar), rgb(WHITE))).toBeGreaterThan(4.5)
  expect(contrast(rgb(bar), rgb(TRACK))).toBeGreaterThan(3)
  expect(contrast(inverted(bar), inverted(TRACK))).toBeGreaterThan(3)
})
