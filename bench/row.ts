/** One line of the report. Counts are what tests may assert; times are only ever printed. */
export interface Row {
  what: string
  value: number
  unit: 'executions' | 'round trips' | 'calls' | 'bytes' | 'ms' | 'times' | 'percent'
}
