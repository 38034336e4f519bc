/** "Next edge: +x gives +y": what is missing to a point at which more is paid, and what reaching it adds. */
export interface NextEdge {
  /** Where the edge lies, in the unit of what is measured. */
  at: number
  /** How much is missing to it; above 0. */
  missing: number
  /** What reaching it adds, in the unit of the pay; above 0. */
  gain: number
}
