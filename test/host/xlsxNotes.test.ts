import fc from 'fast-check'
import { expect, test } from 'vitest'
import { notesOf, withNotes } from '../../host/core/xlsx/notes'
import { sheetParts } from '../../host/core/xlsx/sheetParts'
import { unzip } from '../../host/page/files/zip'
import { foreignWorkbook } from '../page/foreignWorkbook'

const parts = unzip(foreignWorkbook())
const [plan] = sheetParts(parts)
const SHEET = plan?.path ?? ''

test('a workbook without notes has none, and stays as it is when none are added', () => {
  expect(plan).toEqual({ name: 'Plan', path: 'xl/worksheets/sheet1.xml', isVisible: true })
  expect(notesOf(parts, SHEET)).toEqual({})
  expect(withNotes(parts, [{}])).toEqual(parts)
})

test('each note has its comment and its shape, named where Excel looks for them', () => {
  const written = withNotes(parts, [{ C3: 'from 30% to 60%', A2: '写清楚' }])
  expect(written['xl/worksheets/_rels/sheet1.xml.rels']).toMatch(/comments1\.xml.*vmlDrawing1\.vml/)
  expect(written[SHEET]).toMatch(/<legacyDrawing [^>]*r:id="rIdShapes"\/><\/worksheet>$/)
  expect(written['[Content_Types].xml']).toMatch(/Extension="vml".*\/xl\/comments1\.xml/)
  expect(written['xl/drawings/vmlDrawing1.vml']).toMatch(/<x:Row>2<\/x:Row><x:Column>2<\/x:Column>/)
})

test('what is written is read back, whatever it says', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ minLength: 1 }), (one, two) => {
      const plain = (text: string) => text.replaceAll(/[\p{Cc}\p{Cn}]/gu, '·')
      const notes = { A1: plain(one), ZZ99: plain(two) }
      expect(notesOf(withNotes(parts, [notes]), SHEET)).toEqual(notes)
    }),
    { numRuns: 50 },
  ))
