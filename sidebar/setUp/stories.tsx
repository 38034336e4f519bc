import type { LanguageCode } from '../../src/messages/languages'
import type { Reply } from '../../src/rpc/contract'
import type { ColumnView, TableView, TabView, TemplateView } from '../../src/rpc/setUp/setUpContract'
import type { Story } from '../story'
import type { SetUpServer } from './calls'
import { SetUp } from './SetUp'
import style from './setUp.css'

const sure = (column: number, heading: string, meaning: string, sample: string): ColumnView => ({
  column,
  letter: 'ABCDEFGHIJ'[column] ?? '',
  heading,
  meaning,
  sample,
  certainty: 'sure',
})

const table: TableView = {
  seen: 'as shown',
  headingRow: 5,
  firstRow: 6,
  lastRow: 24,
  objectives: 4,
  keyResults: 15,
  columns: [
    sure(0, 'Objective', 'objective', 'Become the first choice of mid-size manufacturers'),
    sure(1, 'Key result', 'keyResult', 'New contracts signed per month'),
    sure(2, 'Owner', 'owner', 'Ines Carvalho'),
    sure(3, 'Start', 'start', '6'),
    sure(4, 'Target', 'target', '12'),
    sure(5, 'Current', 'current', '9'),
    { column: 6, letter: 'G', heading: 'Remarks for the board', sample: 'see slide 4', certainty: 'missing' },
  ],
  examples: [
    {
      row: 6,
      objective: 'Become the first choice of mid-size manufacturers',
      title: 'New contracts signed per month',
      start: '6',
      target: '12',
      current: '9',
      progress: 0.5,
    },
    {
      row: 7,
      objective: 'Become the first choice',
      title: 'Win rate',
      start: '22%',
      target: '30%',
      progress: 0,
    },
    {
      row: 8,
      objective: 'Become the first choice',
      title: 'Pipeline',
      start: '$1,200,000',
      target: '$2,000,000',
      current: '$1,460,000',
      progress: 0.325,
    },
  ],
  questions: [],
  cycle: { start: '2026-07-01', end: '2026-09-30' },
  further: [],
  scores: { first: 'I', last: 'K' },
  addsLog: true,
}

const english: TabView = {
  sheet: 1,
  title: 'Q3 plan',
  today: '2026-08-03',
  others: [],
  empty: false,
  table,
}

const guessed: TabView = {
  ...english,
  others: [
    { sheet: 2, title: 'Team North' },
    { sheet: 3, title: 'Team South' },
  ],
  table: {
    ...table,
    columns: [
      ...table.columns.slice(0, 4),
      {
        ...sure(4, 'Goal for the quarter', 'target', '12'),
        certainty: 'guessed',
        why: 'its heading can mean several things; the columns beside it decided',
      },
      ...table.columns.slice(5),
    ],
    cycle: undefined,
    further: [{ table: 1, headingRow: 31 }],
    questions: [
      { text: 'There is no current value. What is it now?', cells: ['F7', 'F12', 'F13'], count: 7 },
      { text: '‘Q3-ish’ under Due is no date we can read. Which day is meant?', cells: ['H9'], count: 1 },
      {
        text: 'No column says who owns a key result, so nobody can be asked to check in. Which one is it?',
        cells: [],
        count: 0,
      },
    ],
  },
}

const chinese: TabView = {
  ...english,
  title: '华东大区三季度目标',
  others: [{ sheet: 2, title: '华南大区' }],
  table: {
    ...table,
    columns: [
      sure(0, '目标', 'objective', '成为区域制造业客户的首选供应商'),
      sure(1, '关键结果', 'keyResult', '每月新签合同数'),
      {
        ...sure(2, '责任', 'owner', '周敏'),
        certainty: 'guessed',
        why: '表头里只有一部分文字这样说',
      },
      sure(3, '基线', 'start', '6'),
      sure(4, '目标值', 'target', '12'),
      sure(5, '完成情况', 'current', '9'),
    ],
    examples: [
      {
        row: 6,
        objective: '成为区域制造业客户的首选供应商',
        title: '每月新签合同数',
        start: '6份',
        target: '12份',
        current: '9份',
        progress: 0.5,
      },
      {
        row: 7,
        objective: '成为区域制造业客户的首选供应商',
        title: '商机赢单率',
        start: '22%',
        target: '30%',
        progress: 0,
      },
    ],
    questions: [{ text: '还没有当前值。现在是多少？', cells: ['F7', 'F12', 'F13'], count: 5 }],
    cycle: undefined,
  },
}

const longNames: TabView = {
  ...english,
  title:
    'Regional objectives of the whole northern organisation including partners, third quarter, final version 2',
  table: {
    ...table,
    examples: table.examples.map((it) => ({
      ...it,
      objective: `${it.objective} and stay there although everything around us is changing faster than ever before`,
      title: `${it.title}, measured on the last working day as agreed with finance and the Donaudampfschifffahrtsgesellschaft`,
    })),
  },
}

const empty: TabView = {
  sheet: 1,
  title: 'Sheet1',
  today: '2026-08-03',
  others: [],
  empty: true,
  nothing: 'No OKR table was found: the sheet is empty.',
}

