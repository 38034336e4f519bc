import { elements } from './xml'

/** The XML parts of a workbook's archive by path. */
export type XlsxParts = Readonly<Record<string, string>>

export interface SheetPart {
  name: string
  /** Of the part that holds its cells. */
  path: string
  isVisible: boolean
}

/** The sheets of a workbook, in their order. */
export function sheetParts(parts: XlsxParts): SheetPart[] {
  const targets = new Map(
    elements(parts['xl/_rels/workbook.xml.rels'] ?? '', 'Relationship').map(({ attributes }) => [
      attributes.Id ?? '',
      attributes.Target ?? '',
    ]),
  )
  return elements(parts['xl/workbook.xml'] ?? '', 'sheet').map(({ attributes }) => ({
    name: attributes.name ?? '',
    path: `xl/${(targets.get(attributes['r:id'] ?? '') ?? '').replace(/^\/?(?:xl\/)?/, '')}`,
    isVisible: attributes.state === undefined || attributes.state === 'visible',
  }))
}
