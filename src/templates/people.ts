import { LENA, LUCAS, SOFIA } from './persons'
import { okrTemplate } from './template'

export const people = okrTemplate(
  'people',
  'People OKRs | 人力资源 OKR',
  'Fair hiring, a good start and managers people want to work for. | 公平高效的招聘、顺利的融入、值得追随的管理者。',
  [
    [
      'Every candidate finds our hiring fair and quick | 让每位候选人都觉得招聘公平又高效',
      SOFIA,
      [
        [
          'Days from application to offer | 从投递到录用的天数',
          SOFIA,
          'days | 天',
          46,
          28,
          39,
          { seen: [3, 2] },
        ],
        [
          'Offers that are accepted | 录用接受率',
          SOFIA,
          '%',
          0.68,
          0.82,
          0.71,
          { seen: [1, 6], note: 'Three lost to a faster competitor | 三位候选人被更快的公司抢走' },
        ],
        [
          'Rating by candidates, hired or not | 候选人体验评分（含未录用者）',
          LUCAS,
          'of 5 | 分（满分5）',
          3.9,
          4.5,
          '',
        ],
      ],
    ],
    [
      'New colleagues feel at home within weeks | 新同事几周内就能融入',
      LUCAS,
      [
        [
          'New colleagues still here after ninety days | 入职 90 天留存率',
          LUCAS,
          '%',
          0.86,
          0.96,
          0.9,
          { weight: 2, seen: [3, 8] },
        ],
        [
          'New colleagues who reach a first goal in sixty days | 60 天内达成首个目标的新人占比',
          LUCAS,
          '%',
          0.48,
          0.75,
          0.58,
          { weight: 2, seen: [2, 8] },
        ],
        [
          'Questions open after the first week | 首周后仍未解决的问题',
          SOFIA,
          'per person | 个/人',
          6,
          2,
          4,
          { weight: 1, seen: [3, 3] },
        ],
      ],
    ],
    [
      'Managers people want to work for | 让管理者成为大家愿意追随的人',
      LENA,
      [
        ['Engagement score | 员工敬业度', LENA, 'points | 分', 71, 78, 74, { seen: [2, 10] }],
        [
          'Regretted departures in twelve months | 近十二个月核心人才流失率',
          LENA,
          '%',
          0.12,
          0.07,
          0.1,
          { seen: [2, 10] },
        ],
        [
          'One-to-ones held on time stay above 90% | 一对一沟通按时完成率不低于 90%',
          LUCAS,
          '%',
          '',
          0.9,
          0.84,
          { type: 'atLeast', seen: [1, 4], note: 'Month-end weeks are skipped | 月底几周常被取消' },
        ],
        [
          'Pay bands open to everyone | 薪酬带宽向全员公开',
          LENA,
          '',
          '',
          '',
          0,
          { type: 'yesNo', due: 0.7, seen: [2, 5] },
        ],
      ],
    ],
  ],
)
