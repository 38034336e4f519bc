import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildAddOn } from '../../build/build'
import { readManifest } from '../../host/core/manifest'

const FILES = [
  'Code.js',
  'appsscript.json',
  'details.html',
  'review.html',
  'help.html',
  'mail.html',
  'meeting.html',
  'setUp.html',
  'sidebar.html',
  'templates.html',
]

let place: string
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'okr-build-'))
})
afterAll(() => rm(place, { recursive: true }))

describe('the folder that is pushed', () => {
  test('two builds of one tree are the same to the byte', async () => {
    const read = async (folder: string) =>
      Promise.all(
        (await readdir(folder))
          .sort()
          .map(async (name) => [name, await readFile(join(folder, name), 'utf8')]),
      )
    await buildAddOn(join(place, 'first'))
    await buildAddOn(join(place, 'second'))
    expect(await read(join(place, 'second'))).toEqual(await read(join(place, 'first')))
  })

  test('holds nothing else, whatever was there', async () => {
    const folder = join(place, 'used')
    await mkdir(folder)
    await writeFile(join(folder, 'Old.js'), 'function old() {}')
    await buildAddOn(folder)
    expect((await readdir(folder)).sort()).toEqual([...FILES].sort())
  })

  test('is what clasp would push, and nothing of the project beside it', async () => {
    const { stdout } = await promisify(execFile)('npx', ['clasp', 'show-file-status', '--json'], {
      timeout: 50_000,
    })
    const { filesToPush } = JSON.parse(stdout) as { filesToPush: string[] }
    expect(filesToPush.sort()).toEqual(FILES.map((name) => `dist/${name}`).sort())
  })
})

describe('the manifest', () => {
  const text = () => readFile('dist/appsscript.json', 'utf8')

  test('asks for this spreadsheet, its dialogs, its triggers, mail and the address of who is at the keyboard', async () => {
    const { oauthScopes } = JSON.parse(await text()) as { oauthScopes: string[] }
    expect(oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).sort()).toEqual([
      'script.container.ui',
      'script.scriptapp',
      'script.send_mail',
      'spreadsheets.currentonly',
      'userinfo.email',
    ])
  })

  test('is that of an editor add-on on V8', async () => {
    const manifest = JSON.parse(await text()) as Record<string, unknown>
    expect(manifest).toMatchObject({ runtimeVersion: 'V8', exceptionLogging: 'STACKDRIVER' })
    expect(Object.keys(manifest).sort()).toEqual([
      'exceptionLogging',
      'oauthScopes',
      'runtimeVersion',
      'timeZone',
    ])
    expect(readManifest(await text()).timeZone).toBe(manifest.timeZone)
  })
})
