import { parseArgs } from 'node:util'
import { actions } from './actions'
import { bundle } from './bundle'
import { coldStart } from './coldStart'
import { formulas } from './formulas'
import { reading } from './reading'
import type { Row } from './row'
import { sidebar } from './sidebar'
import { startUp } from './startUp'

const { values: options } = parseArgs({ options: { json: { type: 'boolean' }, beside: { type: 'string' } } })

/**
 * Numbers we aim for: counts that must not grow, bytes that must stay few, times of this machine. `--json` for programs;
 * `--beside FILE` evaluates the Code.js of another build in turns with ours.
 */
const rows: Row[] = [
  ...(await bundle()),
  ...coldStart(options.beside),
  ...formulas(),
  ...reading(),
  ...actions(),
  ...(await sidebar()),
  ...(await startUp()),
]

const shown = ({ value, unit }: Row): string =>
  unit === 'ms'
    ? value.toFixed(2)
    : unit === 'times' || unit === 'percent'
      ? value.toFixed(1)
      : value.toLocaleString('en-US')

if (options.json) console.log(JSON.stringify(rows, undefined, 2))
else {
  const width = Math.max(...rows.map(({ what }) => what.length))
  for (const row of rows) console.log(`${row.what.padEnd(width)}  ${shown(row).padStart(10)} ${row.unit}`)
}
