import { PRIYA } from './persons'
import { mboTemplate } from './template'

export const mboPersonal = mboTemplate(
  'mboPersonal',
  'Personal MBO scorecard | 个人 MBO 考核表',
  'One person, one page: weighted measures with threshold, target and stretch. | 一人一页：带权重的考核指标，设门槛值、目标值与挑战值。',
  [
    [
      'Every order leaves our warehouse complete and on time | 每一单都齐套、准时发出',
      PRIYA,
      [
        [
          'Orders delivered on the promised day | 准时交付率',
          PRIYA,
          '%',
          0.86,
          0.96,
          0.9,
          { weight: 0.35, threshold: 0.9, stretch: 0.98, seen: [3, 2] },
        ],
        [
          'Wrong or incomplete orders | 错发漏发订单',
          PRIYA,
          'per 1,000 | 单/千单',
          14,
          6,
          12,
          {
            weight: 0.25,
            threshold: 10,
            stretch: 4,
            seen: [1, 4],
            note: 'New labels arrive next month | 新标签下个月到货',
          },
        ],
        [
          'Cost per parcel | 单件履约成本',
          PRIYA,
          '$',
          5.2,
          4.4,
          4.9,
          { weight: 0.2, threshold: 4.9, stretch: 4, seen: [2, 6] },
        ],
        [
          'Colleagues trained as shift leads | 培养合格的班组长',
          PRIYA,
          'people | 人',
          0,
          3,
          '',
          { weight: 0.1, threshold: 1, stretch: 4, pays: 'steps' },
        ],
        [
          'Fire safety audit passed | 通过消防安全审查',
          PRIYA,
          'audits | 次',
          0,
          1,
          1,
          { weight: 0.1, pays: 'allOrNothing', seen: [3, 12] },
        ],
      ],
    ],
  ],
)
