import { packArguments } from '../../core/run/marshal'
import type { FromFrame, ToFrame } from './messages'

type Handler = (value: unknown, userObject: unknown) => void

interface Handlers {
  success?: Handler
  failure?: Handler
  userObject?: unknown
}

/** As many calls as Google runs at a time; more wait. */
const AT_ONCE = 10

const waiting = new Map<number, Handlers>()
const queued: FromFrame[] = []
let lastId = 0

const tell = (message: FromFrame) => parent.postMessage(message, '*')

/** google.script.run: every with…() gives a new runner, anything else is a server function. */
function runner(handlers: Handlers): object {
  return new Proxy(
    {},
    {
      get(_, name) {
        switch (name) {
          case 'withSuccessHandler':
            return (success: Handler) => runner({ ...handlers, success })
          case 'withFailureHandler':
            return (failure: Handler) => runner({ ...handlers, failure })
          case 'withUserObject':
            return (userObject: unknown) => runner({ ...handlers, userObject })
        }
        return (...args: unknown[]) => call(String(name), args, handlers)
      },
    },
  )
}

function call(name: string, args: unknown[], handlers: Handlers): void {
  const [form] = args
  const isForm = args.length === 1 && form instanceof HTMLFormElement
  const packed = packArguments(isForm ? [Object.fromEntries(new FormData(form))] : args)
  const id = ++lastId
  queued.push({ okr: 'call', id, name, args: packed })
  waiting.set(id, handlers)
  send()
}

function send(): void {
  while (queued.length > 0 && waiting.size - queued.length < AT_ONCE) tell(queued.shift() as FromFrame)
}

addEventListener('message', ({ source, data }: MessageEvent<ToFrame>) => {
  if (source !== parent || (data.okr !== 'result' && data.okr !== 'failure')) return
  const handlers = waiting.get(data.id)
  if (!handlers) return
  waiting.delete(data.id)
  send()
  const { success, failure, userObject } = handlers
  if (data.okr === 'result') return success?.(JSON.parse(data.result), userObject)
  const error = Object.assign(new Error(data.message), { name: data.name })
  if (failure) return failure(error, userObject)
  console.error(error)
})

Object.assign(globalThis, {
  google: {
    script: {
      run: runner({}),
      host: {
        origin: document.referrer ? new URL(document.referrer).origin : '',
        close: () => tell({ okr: 'close' }),
        setWidth: (width: number) => tell({ okr: 'size', width }),
        setHeight: (height: number) => tell({ okr: 'size', height }),
        editor: { focus: () => tell({ okr: 'focusEditor' }) },
      },
    },
  },
})
