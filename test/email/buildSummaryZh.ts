import type { Summary } from '../../src/core/summary/summary'
import { messagesOf } from '../../src/messages'
import {
  aFalling,
  aMiss,
  aMove,
  aNotCounted,
  anAdvised,
  anAttention,
  anObjective,
  anOpen,
  aQuote,
  aSummary,
  day,
  money,
  type Options,
  options,
  percent,
  ratio,
  unitOf,
} from './buildSummary'

const revenue = '华东区营收再上一个台阶'
const funnel = '打造可预测的销售漏斗'
const loyalty = '提升老客户价值'
const li = { name: '李娜' }
const wang = { name: '王芳' }
const chen = { name: '陈晨' }
const liu = { name: '刘洋', mail: 'liu.yang@huadong.example' }

/** The same quarter in a Chinese sales team. */
export const aChineseSummary = (given: Partial<Summary> = {}): Summary =>
  aSummary({
    progress: ratio(0.44),
    before: ratio(0.4),
    keyResults: 12,
    attention: [
      anAttention({
        title: 'CRM 数据完整率不低于 95%',
        objective: funnel,
        owners: [chen],
        row: 10,
        pace: 'farBehind',
        progress: ratio(0),
        expected: undefined,
        reasons: [{ code: 'lowConfidence', confidence: { scale: '0-10', value: 4 } }],
        lastNote: '门店录入滞后，下周起每天核对。',
      }),
      anAttention({
        title: '新签客户数',
        objective: revenue,
        owners: [li],
        row: 6,
        pace: 'behind',
        progress: ratio(0.36),
        reasons: [
          { code: 'behind', gap: 0.16 },
          { code: 'confidenceAgainstPace', confidence: { scale: 'words', value: 3 }, pace: 'behind' },
        ],
        lastNote: '两家延期到9月。',
      }),
      anAttention({
        title: '主管一对一覆盖率',
        objective: '建设高战斗力团队',
        owners: [],
        row: 18,
        pace: undefined,
        progress: undefined,
        expected: undefined,
        reasons: [{ code: 'stale' }],
      }),
    ],
    moved: [
      aMove({
        title: '有效商机金额',
        objective: funnel,
        owners: [wang],
        row: 8,
        unit: money('CNY'),
        from: 2_800_000,
        to: 3_060_000,
        progressFrom: ratio(0.3704),
        progressTo: ratio(0.4667),
      }),
      aMove({
        title: '新签客户数',
        objective: revenue,
        owners: [li],
        row: 6,
        unit: unitOf('家'),
        from: 7,
        to: 9,
        progressFrom: ratio(0.28),
        progressTo: ratio(0.36),
      }),
      aMove({
        title: '商机赢单率',
        objective: funnel,
        owners: [wang],
        row: 9,
        unit: percent,
        from: 0.215,
        to: 0.21,
        progressFrom: ratio(0.5),
        progressTo: ratio(0.4286),
      }),
    ],
    objectives: [
      anObjective({
        title: revenue,
        row: 4,
        owners: [{ name: '张伟' }],
        progress: ratio(0.43),
        before: ratio(0.38),
      }),
      anObjective({
        title: funnel,
        row: 8,
        owners: [wang, chen],
        progress: ratio(0.36),
        before: ratio(0.37),
      }),
      anObjective({
        title: loyalty,
        row: 12,
        owners: [liu],
        progress: ratio(0.55),
        before: ratio(0.55),
        pace: 'onPace',
      }),
      anObjective({
        title: '建设高战斗力团队',
        row: 16,
        owners: [],
        progress: undefined,
        expected: undefined,
        before: undefined,
        pace: undefined,
      }),
    ],
    waiting: [
      { owner: liu, count: 1, days: 12 },
      { owner: { name: '周敏' }, count: 1 },
    ],
    open: [
      anOpen({
        title: '老客户增购金额',
        objective: loyalty,
        owners: [liu],
        owner: liu,
        row: 13,
        unit: money('CNY'),
        type: undefined,
        current: 1_200_000,
        target: 2_000_000,
        progress: ratio(0.6),
        pace: 'onPace',
        silent: 12,
        waited: 12,
      }),
      anOpen({
        title: '客户续约率',
        objective: loyalty,
        owners: [liu],
        owner: liu,
        row: 14,
        unit: percent,
        type: undefined,
        current: undefined,
        target: 0.92,
        progress: ratio(0),
        silent: undefined,
        waited: 20,
      }),
    ],
    falling: [
      aFalling({
        title: '新签客户数',
        objective: revenue,
        owners: [li],
        row: 6,
        lastNote: '两家延期到9月。',
      }),
    ],
    misses: [
      aMiss({
        title: '客户续约率',
        objective: loyalty,
        owners: [liu],
        row: 14,
        unit: percent,
        target: 0.92,
        landing: 0.87,
        progress: ratio(0.44),
      }),
    ],
    wins: [
      aQuote({
        title: '完成新人培训认证',
        row: 16,
        owners: [{ name: '孙丽' }],
        author: '孙丽',
        label: 'thanks',
        text: '八位新人全部通过，感谢培训组加班出题。',
      }),
    ],
    blockers: [
      aQuote({
        title: '老客户增购金额',
        row: 13,
        owners: [liu],
        author: '刘洋',
        label: 'blocker',
        text: '财务数据未出，暂时无法统计。',
      }),
    ],
    dates: [
      {
        title: '上线提成看板',
        objective: '建设高战斗力团队',
        owners: [{ name: '孙丽' }],
        row: 17,
        due: day('2026-09-15'),
      },
    ],
    notCounted: [
      aNotCounted({
        title: '老客户增购金额',
        row: 13,
        problem: { code: 'notANumber', field: 'current', text: '待定' },
      }),
    ],
    ...given,
  })

