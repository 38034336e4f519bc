import { readFileSync } from 'node:fs'
import { createContext, Script } from 'node:vm'
import type { Row } from './row'
import { median } from './time'

const EMPTY = 'function OKR_PROGRESS(start, target, current) { return 0.4 }'
const FORMULA = new Script('OKR_PROGRESS(40, 25, 34)')
/** Refused at its door, so that what is left is the way there: the room of menus, triggers and calls. */
const CALL = new Script('listKeyResults("no input")')
const RUNS = 101

interface Case {
  what: string
  source: string
  call: Script
}

/**
 * What an execution pays before it does anything: Google evaluates the whole file anew for each, in a fresh scope. Compiling
 * is told apart, since an engine may keep compiled code. All cases take turns, so that a busy machine slows them alike: the
 * ratios hold, the times are this machine's. `beside` is the Code.js of another build, to be compared with.
 */
export function coldStart(beside?: string): Row[] {
  const ours = casesOf('', readFileSync('dist/Code.js', 'utf8'))
  const others = beside === undefined ? [] : casesOf(`${beside}: `, readFileSync(beside, 'utf8'))
  const cases = [{ what: 'an empty script', source: EMPTY, call: FORMULA }, ...ours, ...others]
  return [true, false].flatMap((compiled) => {
    const [empty = Number.NaN, ...times] = turns(cases, compiled)
    const how = compiled ? 'compiled before' : 'compiling as well'
    const row = (what: string, value: number, unit: Row['unit'] = 'ms'): Row => ({ what, value, unit })
    return [
      row(`evaluate an empty script, ${how}`, empty),
      ...times.flatMap((time, i) => {
        const what = `${cases[i + 1]?.what}, ${how}`
        return [row(what, time), row(`  as many times an empty script, ${how}`, time / empty, 'times')]
      }),
    ]
  })
}

const casesOf = (of: string, source: string): Case[] => [
  { what: `${of}evaluate the script for one formula`, source, call: FORMULA },
  { what: `${of}evaluate the script for one call of a page`, source, call: CALL },
]

/** The median of each case, in milliseconds. */
function turns(cases: readonly Case[], compiledBefore: boolean): number[] {
  const ready = cases.map((it) => ({ ...it, cachedData: compiledDataOf(it), times: [] as number[] }))
  for (let run = 0; run < RUNS; run++) {
    for (const [turn, { source, call, cachedData, times }] of ready.entries()) {
      const scope = newScope()
      // A text of its own keeps the engine from recognising what it has just compiled.
      const text = compiledBefore ? source : `${source}\n// ${run}.${turn}`
      const started = performance.now()
      const script = compiledBefore ? new Script(text, { cachedData }) : new Script(text)
      script.runInContext(scope)
      call.runInContext(scope)
      times.push(performance.now() - started)
    }
  }
  return ready.map(({ times }) => median(times))
}

/** What an engine would keep of a script that was run once. */
function compiledDataOf({ source, call }: Case): Buffer {
  const script = new Script(source)
  const scope = newScope()
  script.runInContext(scope)
  call.runInContext(scope)
  return script.createCachedData()
}

const newScope = () => createContext({ Session: { getActiveUserLocale: () => 'en' } })
