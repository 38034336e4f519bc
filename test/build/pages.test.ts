import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import { parse } from 'acorn'
import { describe, expect, test } from 'vitest'
import { page } from '../../build/pages'
import { functions } from '../../src/functions'

/** What stands between an opening tag and the first text that closes it, as a browser finds it. */
function blocks(of: string, tag: string): { attributes: string; text: string }[] {
  const found: { attributes: string; text: string }[] = []
  const open = new RegExp(`<${tag}\\b([^>]*)>`, 'gi')
  for (let match = open.exec(of); match; match = open.exec(of)) {
    const end = of.toLowerCase().indexOf(`</${tag}`, open.lastIndex)
    found.push({ attributes: match[1] ?? '', text: of.slice(open.lastIndex, end < 0 ? undefined : end) })
    if (end < 0) break
    open.lastIndex = end
  }
  return found
}

describe.each([
  { name: 'sidebar', most: 80 },
  { name: 'help', most: 80 },
  { name: 'review', most: 60 },
  { name: 'details', most: 70 },
])('$name: one file, since Apps Script serves no other', ({ name, most }) => {
  const html = readFileSync(`dist/${name}.html`, 'utf8')
  /** The page without what its script and its style hold. */
  const markup = html.replace(/(<(script|style)\b[^>]*>)[\s\S]*?(<\/\2)/gi, '$1$3')

  test(`it opens fast: at most ${most} KB`, () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(most * 1024)
  })

  test('script and style are inlined, once each', () => {
    for (const tag of ['script', 'style']) {
      const found = blocks(html, tag)
      expect(found.map(({ attributes }) => attributes)).toEqual([''])
      expect(found[0]?.text.length).toBeGreaterThan(1000)
    }
  })

  test('nothing is fetched from elsewhere', () => {
    expect(markup).not.toMatch(/\b(src|href)=/)
    expect(blocks(html, 'style')[0]?.text).not.toMatch(/@import|url\((?!['"]?data:)/)
    expect(html).not.toMatch(/\bfetch\(|XMLHttpRequest|importScripts|\bimport\(/)
  })

  test('the script is whole: nothing in it ends its block', () => {
    const [script] = blocks(html, 'script')
    expect(() => parse(script?.text ?? '', { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow()
  })

  test('every element is closed, in order', () => {
    const open: string[] = []
    for (const [, close, name = ''] of markup.matchAll(/<(\/?)([a-z]+)\b[^>]*>/gi)) {
      if (close) expect(open.pop()).toBe(name)
      else if (!/^(base|meta|link)$/.test(name)) open.push(name)
    }
    expect(open).toEqual([])
  })

  test('it can be served as a template too: no scriptlet begins in it', () => {
    expect(html).not.toContain('<?')
  })

  test('links leave the frame', () => {
    expect(markup).toContain('<base target="_top">')
  })
})

test.each([
  { why: 'the end of a script', script: 'const a = "</script>"', style: '' },
  { why: 'in capitals', script: 'const a = "</SCRIPT >"', style: '' },
  { why: 'a comment that swallows the end', script: 'const a = "<!--<script>"', style: '' },
  { why: 'a scriptlet', script: 'const a = "<?= 1 ?>"', style: '' },
  { why: 'the end of a style', script: '', style: 'a::after { content: "</style>" }' },
])('$why inside a text stays inside', ({ script, style }) => {
  const built = page(script, style)
  expect(built).not.toContain('<?')
  expect(blocks(built, 'script')).toHaveLength(1)
  expect(blocks(built, 'style')).toHaveLength(1)
  expect(built).not.toMatch(/<!--/)
  const said = (text = ''): unknown =>
    new Script(`${text}; typeof a === 'undefined' ? '' : a`).runInNewContext()
  expect(said(blocks(built, 'script')[0]?.text)).toBe(said(script))
})

test('the help page knows every function and none of the maths', () => {
  const html = readFileSync('dist/help.html', 'utf8')
  for (const { name } of functions) expect(html).toContain(name)
  expect(html).not.toMatch(/compute|SpreadsheetApp/)
})

test('the set-up page knows what a column can mean, and nothing of what formulas say in cells', () => {
  const html = readFileSync('dist/setUp.html', 'utf8')
  for (const meaning of ['Last check-in', '最近更新']) expect(html).toContain(meaning)
  expect(html).not.toMatch(/is not a number|不是数字/)
})
