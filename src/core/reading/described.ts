import type { Question } from './questions'

export type Direction = 'increase' | 'decrease' | 'stay_above' | 'stay_below' | 'within' | 'done'

export interface DescribedKeyResult {
  row: number
  cell: string
  title: string
  type: 'number' | 'percent' | 'currency' | 'milestone'
  direction: Direction
  unit: string | null
  start: number | null
  target: number | null
  current: number | null
  owners: DescribedOwner[]
  due: string | null
  weight: number | null
  statedProgress: number | null
  confidence: number | string | null
  /** The top of the scale; absent for words. */
  confidenceScale?: number
  status: string | null
  note: string | null
  excluded: boolean
  id?: string
  /** Of a scorecard. */
  threshold?: number | null
  stretch?: number | null
  /** Of a grid of weeks or months: earlier values by day. */
  history?: [string, number][]
  rawProgress: number | null
  /** 0–1, four decimals. */
  progress: number | null
  progressSource: 'computed' | 'stated' | null
}

export interface DescribedOwner {
  name: string | null
  email: string | null
}

/** Both readings of missing data: left out, and counted as not started. */
export interface DescribedRollup {
  scoredOnly: number | null
  missingAsZero: number | null
}

export interface DescribedObjective {
  title: string
  row: number
  id?: string
  owners?: DescribedOwner[]
  status?: string | null
  statedProgress?: number | null
  due?: string | null
  weight?: number
  parent?: string
  keyResults: DescribedKeyResult[]
  rollup: DescribedRollup
}

/** How we understand a table, for people and programs to compare with. */
export interface DescribedTable {
  headerRow: number
  firstRow: number
  lastRow: number
  columns: Record<string, string>
  objectives: DescribedObjective[]
  counts: { objectives: number; keyResults: number; scored: number }
  overall: DescribedRollup
  questions: Question[]
}
