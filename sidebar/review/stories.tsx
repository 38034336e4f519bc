import type { CheckedPlan, FindingView, Reply, WordingView } from '../../src/rpc/contract'
import type { CycleAtClose } from '../../src/rpc/review/closingContract'
import type { Story } from '../story'
import { aCycle } from './aCycle'
import type { ReviewServer } from './calls'
import { cycles } from './closeStories'
import { Review } from './Review'
import style from './review.css'

const finding = (
  severity: FindingView['severity'],
  cell: string,
  text: string,
  fix?: string,
): FindingView => ({ id: `${cell} ${text}`, severity, cell, text, fix })

const english: CheckedPlan = {
  plan: { id: 'p', title: 'Sales team OKRs' },
  plans: [{ id: 'p', title: 'Sales team OKRs' }],
  language: 'en',
  findings: [
    finding(
      'error',
      'Q6',
      '1 cell was typed over where scores are computed, so no score shows.',
      'Clear what was typed',
    ),
    finding(
      'error',
      'F9',
      '‘Win rate’: Start and Target are both 0.3. Change one, or set Type to ‘at least’ or ‘at most’.',
    ),
    finding(
      'warning',
      'C5',
      'Cem has no mail address, so no reminder can go out for 3 rows. Write it here or on the People tab.',
    ),
    finding(
      'hint',
      'G7',
      '4 numbers under ‘Current’ are stored as text. Scores are right; sums and charts of your own pass over them.',
      'Turn into numbers',
    ),
  ],
}

const chinese: CheckedPlan = {
  plan: { id: 'p', title: '销售团队 OKR' },
  plans: [
    { id: 'p', title: '销售团队 OKR' },
    { id: 'q', title: '三季度华东大区重点客户经营计划' },
  ],
  language: 'zh',
  findings: [
    finding(
      'error',
      'P7',
      '第 7、9 行的隐藏编号相同，无法区分各自的历史，因此不会写入任何内容。可由第 7 行保留历史，其余行重新开始记录。',
      '其余行重新记录',
    ),
    finding(
      'warning',
      'K12',
      '“大客户签约额”的截止日期 2026-11-15 不在周期（2026-07-01 至 2026-09-30）之内。',
    ),
    finding('hint', 'G15', '“客户满意度”已有 16 天没有更新。'),
  ],
  undo: '已处理“销售团队 OKR”中的一处问题。',
}

const englishWording: WordingView = {
  strength: 'fair',
  rows: 14,
  passed: 8,
  warned: 4,
  failed: 2,
  remarks: [
    {
      findings: [
        { rule: 'O-6', severity: 'warning', text: '7 objectives run at once. Which three matter most?' },
      ],
    },
    {
      title: 'Customers are happier with our service',
      cell: 'B7',
      findings: [
        {
          rule: 'K-1',
          severity: 'error',
          text: 'There is no number in it. Which number, from what to what, will show that it is met?',
        },
      ],
    },
    {
      title: 'Launch the partner portal',
      cell: 'A9',
      findings: [
        {
          rule: 'O-1',
          severity: 'warning',
          text: '‘Launch’ tells what will be made. What will be different for whom once it is there?',
        },
        {
          rule: 'K-7',
          severity: 'hint',
          text: 'All its key results count amounts. Which one keeps an eye on quality?',
        },
      ],
    },
  ],
  more: 0,
}

const chineseWording: WordingView = {
  strength: 'weak',
  rows: 60,
  passed: 14,
  warned: 18,
  failed: 28,
  remarks: [
    {
      title: '与经销商关系更上一层楼',
      cell: 'B7',
      findings: [
        {
          rule: 'K-1',
          severity: 'error',
          text: '没有数字。用哪个数字、从多少到多少，能证明已经达成？',
        },
      ],
    },
    ...Array.from({ length: 39 }, (_, n) => ({
      title: `每周联系第 ${n + 1} 区的潜在客户`,
      cell: `B${n + 8}`,
      findings: [
        {
          rule: 'K-3',
          severity: 'warning' as const,
          text: '“联系”是动作，不是结果。它应当带来什么结果？',
        },
        {
          rule: 'K-11',
          severity: 'hint' as const,
          text: '与“每周联系潜在客户”衡量的是同一件事。应计入哪个目标？',
        },
      ],
    })),
  ],
  more: 6,
}

const passes: WordingView = {
  ...englishWording,
  strength: 'strong',
  passed: 14,
  warned: 0,
  failed: 0,
  remarks: [],
}

const answers =
  <T,>(value: T) =>
  async (): Promise<Reply<T>> => ({ ok: true, value })

const serves = (checked: CheckedPlan | string, now: CycleAtClose = aCycle()): ReviewServer => ({
  checkPlan: typeof checked === 'string' ? async () => ({ ok: false, message: checked }) : answers(checked),
  fixFinding: answers(
    typeof checked === 'string' ? english : { ...checked, findings: checked.findings.slice(1) },
  ),
  jumpTo: answers({}),
  undoLast: answers({ cells: 3, left: 1 }),
  openClosing: answers(now),
  saveScores: answers({ now, held: [] }),
  runPlan: answers({ now }),
  startNext: answers({ now }),
})

const waits: ReviewServer = { ...serves(english), checkPlan: () => new Promise(() => {}) }

const story = (name: string, server: ReviewServer, width = 420): Story => ({
  name,
  width,
  style,
  page: <Review openServer={() => server} onClose={() => {}} />,
})

export const reviewStories: readonly Story[] = [
  story('Check a plan', serves(english)),
  story('Check a plan, 300 px', serves(english), 300),
  story('Check a plan, Chinese, two plans, undo', serves(chinese)),
  story(
    'Check a plan, nothing found',
    serves({ ...english, findings: [], undo: '‘Sales team OKRs’ was put right.' }),
  ),
  story(
    'Check a plan, nothing set up',
    serves({
      plans: [],
      language: 'en',
      findings: [],
      problem:
        'There is no OKR plan in this file yet. Open Extensions › OKR Sheets › Set up or adopt a sheet…, and start from a template or use the OKR table you have.',
      undo: '‘Our plan’ was disconnected.',
    }),
  ),
  story('Check a plan, its wording', serves({ ...english, wording: englishWording })),
  story('Check a plan, wording, 300 px', serves({ ...english, findings: [], wording: englishWording }), 300),
  story('Check a plan, wording of many rows, Chinese', serves({ ...chinese, wording: chineseWording })),
  story('Check a plan, wording passes', serves({ ...english, findings: [], wording: passes })),
  story('Check a plan, loading', waits),
  story(
    'Check a plan, failed',
    serves('Google Sheets did not answer. Nothing was lost: try again in a moment.'),
  ),
  ...Object.entries(cycles).flatMap(([name, now]) =>
    (name === 'Close a cycle' ? [420, 300] : [420]).map(
      (width): Story => ({
        ...story(
          width === 420 ? name : `${name}, ${width} px`,
          serves({ ...english, language: now.language }, now),
          width,
        ),
        play: (page) => page.getElementById('tab-close')?.click(),
      }),
    ),
  ),
]
