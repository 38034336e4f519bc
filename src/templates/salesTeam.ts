import { INES, JONAS, MEI, TOM } from './persons'
import { okrTemplate } from './template'

export const salesTeam = okrTemplate(
  'salesTeam',
  'Sales team OKRs | 销售团队 OKR',
  'New business, a predictable pipeline, faster deals and cash on time. | 新签业绩、商机储备、成交效率与回款，一张表看全。',
  [
    [
      'Become the first choice of mid-size manufacturers in our region | 成为区域制造业客户的首选供应商',
      INES,
      [
        [
          'New contracts signed per month | 每月新签合同数',
          TOM,
          'contracts | 份',
          6,
          12,
          9,
          {
            weight: 3,
            seen: [3, 2],
            note: 'Two trade-fair leads are in the last round | 展会线索中有两家进入最后一轮',
          },
        ],
        [
          'Bookings {this} | {this}签约额',
          INES,
          '$',
          0,
          1_000_000,
          310_000,
          { weight: 5, seen: [2, 1], flow: true },
        ],
        ['Win rate | 商机赢单率', TOM, '%', 0.22, 0.3, 0.25, { weight: 2, seen: [3, 2] }],
        [
          'Average discount stays below 12% | 平均折扣率不超过 12%',
          JONAS,
          '%',
          '',
          0.12,
          0.11,
          { type: 'atMost', weight: 2, seen: [3, 6] },
        ],
      ],
    ],
    [
      'Build a pipeline that makes {next} predictable | 让{next}业绩可预测',
      JONAS,
      [
        ['Pipeline coverage of {next} | {next}商机覆盖率', INES, '× | 倍', 2.1, 3.5, 2.6, { seen: [2, 3] }],
        [
          'Opportunities without a next step | 没有下一步计划的商机占比',
          JONAS,
          '%',
          0.35,
          0.08,
          0.3,
          { seen: [1, 16], note: 'The weekly clean-up has not started yet | 每周清理还没有开始' },
        ],
        [
          'Forecast review with finance runs every month | 每月与财务共同复核业绩预测',
          JONAS,
          '',
          '',
          '',
          0,
          { type: 'yesNo', due: 0.67, seen: [2, 5] },
        ],
      ],
    ],
    [
      'Sell faster without losing margin | 缩短周期、守住毛利',
      INES,
      [
        ['Median sales cycle | 销售周期中位数', MEI, 'days | 天', 96, 72, 90, { seen: [2, 2] }],
        ['Gross margin of new contracts | 新签合同毛利率', TOM, '%', 0.31, 0.34, 0.34, { seen: [3, 8] }],
        ['Days to first deal of new colleagues | 新人首单所需天数', MEI, 'days | 天', 120, 80, ''],
      ],
    ],
    [
      'Cash arrives when promised | 回款健康、按时到账',
      JONAS,
      [
        ['Collection rate | 按期回款率', JONAS, '%', 0.78, 0.93, 0.84, { seen: [3, 1] }],
        [
          'Receivables over 90 days | 超过 90 天的应收账款',
          INES,
          '$',
          1_800_000,
          700_000,
          1_650_000,
          { seen: [1, 4] },
        ],
      ],
    ],
  ],
)
