import { LENA, OMAR, PRIYA, TOM } from './persons'
import { okrTemplate } from './template'

export const customerSuccess = okrTemplate(
  'customerSuccess',
  'Customer success OKRs | 客户成功 OKR',
  'Value in the first month, renewals and problems solved before they hurt. | 首月见效、按时续约、问题解决在前面。',
  [
    [
      'Customers see the value within their first month | 客户首月就能看到价值',
      PRIYA,
      [
        [
          'Days to the first result a customer reports | 客户首次见效所需天数',
          PRIYA,
          'days | 天',
          38,
          21,
          32,
          { seen: [3, 3] },
        ],
        [
          'Set-ups finished within thirty days | 30 天内完成上线的客户占比',
          OMAR,
          '%',
          0.54,
          0.8,
          0.57,
          { seen: [1, 5], note: 'Customers wait for their own IT | 卡在客户方 IT 配合' },
        ],
        ['Rating of the first month | 首月服务评分', PRIYA, 'of 5 | 分（满分5）', 4, 4.6, ''],
      ],
    ],
    [
      'Customers stay and buy more | 老客户留存并增购',
      LENA,
      [
        ['Renewal rate | 续约率', LENA, '%', 0.84, 0.92, 0.87, { weight: 3, seen: [3, 2] }],
        ['Net revenue retention | 净收入留存率', LENA, '%', 1.01, 1.1, 1.04, { weight: 3, seen: [2, 2] }],
        [
          'Accounts with no contact in thirty days | 30 天内没有联系的客户占比',
          TOM,
          '%',
          0.25,
          0.05,
          0.21,
          { weight: 1, seen: [2, 9] },
        ],
        [
          'Revenue at risk of leaving | 有流失风险的合同额',
          TOM,
          '$',
          640_000,
          250_000,
          610_000,
          {
            weight: 2,
            seen: [1, 6],
            note: 'Two large accounts changed their buyer | 两家大客户换了采购负责人',
          },
        ],
      ],
    ],
    [
      'Problems are solved before they hurt | 问题解决在客户开口之前',
      OMAR,
      [
        [
          'Median time to the first answer | 首次响应时间中位数',
          OMAR,
          'hours | 小时',
          7,
          2,
          5,
          { seen: [3, 1] },
        ],
        ['Tickets that are opened again | 工单重开率', TOM, '%', 0.14, 0.06, 0.11, { seen: [2, 4] }],
        [
          'Satisfaction stays above 4.5 of 5 | 满意度不低于 4.5 分（满分5）',
          OMAR,
          'of 5 | 分（满分5）',
          '',
          4.5,
          4.6,
          { type: 'atLeast', seen: [3, 1] },
        ],
        [
          'Escalation path agreed with engineering | 与研发约定好问题升级流程',
          OMAR,
          '',
          '',
          '',
          1,
          { type: 'yesNo', due: 0.4, seen: [3, 12] },
        ],
      ],
    ],
  ],
)
