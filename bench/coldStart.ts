import { readFileSync } from 'node:fs'
import { type Context, createContext, Script } from 'node:vm'
import type { Row } from './row'
import { medianOf } from './time'

const EMPTY = 'function OKR_PROGRESS(start, target, current) { return 0.4 }'
const CALL = new Script('OKR_PROGRESS(40, 25, 34)')
const RUNS = 201

/**
 * What one formula cell pays before it computes: the whole file is evaluated anew in a fresh scope. Compiling is told apart,
 * since an engine may keep compiled code and this one is asked both ways; the empty script is what any add-on pays.
 */
export function coldStart(): Row[] {
  const full = readFileSync('dist/Code.js', 'utf8')
  const row = (what: string, value: number): Row => ({ what, value, unit: 'ms' })
  const [compiled, none] = [evaluation(full, true), evaluation(EMPTY, true)]
  const [fresh, nothing] = [evaluation(full, false), evaluation(EMPTY, false)]
  return [
    row('evaluate the script for one formula call, compiled before', compiled),
    row('the same for an empty script', none),
    row('over an empty script, compiled before', compiled - none),
    row('compile and evaluate it for one formula call', fresh),
    row('the same for an empty script ', nothing),
    row('over an empty script, not compiled before', fresh - nothing),
  ]
}

/** Alternating sources keep the engine from recognising the text it has just compiled. */
function evaluation(source: string, compiledBefore: boolean): number {
  const known = new Script(source)
  known.runInContext(createContext({}))
  const cachedData = known.createCachedData()
  return medianOf(
    RUNS,
    (run): { context: Context; text: string } => ({
      context: createContext({}),
      text: compiledBefore ? source : `${source}\n// ${run}`,
    }),
    ({ context, text }) => {
      const script = compiledBefore ? new Script(text, { cachedData }) : new Script(text)
      script.runInContext(context)
      CALL.runInContext(context)
    },
  )
}
