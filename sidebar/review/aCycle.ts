import type { CycleAtClose, KeyResultAtClose } from '../../src/rpc/review/closingContract'

let rows = 0

/** A key result of 0 to 100 that came to 62. */
export const aRow = (given: Partial<KeyResultAtClose> = {}): KeyResultAtClose => ({
  id: `k${++rows}`,
  title: 'Win rate',
  owners: ['Ana'],
  state: 'active',
  unit: { kind: 'number', text: '' },
  start: 0,
  target: 100,
  current: 62,
  computed: 0.62,
  commitment: 'aspirational',
  ...given,
})

/** A cycle of one objective, five days after its end. */
export const aCycle = (given: Partial<CycleAtClose> = {}): CycleAtClose => ({
  plan: 'p',
  language: 'en',
  locale: 'en_US',
  today: '2026-10-05',
  cycle: { start: '2026-07-01', end: '2026-09-30' },
  state: 'running',
  next: { name: 'Sales team OKRs 2026-10', start: '2026-10-01', end: '2026-12-31' },
  objectives: [
    {
      id: 'o1',
      title: 'Become the first choice of mid-size manufacturers',
      state: 'active',
      keyResults: [aRow()],
    },
  ],
  ...given,
})