const nothing: TabView = {
  ...empty,
  title: 'Notes',
  empty: false,
  others: [{ sheet: 2, title: 'Q3 plan' }],
  nothing:
    'No OKR table was found. Looked for a row of headings with a title (Objective, Key result, 目标, 关键结果 …), a value (Target, Current, Progress …) and a third column. 12 rows were read. Row 3 came nearest with ‘Objective’; it lacks a column of values (Target, Current, Progress, Owner …); more headings we know: a table needs at least three.',
}

const plan: TabView = { ...english, plan: { id: 'p', kind: 'adopted', last: true } }

const row = (kind: 'objective' | 'keyResult', title: string, progress: number, start = '', target = '') => ({
  kind,
  title,
  progress,
  ...(start && { start, target }),
})

const templates: Record<LanguageCode, TemplateView[]> = {
  en: [
    {
      id: 'company',
      title: 'Company OKRs',
      about: 'A few goals for everybody, from customers to cash.',
      keyResults: 11,
      rows: [
        row('objective', 'Customers stay because we are worth it', 0.42),
        row('keyResult', 'Net revenue retention', 0.5, '104%', '115%'),
        row('keyResult', 'Customers lost in their first year', 0.3, '14%', '8%'),
        row('objective', 'Grow in two new regions', 0.25),
        row('keyResult', 'Revenue from the north', 0.25, '$0', '$600,000'),
      ],
    },
    {
      id: 'salesTeam',
      title: 'Sales team OKRs',
      about: 'New business, a predictable pipeline, faster deals and cash on time.',
      keyResults: 12,
      rows: [
        row('objective', 'Become the first choice of mid-size manufacturers in our region', 0.44),
        row('keyResult', 'New contracts signed per month', 0.5, '6', '12'),
        row('keyResult', 'Bookings this quarter', 0.31, '$0', '$1,000,000'),
      ],
    },
    {
      id: 'blank',
      title: 'OKRs',
      about: 'The columns, drop-downs and scores, without examples.',
      keyResults: 0,
      rows: [],
    },
  ],
  zh: [
    {
      id: 'salesTeam',
      title: '销售团队 OKR',
      about: '新签业绩、商机储备、成交效率与回款，一张表看全。',
      keyResults: 12,
      rows: [
        row('objective', '成为区域制造业客户的首选供应商', 0.44),
        row('keyResult', '每月新签合同数', 0.5, '6份', '12份'),
        row('keyResult', '本季度签约额', 0.31, '¥0', '¥100万'),
      ],
    },
    {
      id: 'blank',
      title: '目标',
      about: '只有表头、下拉选项和自动计算，没有示例。',
      keyResults: 0,
      rows: [],
    },
  ],
}

const answers =
  <T,>(value: T) =>
  async (): Promise<Reply<T>> => ({ ok: true, value })

const serves = (view: TabView | string): SetUpServer => ({
  lookAtTab: typeof view === 'string' ? async () => ({ ok: false, message: view }) : answers(view),
  adoptTable: answers({ adopted: true, view: plan }),
  changeColumns: answers({ changed: true, view: plan }),
  disconnectPlan: answers(english),
  showCell: answers({}),
  undoLast: answers({ cells: 0, left: 0 }),
  listTemplates: async ({ language }) => ({ ok: true, value: templates[language] }),
  startFrom: answers({ plan: 'p', title: 'Sales team OKRs' }),
  clearExamples: answers({ rows: 16 }),
})

const waits: SetUpServer = { ...serves(english), lookAtTab: () => new Promise(() => {}) }

const press = (words: string) => (page: Document) => {
  for (const button of page.querySelectorAll('button')) {
    if ((button.getAttribute('aria-label') ?? button.textContent) === words) return button.click()
  }
}

const story = (
  name: string,
  server: SetUpServer,
  { width = 680, language = 'en' as LanguageCode, play = undefined as Story['play'] } = {},
): Story => ({
  name,
  width,
  style,
  page: <SetUp language={language} openServer={() => server} onMenu={() => {}} onClose={() => {}} />,
  play,
})

export const setUpStories: readonly Story[] = [
  story('Set up, everything sure', serves(english)),
  story('Set up, guesses, questions, no cycle, other tabs', serves(guessed)),
  story('Set up, Chinese', serves(chinese), { language: 'zh' }),
  story('Set up, long names, 340 px', serves(longNames), { width: 340 }),
  story('Set up, nothing found', serves(nothing)),
  story('Set up, set up a moment ago', serves(english), { play: press('Look after this table') }),
  story('Set up, already a plan', serves(plan), { play: press('Stop looking after it') }),
  story(
    'Set up, may not write',
    serves({
      ...english,
      readOnly:
        '‘Q3 plan’ cannot be changed by you: it is protected, or you may only look at this file. Ask its owner to let you edit it.',
    }),
  ),
  story('Set up, loading', waits),
  story('Set up, failed', serves('Google Sheets did not answer. Nothing was lost: try again in a moment.')),
  story('Set up, empty tab: templates', serves(empty)),
  story('Set up, templates in Chinese', serves(empty), { language: 'zh' }),
  story('Set up, template added', serves(empty), { play: press('Use ‘Sales team OKRs’') }),
]
