import { performance } from 'node:perf_hooks'
import { launchBrowser } from '../test/browser'
import { Desk, ownFolder, startServer } from '../test/page/openPage'
import type { Row } from './row'

/** From the command to a grid one can type into, once for a new file and once for a kept one; packages are installed. */
export async function startUp(): Promise<Row[]> {
  const folder = ownFolder()
  const browser = await launchBrowser()
  const rows: Row[] = []
  try {
    for (const what of ['first start', 'later start']) {
      const from = performance.now()
      const server = await startServer(folder.path)
      const serving = performance.now()
      const desk = await Desk.open(browser, server.address)
      const ready = performance.now()
      rows.push({ what: `npm start: ${what}, until the address`, value: serving - from, unit: 'ms' })
      rows.push({ what: `npm start: ${what}, until a usable grid`, value: ready - from, unit: 'ms' })
      await desk.saved()
      await desk.close()
      await server.stop()
    }
  } finally {
    await browser.close()
    folder.remove()
  }
  return rows
}
