import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Message } from '../core/stores'
import type { SavedFile, Start } from '../page/start'
import type { SampleLanguage } from '../sample'
import { type FileStore, OutOfDate } from './fileStore'
import type { Made } from './made'
import { framePage, hostPage, storiesPage } from './pages'

export interface Surroundings {
  /** Replaced as a whole when something is rebuilt. */
  built(): Made['page']
  store: FileStore
  sample(language: SampleLanguage): Promise<SavedFile>
  framesOrigin(): string
  watching: boolean
}

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void

/** Pages that wait to be told of a rebuild. */
const watchers = new Set<ServerResponse>()

export function tellRebuilt(): void {
  for (const response of watchers) response.write('data: rebuilt\n\n')
}

/** The page and what it keeps. */
export function pageServer(around: Surroundings): Server {
  const { store } = around
  const routes: Record<string, Answer> = {
    'GET /': (_, response) => send(response, 'text/html', hostPage),
    'GET /page.js': (request, response) =>
      sendKept(request, response, 'text/javascript', around.built().page.script),
    'GET /page.css': (request, response) =>
      sendKept(request, response, 'text/css', around.built().page.style),
    'GET /favicon.ico': (_, response) => void response.writeHead(204).end(),
    async 'GET /start'(_, response) {
      const { file, revision, putAside } = await store.read()
      const notice = putAside
        ? `The stored file is damaged and was put aside as ${putAside}. Here is the sample instead; previous.json beside it holds the saving before.`
        : undefined
      sendJson(response, {
        bundle: around.built().bundle,
        file,
        sample: file ? undefined : await around.sample('en'),
        revision,
        notice,
        replaced: store.hasReplaced,
        framesOrigin: around.framesOrigin(),
        watching: around.watching,
      } satisfies Start)
    },
    async 'GET /sample'(_, response, url) {
      sendJson(response, await around.sample(url.searchParams.get('language') === 'zh' ? 'zh' : 'en'))
    },
    async 'PUT /file'(request, response, url) {
      const file = (await bodyOf(request)) as SavedFile
      try {
        const basedOn = Number(request.headers['if-match'])
        sendJson(response, { revision: await store.write(file, basedOn, url.searchParams.has('replacing')) })
      } catch (error) {
        if (!(error instanceof OutOfDate)) throw error
        response.writeHead(409).end()
      }
    },
    async 'POST /aside'(_, response) {
      send(response, 'text/plain', await store.putAside())
    },
    async 'POST /bring-back'(_, response) {
      await store.bringBack()
      response.writeHead(204).end()
    },
    async 'POST /eml'(request, response) {
      const { emlOf } = await import('../node/eml')
      send(response, 'text/plain', (await emlOf((await bodyOf(request)) as Message)).toString('utf8'))
    },
    'GET /rebuilt'(request, response) {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(':\n\n')
      watchers.add(response)
      request.on('close', () => watchers.delete(response))
    },
    'GET /stories': (_, response) => send(response, 'text/html', storiesPage),
    'GET /stories.js': (_, response) => send(response, 'text/javascript', around.built().page.stories),
  }
  return serve(routes)
}

/** The second origin: it serves the empty frame of the add-on's pages, and nothing of the first. */
export function frameServer(built: () => Made['page']): Server {
  return serve({
    'GET /frame': (_, response) => send(response, 'text/html', framePage),
    'GET /bridge.js': (_, response) => send(response, 'text/javascript', built().page.bridge),
    'GET /favicon.ico': (_, response) => void response.writeHead(204).end(),
  })
}

function serve(routes: Record<string, Answer>): Server {
  return createServer(async (request, response) => {
    try {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1')
      const answer = routes[`${request.method} ${url.pathname}`]
      if (!isOwn(request)) return void response.writeHead(403).end('Only pages of this computer may ask.')
      if (!answer) return void response.writeHead(404).end('There is nothing here.')
      await answer(request, response, url)
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
      response.end(sentenceOf(error))
    }
  })
}

/** Other sites must neither read nor write through a visitor's browser, whatever name they give this address. */
function isOwn({ headers: { host = '', origin }, method }: IncomingMessage): boolean {
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return false
  return method === 'GET' || origin === `http://${host}`
}

function sentenceOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC')
    return 'The disk is full: nothing was saved, and what was saved before is still there.'
  if (code === 'EACCES' || code === 'EROFS')
    return 'The folder of the file may not be written to: nothing was saved.'
  return error instanceof Error ? error.message : String(error)
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return JSON.parse(Buffer.concat(parts).toString('utf8'))
}

function send(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
  response.end(text)
}

/** The browser keeps it, compiled as well, and asks whether it is still the same. */
function sendKept(request: IncomingMessage, response: ServerResponse, type: string, text: string): void {
  const etag = `"${createHash('sha1').update(text).digest('base64url')}"`
  const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache', etag }
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end()
  response.writeHead(200, headers)
  response.end(text)
}

const sendJson = (response: ServerResponse, json: unknown): void =>
  send(response, 'application/json', JSON.stringify(json))
