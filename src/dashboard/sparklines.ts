import { TONES, TRACK } from '../email/markup/palette'
import type { Tone } from '../messages/tones'

/** Whole numbers, since a decimal sign depends on the locale, as does what separates columns of an array literal. */
const WHOLE = 1000
const MARK = 14

const options = (pairs: Record<string, string | number>): string =>
  `VSTACK(${Object.entries(pairs)
    .map(([name, value]) => `HSTACK("${name}";${typeof value === 'number' ? value : `"${value}"`})`)
    .join(';')})`

/** A bar from 0 to 1; one that is behind has a mark where it should be. The colours of its parts take turns. */
export function barFormula(
  { progress, expected }: { progress: number; expected?: number | undefined },
  tone: Tone,
): string {
  const at = Math.round(progress * WHOLE)
  const mark = Math.min(WHOLE - MARK, Math.round((expected ?? 0) * WHOLE))
  const parts = mark > at ? [at, mark - at, MARK, WHOLE - mark - MARK] : [at, WHOLE - at]
  const look = { charttype: 'bar', max: WHOLE, color1: TONES[tone].bar, color2: TRACK }
  return `=SPARKLINE(HSTACK(${parts.join(';')});${options(look)})`
}

/** A line from 0 to 1 through the cells of a range. */
export const lineFormula = (range: string): string =>
  `=SPARKLINE(${range};${options({ charttype: 'line', ymin: 0, ymax: 1, empty: 'ignore', color: TONES.none.bar, linewidth: 2 })})`
