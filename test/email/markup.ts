const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const VOID = new Set(['meta', 'br'])
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<]*")*)( ?\/)?>/y
const TEXT = /[^<]+/y

const decoded = (text: string) =>
  text.replace(/&([^;]+);/g, (whole, name: string) => {
    const found = ENTITIES[name]
    if (found === undefined) throw new Error(`unknown entity ${whole}`)
    return found
  })

export type Piece = { tag: string; attributes: string } | { close: string } | { text: string }

/** Reads HTML as strictly as XML: quoted attributes, every element closed in order. Throws where it is not so. */
export function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = []
  const open: string[] = []
  let at = html.indexOf('>') + 1 // after the doctype
  while (at < html.length) {
    TAG.lastIndex = at
    TEXT.lastIndex = at
    const tag = TAG.exec(html)
    const found = tag ?? TEXT.exec(html)
    if (!found) throw new Error(`not well formed: ${html.slice(at, at + 80)}`)
    at += found[0].length
    if (!tag) {
      pieces.push({ text: decoded(found[0]) })
      continue
    }
    const [, slash, name = '', attributes = '', selfClosed] = tag
    if (slash) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing at ${at}`)
      pieces.push({ close: name })
    } else {
      pieces.push({ tag: name, attributes })
      if (!selfClosed && !VOID.has(name)) open.push(name)
    }
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(' ')}`)
  return pieces
}

/** What a reader of the HTML sees, in reading order; not the head, the hidden preheader or the table's headings. */
export function visibleText(html: string): string {
  const seen: string[] = []
  const skipped = new Set(['head', 'thead'])
  let skipUntil: string | undefined
  for (const piece of piecesOf(html)) {
    if (skipUntil !== undefined) {
      if ('close' in piece && piece.close === skipUntil) skipUntil = undefined
    } else if ('tag' in piece && (skipped.has(piece.tag) || piece.attributes.includes('display:none'))) {
      skipUntil = piece.tag
    } else if ('text' in piece) seen.push(piece.text)
    else seen.push('\n')
  }
  return seen.join('')
}

/** The words of a text in order, without what only decorates it: bullets, rules, shapes, addresses, spaces. */
export const wordsOf = (text: string): string[] =>
  text
    .replace(/^[-=]{40}$/gm, '')
    .replace(/https:\S+/g, '')
    .replace(/^\s*- /gm, '')
    .replace(/[●▲■○·[\]]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
