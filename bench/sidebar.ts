import { aList, many } from '../sidebar/checkIn/aList'
import { launchBrowser } from '../test/browser'
import { keystrokes, ROUND, thoughts } from '../test/sidebar/checkIn/tenCheckIns'
import { lists, openSidebar } from '../test/sidebar/openSidebar'
import type { Row } from './row'

/** Seconds of the keystroke-level model: a key by an average typist, a good one, and a thought before an act. */
const AVERAGE_KEY = 0.28
const GOOD_KEY = 0.2
const THOUGHT = 1.35

const PATIENCE_MS = 60_000

/** The sidebar where people wait for it: the round of ten by keyboard as the model predicts it, and long lists painted. */
export async function sidebar(): Promise<Row[]> {
  const keys = keystrokes(ROUND)
  const mental = thoughts(ROUND)
  const time = (key: number) => 1000 * (keys * key + mental * THOUGHT)
  const what = `check in ten key results by keyboard, ${keys} K + ${mental} M`
  const rows: Row[] = [
    { what: `${what}, K = ${AVERAGE_KEY} s`, value: time(AVERAGE_KEY), unit: 'ms' },
    { what: `${what}, K = ${GOOD_KEY} s`, value: time(GOOD_KEY), unit: 'ms' },
  ]
  const browser = await launchBrowser()
  try {
    for (const count of [200, 2000])
      rows.push({
        what: `${count} key results painted, from their data on`,
        value: await painted(count),
        unit: 'ms',
      })
  } finally {
    await browser.close()
  }
  return rows

  /** The middle of five openings, from the answer's arrival to the frame after the one that shows it. */
  async function painted(count: number): Promise<number> {
    const list = aList(many(count))
    const times: number[] = []
    for (let run = 0; run < 5; run++) {
      const { page, close } = await openSidebar(browser, { list: () => lists(list) }, { timed: true })
      await page.getByRole('listitem').first().waitFor({ timeout: PATIENCE_MS })
      times.push(await page.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted))
      await close()
    }
    return times.sort((a, b) => a - b)[2] ?? Number.NaN
  }
}
