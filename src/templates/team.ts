import { JONAS, LUCAS, PRIYA } from './persons'
import { okrTemplate } from './template'

export const team = okrTemplate(
  'team',
  'Team OKRs | 团队 OKR',
  'For any team that serves others: reliable, less hurried, learning together. | 适合任何支持型团队：说到做到、少救火、共同成长。',
  [
    [
      'Colleagues rely on what we promise | 说到做到，成为同事信赖的团队',
      PRIYA,
      [
        [
          'Requests done by the promised day | 按承诺日期完成的需求占比',
          PRIYA,
          '%',
          0.62,
          0.9,
          0.74,
          { seen: [3, 3] },
        ],
        [
          'Median time from request to result | 需求处理时长中位数',
          LUCAS,
          'days | 天',
          9,
          4,
          8,
          { seen: [2, 2], note: 'Approvals take three of the eight days | 八天里有三天在等审批' },
        ],
        ['Satisfaction of the teams we serve | 服务对象满意度', PRIYA, 'of 5 | 分（满分5）', 3.6, 4.4, ''],
      ],
    ],
    [
      'Our weeks follow our plan and not the last call | 按计划做事，不再天天救火',
      LUCAS,
      [
        [
          'Working time spent on unplanned tasks | 计划外工作占用的时间',
          LUCAS,
          '%',
          0.45,
          0.25,
          0.43,
          { weight: 2, seen: [1, 15], note: 'Month-end still takes everybody | 月底仍然全员加班' },
        ],
        [
          'Incidents that happened before | 重复发生的问题',
          JONAS,
          'per month | 次/月',
          14,
          5,
          10,
          { weight: 2, seen: [3, 4] },
        ],
        [
          'Overtime per person stays below six hours a week | 人均每周加班不超过6小时',
          LUCAS,
          'hours | 小时',
          '',
          6,
          5,
          { type: 'atMost', weight: 1, seen: [3, 4] },
        ],
      ],
    ],
    [
      'What one of us knows, all of us know | 一个人会，全组都会',
      PRIYA,
      [
        [
          'Topics only one person can handle | 只有一个人会做的事项',
          JONAS,
          'topics | 项',
          11,
          4,
          8,
          { seen: [2, 6] },
        ],
        [
          'Improvements adopted from our reviews | 复盘后真正落地的改进',
          PRIYA,
          'improvements | 项',
          0,
          8,
          3,
          { seen: [3, 1], flow: true },
        ],
        [
          'Every recurring task has a trained stand-in | 每项例行工作都有受过培训的后备人员',
          LUCAS,
          '',
          '',
          '',
          0,
          { type: 'yesNo', due: 0.75, seen: [2, 6] },
        ],
      ],
    ],
  ],
)
