import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../browser'
import { violations } from '../sidebar/openFrame'
import { ELEMENTS, PARENTS, STYLES } from './clientSupport'
import { everyLetter } from './everyLetter'
import { piecesOf } from './markup'

interface Placed {
  tag: string
  parent: string
  attributes: Map<string, string>
}

/** Every element with what it stands in. */
function elementsOf(html: string): Placed[] {
  const found: Placed[] = []
  const open: string[] = []
  for (const piece of piecesOf(html)) {
    if ('close' in piece) open.pop()
    if (!('tag' in piece)) continue
    const attributes = new Map(
      [...piece.attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value] as const,
      ),
    )
    found.push({ tag: piece.tag, parent: open[open.length - 1] ?? '', attributes })
    if (piece.tag !== 'meta') open.push(piece.tag)
  }
  return found
}

const declarations = (style: string) =>
  style
    .split(';')
    .filter(Boolean)
    .map((declaration) => declaration.split(/:(.*)/s).map((part) => part.trim()))

describe.each(everyLetter)('the mail "$name" in $language for every mail program', ({ mail }) => {
  const elements = elementsOf(mail.html)

  test('has only elements, attributes and styles they heed, each where it may stand', () => {
    for (const { tag, parent, attributes } of elements) {
      expect(ELEMENTS, tag).toHaveProperty(tag)
      for (const name of attributes.keys()) expect(ELEMENTS[tag], `${name} of ${tag}`).toContain(name)
      if (PARENTS[tag]) expect(PARENTS[tag], `${tag} in ${parent}`).toContain(parent)
      for (const [property = ''] of declarations(attributes.get('style') ?? ''))
        expect(STYLES, property).toHaveProperty([property])
    }
  })

  test('writes colours in full, sizes in px, and shows only what is meant to be seen', () => {
    for (const { tag, attributes } of elements) {
      for (const [property = '', value = ''] of declarations(attributes.get('style') ?? '')) {
        if (property.endsWith('color')) expect(value).toMatch(/^#[0-9A-F]{6}$/i)
        if (property === 'font-size') expect(value).toMatch(/^\d+px$/)
        if (property === 'display') expect(value).toBe('none')
      }
      // A colour behind text never comes without the colour of the text, and the other way round for blocks.
      const style = attributes.get('style') ?? ''
      if (tag === 'span' && style.includes('background-color')) expect(style).toMatch(/(?:^|;)color:/)
    }
    expect(
      elements.filter(({ attributes }) => attributes.get('style')?.includes('display:none')),
    ).toHaveLength(1)
  })

  test('links say where they go, and go into the spreadsheet', () => {
    for (const { tag, attributes } of elements)
      if (tag === 'a') expect(attributes.get('href')).toMatch(/^https:\/\/docs\.google\.com\//)
  })
})

/** As programs that invert colours for a dark screen show it: every colour that is said becomes its opposite. */
const inverted = (html: string): string =>
  html
    .replace(
      /#([0-9a-f]{6})\b/gi,
      (_, hex: string) => `#${(0xffffff - Number.parseInt(hex, 16)).toString(16).padStart(6, '0')}`,
    )
    .replace('<body style="', '<body style="background-color:#000000;color:#ffffff;')

/** A mail is shown inside the page of a mail program, whose landmarks these are. */
const LANDMARKS = /^(?:region|landmark-one-main):/

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

test.each([
  { screen: 'a phone', width: 320, shown: (html: string) => html },
  { screen: 'a window', width: 640, shown: (html: string) => html },
  { screen: 'a phone, inverted', width: 320, shown: inverted },
])('on $screen every mail is legible, fits and can be heard', async ({ width, shown }) => {
  const page = await browser.newPage({ viewport: { width, height: 800 } })
  for (const { name, language, mail } of everyLetter) {
    const what = `${name} ${language}`
    await page.setContent(shown(mail.html))
    expect(await page.evaluate('document.documentElement.scrollWidth'), what).toBe(width)
    const found = (await violations(page)).filter((it) => !LANDMARKS.test(it))
    expect(found, what).toEqual([])
  }
  await page.close()
})
