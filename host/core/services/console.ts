import type { LogLine, ScriptExecution } from '../scriptExecution'
import { service } from '../service'
import { inspect } from './inspect'

/** `console` of a script: no console.table, no groups. Not a service: calls are not counted. */
export function createConsole(execution: ScriptExecution, now: () => number) {
  const started = new Map<string, number>()
  const own: NonNullable<typeof execution.realm.own> = execution.realm.own ?? ((work) => work)
  // `then(console.log)` is common, of all that services have.
  const write = (level: LogLine['level']) =>
    own((...values: unknown[]) => {
      execution.log.push({ level, text: formatted(values) })
    })
  return {
    log: write('log'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    time: (label: string) => {
      started.set(label, now())
    },
    timeEnd: (label: string) => write('log')(`${label}: ${now() - (started.get(label) ?? now())}ms`),
  }
}

/** Logger: the older log, kept beside the console's. */
export function createLogger(execution: ScriptExecution) {
  const lines: string[] = []
  const self: object = service(execution, 'Logger', {
    log(...values: unknown[]) {
      lines.push(formatted(values))
      execution.log.push({ level: 'log', text: formatted(values) })
      return self
    },
    getLog: () => lines.map((line) => `${line}\n`).join(''),
    clear: () => {
      lines.length = 0
    },
  })
  return self
}

/** `%s`, `%d`, `%i`, `%f` and `%j` of a first text take the values that follow; what is left is appended. */
function formatted(logged: unknown[]): string {
  if (logged.length === 0) return ''
  const [first, ...rest] = logged
  const values = [...rest]
  const text =
    typeof first === 'string' && rest.length > 0
      ? first.replace(/%([sdifj%])/g, (directive, letter: string) => {
          if (letter === '%') return '%'
          if (values.length === 0) return directive
          const value = values.shift()
          if (letter === 's') return typeof value === 'string' ? value : inspect(value)
          if (letter === 'j') return JSON.stringify(value)
          return String(letter === 'f' ? Number(value) : Math.trunc(Number(value)))
        })
      : inspect(first)
  return [text, ...values.map((value) => (typeof value === 'string' ? value : inspect(value)))].join(' ')
}
