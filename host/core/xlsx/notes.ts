import { helpers } from '../engine/odoo'
import { sheetParts, type XlsxParts } from './sheetParts'
import { elements, escaped, textIn } from './xml'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Notes of the cells of a sheet, by A1 address. */
export type Notes = Readonly<Record<string, string>>

const relationsOf = (sheetPath: string) => sheetPath.replace(/([^/]+)$/, '_rels/$1.rels')

/** The notes of the sheet that part holds. */
export function notesOf(parts: XlsxParts, sheetPath: string): Record<string, string> {
  const relation = elements(parts[relationsOf(sheetPath)] ?? '', 'Relationship').find(({ attributes }) =>
    attributes.Type?.endsWith('/comments'),
  )
  const target = relation?.attributes.Target ?? ''
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\.\//, '')}`
  const comments = elements(parts[path] ?? '', 'comment')
  return Object.fromEntries(comments.map(({ attributes, body }) => [attributes.ref ?? 'A1', textIn(body)]))
}

/**
 * The parts of a workbook with notes, in the order of its sheets: what Excel and Google Sheets read them from, and the
 * shapes without which Excel shows none.
 */
export function withNotes(parts: XlsxParts, notes: readonly Notes[]): Record<string, string> {
  const result: Record<string, string> = { ...parts }
  const types: string[] = []
  sheetParts(parts).forEach(({ path }, index) => {
    const entries = Object.entries(notes[index] ?? {})
    if (entries.length === 0) return
    const number = index + 1
    const relations = relationsOf(path)
    result[`xl/comments${number}.xml`] = commentsXml(entries)
    result[`xl/drawings/vmlDrawing${number}.vml`] = shapesXml(entries)
    result[relations] = before(
      '</Relationships>',
      result[relations] ??
        `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`,
      `<Relationship Id="rIdNotes" Type="${OFFICE}/comments" Target="../comments${number}.xml"/>` +
        `<Relationship Id="rIdShapes" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing${number}.vml"/>`,
    )
    // The schema has its place behind drawings and before tables.
    const place = /<tableParts|<extLst|<\/worksheet>/.exec(parts[path] ?? '')?.[0] ?? '</worksheet>'
    const shapes = `<legacyDrawing xmlns:r="${OFFICE}" r:id="rIdShapes"/>`
    result[path] = before(place, parts[path] ?? '', shapes)
    types.push(
      `<Override PartName="/xl/comments${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`,
    )
  })
  if (types.length === 0) return result
  const vml =
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
  const contents = result['[Content_Types].xml'] ?? ''
  result['[Content_Types].xml'] = before('</Types>', contents, [vml, ...types].join(''))
  return result
}

const before = (place: string, xml: string, added: string) => xml.replace(place, () => added + place)

function commentsXml(notes: [a1: string, text: string][]): string {
  const list = notes.map(
    ([a1, text]) =>
      `<comment ref="${a1}" authorId="0"><text><t xml:space="preserve">${escaped(text)}</t></text></comment>`,
  )
  return `${XML}<comments xmlns="${MAIN}"><authors><author></author></authors><commentList>${list.join('')}</commentList></comments>`
}

function shapesXml(notes: [a1: string, text: string][]): string {
  const shapes = notes.map(([a1], index) => {
    const { col, row } = helpers.toCartesian(a1)
    const anchor = [col + 1, 15, row, 10, col + 3, 15, row + 4, 4].join(', ')
    return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${col}</x:Column></x:ClientData></v:shape>`
  })
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${shapes.join('')}</xml>`
}
