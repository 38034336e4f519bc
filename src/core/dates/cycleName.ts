import { dateOf } from './calendar'
import { type Cycle, cycleFor } from './cycle'

const CHINESE = '一二三四'

/** Which quarter of its year a cycle is; undefined where it is none. */
function quarterOf(cycle: Cycle): number | undefined {
  const whole = cycleFor('quarter', cycle.start)
  return whole.start === cycle.start && whole.end === cycle.end
    ? Math.ceil(dateOf(cycle.start).month / 3)
    : undefined
}

/**
 * A name that tells the quarter and the year of a cycle, telling those of another one: ‘Sales Q4 2026’ becomes ‘Sales Q1 2027’,
 * 三季度 becomes 四季度. Where it tells another quarter, or a cycle is none, it stays as it is.
 */
export function renamedFor(name: string, from: Cycle, to: Cycle): string {
  const [was, is] = [quarterOf(from), quarterOf(to)]
  if (was === undefined || is === undefined) return name
  let found = false
  const said = name
    .replace(new RegExp(`\\bQ${was}(?![0-9])`, 'gi'), (text) => {
      found = true
      return `${text.charAt(0)}${is}`
    })
    .replace(
      new RegExp(`([${was}${'１２３４'.charAt(was - 1)}${CHINESE.charAt(was - 1)}])(?=\\s*季度)`, 'g'),
      (text) => {
        found = true
        return CHINESE.includes(text) ? CHINESE.charAt(is - 1) : String(is)
      },
    )
  if (!found) return name
  const year = new RegExp(`(^|\\D)${dateOf(from.start).year}(?!\\d)`, 'g')
  return said.replace(year, (_, before) => `${before}${dateOf(to.start).year}`)
}
