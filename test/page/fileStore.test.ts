import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SavedFile } from '../../host/page/start'
import { FileStore, OutOfDate } from '../../host/serve/fileStore'
import { ownFolder } from './openPage'

let folder: ReturnType<typeof ownFolder>
let store: FileStore

const noon = () => new Date('2026-08-17T12:00:00Z')
const open = () => new FileStore(folder.path, noon)
const named = (title: string) => ({ title, person: 'ana@example.com', host: { version: 1 } }) as SavedFile
const text = (name: string) => readFileSync(join(folder.path, name), 'utf8')

beforeEach(() => {
  folder = ownFolder()
  store = open()
})
afterEach(() => folder.remove())

test('a new folder holds no file', async () => {
  expect(await store.read()).toEqual({ file: undefined, revision: 0, putAside: undefined })
})

test('what was written is read by the next server, and the saving before is kept', async () => {
  const revision = await store.write(named('first'), 0, false)
  await store.write(named('second'), revision, false)
  expect((await open().read()).file?.title).toBe('second')
  expect(text('previous.json')).toContain('first')
  expect(readdirSync(folder.path).sort()).toEqual(['open.json', 'previous.json'])
})

test('two pages: the second to save is told, and the first one stays', async () => {
  const { revision } = await store.read()
  await store.write(named('from here'), revision, false)
  await expect(store.write(named('from there'), revision, false)).rejects.toBeInstanceOf(OutOfDate)
  expect((await open().read()).file?.title).toBe('from here')
})

test('what was replaced comes back, and back again', async () => {
  const revision = await store.write(named('mine'), 0, false)
  await store.write(named('sample'), revision, true)
  expect(store.hasReplaced).toBe(true)
  await store.bringBack()
  expect((await open().read()).file?.title).toBe('mine')
  await store.bringBack()
  expect((await open().read()).file?.title).toBe('sample')
})

describe('a broken file is put aside and never overwritten', () => {
  test.each([
    { why: 'cut off', broken: '{"revision": 4, "file": {"ti' },
    { why: 'empty', broken: '' },
    { why: 'of something else', broken: '[1, 2, 3]' },
    { why: 'of a newer version', broken: '{"revision":1,"file":{"title":"x","host":{"version":2}}}' },
  ])('$why', async ({ broken }) => {
    writeFileSync(join(folder.path, 'open.json'), broken)
    const { file, putAside } = await store.read()
    expect(file).toBeUndefined()
    expect(putAside).toBe(join(folder.path, 'broken-2026-08-17T12-00-00.json'))
    expect(text('broken-2026-08-17T12-00-00.json')).toBe(broken)
    expect(existsSync(join(folder.path, 'open.json'))).toBe(false)
    await store.write(named('new'), 0, false)
    expect(text('broken-2026-08-17T12-00-00.json')).toBe(broken)
  })
})

test('a writing cut off by a crash leaves the file as it was', async () => {
  await store.write(named('whole'), 0, false)
  writeFileSync(join(folder.path, 'open.json.new'), '{"revision": 2, "fi')
  expect((await open().read()).file?.title).toBe('whole')
})