/** Looked back on after a month. */
export const aChineseMonth = (given: Partial<Summary> = {}): Summary => {
  const { objectives, ...summary } = aChineseSummary()
  const trends = [
    [0.2, 0.26, 0.33, 0.38, 0.43],
    [0.31, 0.35, 0.36, 0.37, 0.36],
  ]
  return {
    ...summary,
    period: 'month',
    since: day('2026-07-17'),
    before: ratio(0.25),
    objectives: objectives.map((line, n) => ({ ...line, trend: trends[n]?.map(ratio) })),
    month: {
      advised: [
        anAdvised({
          title: '新签客户数',
          objective: revenue,
          owners: [li],
          row: 6,
          pace: 'behind',
          progress: ratio(0.36),
          reasons: [{ code: 'behind', gap: 0.16 }],
          unit: unitOf('家'),
          target: 25,
          landing: { value: 16.6, progress: ratio(0.66) },
          needed: { needed: 0.364, best: 0.214, recent: 0.2, reading: 'unlikely' },
          lastNote: '两家延期到9月。',
        }),
        anAdvised({
          title: '上线提成看板',
          objective: funnel,
          owners: [chen],
          row: 11,
          advice: 'letGo',
          reasons: [
            { code: 'farBehind', gap: 0.52 },
            { code: 'stale', days: 31 },
          ],
          landing: undefined,
          needed: undefined,
        }),
        anAdvised({
          title: '老客户续约率',
          objective: loyalty,
          owners: [liu],
          row: 14,
          advice: 'aimHigher',
          pace: 'achieved',
          progress: ratio(1),
          reasons: [],
          target: 0.92,
          landing: undefined,
          needed: undefined,
          weeksLeft: 6,
        }),
      ],
      confidence: [
        {
          title: '新签客户数',
          objective: revenue,
          owners: [wang],
          row: 6,
          from: { scale: '0-10', value: 8 },
          to: { scale: '0-10', value: 5 },
        },
      ],
    },
    ...given,
  }
}

export const chineseOptions = (given: Partial<Options> = {}): Options =>
  options({
    messages: messagesOf('zh'),
    planTitle: '增长组 OKR',
    fileTitle: '华东区 2026',
    senderName: '周敏',
    timeZone: 'Asia/Shanghai',
    ...given,
  })
