import type { CycleAtClose } from '../../src/rpc/review/closingContract'
import { aCycle, aRow } from './aCycle'

const percent = { kind: 'percent', text: '%' } as const
const dollars = { kind: 'currency', text: 'USD' } as const

export const english: CycleAtClose = aCycle({
  moved: { id: 'bookings', from: 0, to: 710_000 },
  objectives: [
    {
      id: 'o1',
      title: 'Become the first choice of mid-size manufacturers in our region',
      state: 'active',
      note: 'Reference visits moved more deals than discounts did.',
      keyResults: [
        aRow({
          id: 'bookings',
          title: 'Bookings',
          owners: ['Ines'],
          unit: dollars,
          start: 0,
          target: 1_000_000,
          current: 710_000,
          computed: 0.71,
        }),
        aRow({
          title: 'Win rate',
          owners: ['Tom'],
          unit: percent,
          start: 0.22,
          target: 0.3,
          current: 0.25,
          computed: 0.375,
          override: 0.6,
        }),
        aRow({
          title: 'Average discount stays below 12%',
          owners: ['Jonas'],
          type: 'atMost',
          unit: percent,
          start: undefined,
          target: 0.12,
          current: 0.11,
          computed: 1,
          commitment: 'committed',
        }),
      ],
    },
    {
      id: 'o2',
      title: 'Build a pipeline that makes the next quarter predictable',
      state: 'active',
      keyResults: [
        aRow({
          title: 'Opportunities without a next step',
          owners: ['Jonas'],
          unit: percent,
          start: 0.35,
          target: 0.08,
          current: 0.3,
          computed: 0.185,
        }),
        aRow({
          title: 'Trade-fair stand',
          state: 'cancelled',
          note: 'The fair was called off.',
          computed: undefined,
        }),
        aRow({
          title: 'Pipeline coverage',
          start: undefined,
          computed: undefined,
          problem: 'Start is missing. Enter the value at the beginning, or set Type to increase.',
        }),
      ],
    },
  ],
})

const chineseRow = (title: string, given: object) => aRow({ owners: ['王敏'], title, ...given })
export const chinese: CycleAtClose = aCycle({
  language: 'zh',
  locale: 'zh_CN',
  today: '2026-08-20',
  objectives: [
    {
      id: 'o1',
      title: '成为区域制造业客户的首选供应商',
      state: 'active',
      keyResults: [
        chineseRow('三季度签约额', {
          unit: { kind: 'currency', text: 'CNY' },
          target: 12_000_000,
          current: 8_600_000,
          computed: 0.7167,
        }),
        chineseRow('商机赢单率', {
          unit: percent,
          start: 0.22,
          target: 0.3,
          current: 0.25,
          computed: 0.375,
          commitment: 'committed',
        }),
      ],
    },
  ],
})

/** Ten outcomes and more: confidence can be judged. */
const many = aCycle({
  objectives: Array.from({ length: 4 }, (_, o) => ({
    id: `o${o}`,
    title: `Objective ${o + 1}`,
    state: 'active' as const,
    keyResults: Array.from({ length: 4 }, (_, k) =>
      aRow({
        title: `Result ${o + 1}.${k + 1}`,
        computed: (o + k) % 2 ? 0.9 : 0.3,
        belief: (o + k) % 2 ? 0.8 : 0.4,
      }),
    ),
  })),
})

const over: Pick<CycleAtClose, 'state' | 'closed'> = {
  state: 'closed',
  closed: { day: '2026-10-02', by: 'Ines' },
}

/** States of the close, by the name of their story. */
export const cycles: Readonly<Record<string, CycleAtClose>> = {
  'Close a cycle': english,
  'Close a cycle, Chinese, before its end': chinese,
  'Close a cycle, confidence judged': many,
  'Close a cycle, closed': { ...english, ...over },
  'Close a cycle, the next one is there': {
    ...english,
    ...over,
    next: { name: 'Sales team OKRs Q4', start: '2026-10-01', end: '2026-12-31', plan: 'q' },
  },
  'Close a cycle, closed by hand': { ...english, state: 'closed' },
  'Close a cycle, a draft': { ...english, state: 'draft', today: '2026-06-20' },
  'Close a cycle, nothing there': aCycle({ objectives: [] }),
  'Close a cycle, view only': {
    ...english,
    readOnly: 'You can look at this file but not change it. Ask its owner for edit access to check in.',
  },
}
