import { asDay } from '../src/core/calendar'
import { functions } from '../src/functions'
import type { FormulaContext } from '../src/functions/define'
import { evaluate } from '../src/functions/evaluate'
import { messagesOf } from '../src/messages'
import type { Row } from './row'
import { medianOf } from './time'

type Cell = string | number | Date

const context: FormulaContext = {
  locale: () => 'en_US',
  dayOf: (date) => asDay(date.getTime() / 86_400_000),
  words: (language) => messagesOf(language ?? 'en'),
}

const HEADINGS =
  'Objective,Key result,Owner,Type,Start,Target,Current,Unit,Weight,State,Due,Confidence,Last check-in,Note,Parent,OKR id'

/** A template's table: an objective with nine key results, again and again. */
function tableOf(rows: number): Cell[][] {
  const due = new Date('2026-09-29')
  const table: Cell[][] = [HEADINGS.split(',')]
  for (let n = 0; n < rows; n++) {
    const objective = `Objective ${Math.floor(n / 10)}`
    const keyResult = n % 10 === 0 ? '' : `Key result ${n}`
    const numbers: Cell[] = keyResult
      ? ['', 0, 100 + n, n % 97, 'deals', (n % 3) + 1]
      : ['', '', '', '', '', '']
    table.push([objective, keyResult, 'Ana', ...numbers, 'Active', due, 'On track', '', '', '', `id-${n}`])
  }
  return table
}

/** Touching every cell once: the least any formula over the table could do. */
function readOnce(table: readonly (readonly Cell[])[]): number {
  let filled = 0
  for (const row of table) for (const cell of row) if (cell !== '') filled++
  return filled
}

/** OKR_TABLE beside reading its argument once. */
export function table(): Row[] {
  const okrTable = functions.find(({ name }) => name === 'OKR_TABLE')
  if (!okrTable) throw new Error('OKR_TABLE is gone.')
  return [1_000, 10_000, 100_000].flatMap((rows): Row[] => {
    const given = tableOf(rows)
    const args = [given, '2026-07-01', '2026-09-29', '2026-08-15']
    const runs = rows > 50_000 ? 5 : 15
    const ms = medianOf(
      runs,
      () => args,
      (it) => evaluate(okrTable, it, context),
    )
    const once = medianOf(runs, () => given, readOnce)
    return [
      { what: `OKR_TABLE over ${rows} rows`, value: ms, unit: 'ms' },
      { what: `reading ${rows} rows once`, value: once, unit: 'ms' },
      { what: `OKR_TABLE over ${rows} rows beside reading them once`, value: ms / once, unit: 'times' },
    ]
  })
}
