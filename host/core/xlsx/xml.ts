/** An element of an XML part: what the parts of a workbook are read by where there is no XML parser. */
export interface Element {
  attributes: Record<string, string>
  body: string
}

/** The elements of a name, whatever namespace prefix they carry; none of those we ask for stands inside itself. */
export function elements(xml: string, name: string): Element[] {
  const found: Element[] = []
  const pattern = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g')
  for (const [, attributes = '', body = ''] of xml.matchAll(pattern)) {
    const pairs = [...attributes.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)]
    found.push({
      attributes: Object.fromEntries(pairs.map(([, key = '', a, b]) => [key, unescaped(a ?? b ?? '')])),
      body,
    })
  }
  return found
}

/** The text of a string, its runs joined; how it is pronounced is left out. */
export const textIn = (xml: string): string =>
  elements(xml.replace(/<rPh[\s\S]*?<\/rPh>/g, ''), 't')
    .map(({ body }) => unescaped(body))
    .join('')

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    hex || decimal
      ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10))
      : (ENTITIES[name] ?? whole),
  )

/** Text as it stands in XML. */
export const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter,
  )
