import type { Severity } from './finding'

/** How a set of goals is written: of its rows, those without a finding, one with a warning counting as half (domain 8). */
export interface Strength {
  /** 0–1 */
  share: number
  level: 'strong' | 'fair' | 'weak'
  /** Objectives and key results looked at. */
  rows: number
  /** Of them, those with nothing but hints; with a warning; with an error. */
  passed: number
  warned: number
  failed: number
}

const STRONG = 0.75
const FAIR = 0.45

/** The strength of a set by the worst finding of each row; a hint takes nothing. */
export function strengthOf(worst: readonly (Severity | undefined)[]): Strength {
  const count = (severity: Severity) => worst.filter((it) => it === severity).length
  const rows = worst.length
  const failed = count('error')
  const warned = count('warn')
  const passed = rows - failed - warned
  const share = rows === 0 ? 1 : (passed + warned / 2) / rows
  return {
    share,
    level: share >= STRONG ? 'strong' : share >= FAIR ? 'fair' : 'weak',
    rows,
    passed,
    warned,
    failed,
  }
}
