import type { CheckedPlan, FindingView, Reply } from '../../src/rpc/contract'
import type { Story } from '../story'
import type { DoctorServer } from './calls'
import { Doctor } from './Doctor'
import style from './doctor.css'

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

const answers =
  <T,>(value: T) =>
  async (): Promise<Reply<T>> => ({ ok: true, value })

const serves = (checked: CheckedPlan | string): DoctorServer => ({
  checkPlan: typeof checked === 'string' ? async () => ({ ok: false, message: checked }) : answers(checked),
  fixFinding: answers(
    typeof checked === 'string' ? english : { ...checked, findings: checked.findings.slice(1) },
  ),
  jumpTo: answers({}),
  undoLast: answers({ cells: 3, left: 1 }),
})

const waits: DoctorServer = { ...serves(english), checkPlan: () => new Promise(() => {}) }

const story = (name: string, server: DoctorServer, width = 420): Story => ({
  name,
  width,
  style,
  page: <Doctor openServer={() => server} onClose={() => {}} />,
})

export const doctorStories: readonly Story[] = [
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
        'There is no OKR plan in this file yet. Open Extensions › OKR Sheets and start from a template, or use the OKR table you have.',
      undo: '‘Our plan’ was disconnected.',
    }),
  ),
  story('Check a plan, loading', waits),
  story(
    'Check a plan, failed',
    serves('Google Sheets did not answer. Nothing was lost: try again in a moment.'),
  ),
]
