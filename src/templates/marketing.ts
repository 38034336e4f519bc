import { LUCAS, MEI, SOFIA } from './persons'
import { okrTemplate } from './template'

export const marketing = okrTemplate(
  'marketing',
  'Marketing OKRs | 市场 OKR',
  'Known for something, leads that sales accepts, customers who speak for us. | 清晰的品牌认知、销售认可的线索、客户的口碑。',
  [
    [
      'Buyers know what we stand for | 让目标客户说得出我们的价值',
      SOFIA,
      [
        ['Unaided awareness among target buyers | 目标客户的自发品牌认知率', SOFIA, '%', 0.09, 0.15, ''],
        [
          'Searches for our name | 品牌词搜索量',
          LUCAS,
          'per month | 次/月',
          4200,
          6500,
          5100,
          { seen: [3, 3] },
        ],
        [
          'Share of voice in the trade press | 行业媒体声量占比',
          SOFIA,
          '%',
          0.12,
          0.2,
          0.13,
          { seen: [1, 13], note: 'No story of our own since spring | 开春以来没有自己的选题' },
        ],
      ],
    ],
    [
      'Sales is glad about every lead from us | 让销售愿意跟进每一条线索',
      LUCAS,
      [
        [
          'Leads accepted by sales {this} | {this}销售接受的线索数',
          LUCAS,
          'leads | 条',
          0,
          360,
          130,
          { weight: 3, seen: [3, 1], flow: true },
        ],
        [
          'Share of leads that sales accepts | 线索接受率',
          MEI,
          '%',
          0.45,
          0.7,
          0.54,
          { weight: 3, seen: [2, 1] },
        ],
        ['Cost per accepted lead | 单条有效线索成本', LUCAS, '$', 210, 150, 196, { weight: 2, seen: [2, 4] }],
        [
          'Marketing spend stays within budget | 市场费用占预算的比例',
          MEI,
          '%',
          0.9,
          1,
          0.96,
          { type: 'within', weight: 1, seen: [3, 4] },
        ],
      ],
    ],
    [
      'Customers tell our story for us | 让客户为我们代言',
      MEI,
      [
        [
          'Customers willing to be a reference | 愿意作为标杆的客户数',
          MEI,
          'customers | 家',
          4,
          12,
          8,
          { seen: [3, 5] },
        ],
        [
          'Rating on comparison sites | 第三方平台评分',
          SOFIA,
          'of 5 | 分（满分5）',
          4.1,
          4.5,
          4.3,
          { seen: [2, 9] },
        ],
        [
          'Customer day fully booked | 客户大会报名满额',
          MEI,
          '',
          '',
          '',
          0,
          { type: 'yesNo', due: 0.9, seen: [3, 2] },
        ],
      ],
    ],
  ],
)
