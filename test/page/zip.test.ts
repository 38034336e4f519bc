import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unzip, zip } from '../../host/page/files/zip'

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())

test('texts come out of an archive as they went in', () =>
  fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ unit: 'grapheme', maxLength: 400 })),
      async (texts) => {
        const entries = Object.entries(texts).map(([name, text]) => ({ path: `xl/${name}.xml`, text }))
        const back = unzip(await bytesOf(zip(entries)))
        expect(back).toEqual(Object.fromEntries(entries.map(({ path, text }) => [path, text])))
      },
    ),
    { numRuns: 30 },
  ))

test('pictures are left out', async () => {
  const archive = zip([
    { path: 'xl/media/image1.png', text: 'pixels' },
    { path: '_rels/.rels', text: '<Relationships/>' },
  ])
  expect(unzip(await bytesOf(archive))).toEqual({ '_rels/.rels': '<Relationships/>' })
})

test.each([
  { why: 'text', bytes: new TextEncoder().encode('Objective,Key result') },
  { why: 'nothing', bytes: new Uint8Array() },
  { why: 'the beginning of an archive', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) },
])('$why is no archive', ({ bytes }) => {
  expect(() => unzip(bytes)).toThrow('ZIP')
})
