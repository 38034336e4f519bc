import { INES, KENJI, LENA, OMAR } from './persons'
import { okrTemplate } from './template'

export const company = okrTemplate(
  'company',
  'Company OKRs | 公司 OKR',
  'What the whole company wants to reach: customers, healthy growth, people. | 全公司共同的方向：客户、健康增长与人才。',
  [
    [
      'Customers in our core market choose us first | 成为核心市场客户的第一选择',
      KENJI,
      [
        [
          'Annual recurring revenue | 年度经常性收入',
          INES,
          '$',
          8_200_000,
          8_800_000,
          8_500_000,
          { weight: 3, seen: [3, 3], flow: true },
        ],
        ['Net revenue retention | 净收入留存率', LENA, '%', 1.04, 1.1, 1.06, { weight: 2, seen: [2, 5] }],
        [
          'New customers won by referral | 新客户中来自推荐的占比',
          INES,
          '%',
          0.18,
          0.3,
          0.19,
          {
            weight: 2,
            seen: [1, 12],
            note: 'Few customers know the referral offer | 知道推荐奖励的客户还很少',
          },
        ],
        ['Net promoter score | 净推荐值', LENA, 'points | 分', 31, 45, 37, { weight: 1, seen: [3, 9] }],
      ],
    ],
    [
      'Growth that pays for itself | 实现自我造血的健康增长',
      OMAR,
      [
        ['Gross margin | 毛利率', OMAR, '%', 0.61, 0.66, 0.63, { seen: [3, 4] }],
        [
          'Months to earn back the cost of a new customer | 获客成本回收期',
          INES,
          'months | 个月',
          19,
          13,
          18,
          { seen: [2, 6], note: 'Paid channels got more expensive | 付费渠道成本上涨' },
        ],
        [
          'Operating cash flow never below zero | 经营性现金流不为负',
          OMAR,
          '$',
          '',
          0,
          120_000,
          { type: 'atLeast', seen: [3, 4], note: 'Committed to the board | 对董事会的承诺' },
        ],
      ],
    ],
    [
      'A company where good people stay and grow | 让优秀的人愿意留下、不断成长',
      LENA,
      [
        [
          'Regretted departures in twelve months | 近十二个月核心人才流失率',
          LENA,
          '%',
          0.09,
          0.05,
          0.07,
          { seen: [2, 8] },
        ],
        ['Employee net promoter score | 员工净推荐值', LENA, 'points | 分', 22, 40, ''],
        [
          'Leading roles filled from within | 管理岗位内部晋升占比',
          LENA,
          '%',
          0.4,
          0.6,
          0.48,
          { seen: [3, 10] },
        ],
        [
          'Successor agreed for every executive role | 每个高管岗位都已确定继任人选',
          KENJI,
          '',
          '',
          '',
          0,
          { type: 'yesNo', due: 0.8, seen: [2, 7] },
        ],
      ],
    ],
  ],
)
