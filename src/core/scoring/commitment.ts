/** What a team promises, or what it reaches for. */
export type Commitment = 'aspirational' | 'committed'

/** The score at which a key result counts as reached: all of what was promised, 0.7 of a stretch (domain 6.4). */
export const PASS_MARK: Readonly<Record<Commitment, number>> = { committed: 1, aspirational: 0.7 }
