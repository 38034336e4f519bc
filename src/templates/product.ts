import { KENJI, MEI, SOFIA } from './persons'
import { okrTemplate } from './template'

export const product = okrTemplate(
  'product',
  'Product OKRs | 产品 OKR',
  'First success, weekly use and decisions that rest on evidence. | 首次成功、每周使用，以及有证据支撑的产品决策。',
  [
    [
      'New users succeed on their first day | 新用户第一天就能用出效果',
      SOFIA,
      [
        [
          'New users with a first report within a day | 24 小时内做出第一份报表的新用户占比',
          SOFIA,
          '%',
          0.34,
          0.5,
          0.41,
          { seen: [3, 2] },
        ],
        [
          'Median time to the first report | 做出第一份报表的时间中位数',
          KENJI,
          'minutes | 分钟',
          26,
          10,
          24,
          { seen: [1, 4], note: 'Import of old data is the slow part | 卡在历史数据导入这一步' },
        ],
        ['Sign-ups that are completed | 注册完成率', MEI, '%', 0.58, 0.7, 0.63, { seen: [3, 2] }],
      ],
    ],
    [
      'Teams come back every week on their own | 让团队每周主动打开产品',
      KENJI,
      [
        [
          'Weekly active teams | 周活跃团队数',
          KENJI,
          'teams | 个',
          1450,
          2100,
          1660,
          { weight: 3, seen: [2, 1] },
        ],
        ['Teams still active in week eight | 第八周留存率', MEI, '%', 0.41, 0.52, '', { weight: 3 }],
        [
          'Teams that use shared boards | 使用共享看板的团队占比',
          SOFIA,
          '%',
          0.12,
          0.3,
          0.19,
          {
            weight: 2,
            seen: [3, 3],
            note: 'Stretch: 0.7 of the way is a success | 挑战型：达到七成即为成功',
          },
        ],
        [
          'Sessions without a crash stay above 99.5% | 无崩溃会话占比不低于 99.5%',
          KENJI,
          '%',
          '',
          0.995,
          0.997,
          { type: 'atLeast', weight: 1, seen: [3, 1] },
        ],
      ],
    ],
    [
      'Users decide what we work on next | 让用户声音决定我们先做什么',
      MEI,
      [
        [
          'Roadmap items backed by user evidence | 有用户证据支撑的路线图条目占比',
          MEI,
          '%',
          0.25,
          0.8,
          0.45,
          { seen: [2, 7] },
        ],
        [
          'Support tickets per hundred active teams | 每百个活跃团队的工单数',
          SOFIA,
          'tickets | 件',
          9.5,
          6,
          8.8,
          { seen: [2, 5] },
        ],
        [
          'Accessibility audit passed at level AA | 无障碍审查通过 AA 级',
          KENJI,
          '',
          '',
          '',
          0,
          { type: 'yesNo', due: 0.85, seen: [2, 9] },
        ],
      ],
    ],
  ],
)
