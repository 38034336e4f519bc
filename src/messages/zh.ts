import { isoOf } from '../core/calendar'
import type { KeyResultType, State } from '../core/plan'
import type { Field, Problem } from '../core/problem'
import type { Pace } from '../core/score'
import type { Messages } from './en'
import { pathText } from './pathText'

const fields: Record<Field, string> = {
  objective: '目标',
  keyResult: '关键结果',
  start: '起始值',
  target: '目标值',
  current: '当前值',
  type: '类型',
  weight: '权重',
  state: '状态',
  due: '截止日期',
  confidence: '信心指数',
  parent: '上级目标',
  progress: '完成率',
  expected: '应达进度',
  startDate: '开始日期',
  endDate: '结束日期',
  asOf: '截至日期',
  value: '数值',
  date: '日期',
  threshold: '阈值',
  checkpoint: '检查点',
  language: '语言',
  name: '名称',
  table: '表格',
  commitment: '承诺类型',
}

/** What may be typed instead of the English words of a choice. */
const choices: Readonly<Record<string, string>> = {
  increase: '增加',
  decrease: '降低',
  'at least': '不低于',
  'at most': '不超过',
  within: '区间内',
  'yes/no': '是/否',
  yes: '是',
  no: '否',
  'on track': '进展顺利',
  'at risk': '有风险',
  'off track': '偏离目标',
}

export function problem(it: Problem): string {
  switch (it.code) {
    case 'notANumber':
      return `${fields[it.field]}不是数字：“${it.text}”。请填写数字。`
    case 'ambiguousNumber':
      return `${fields[it.field]}有两种读法：“${it.text}”。请不要使用分隔符。`
    case 'dateInsteadOfNumber':
      return `${fields[it.field]}应为数字，但单元格里是日期（${isoOf(it.day)}）。请改为数字。`
    case 'notADate':
      return `无法识别${fields[it.field]}中的日期：“${it.text}”。请按 2026-09-30 的格式填写。`
    case 'notAChoice':
      return `${fields[it.field]}为“${it.text}”。可选：${it.choices.map((choice) => choices[choice] ?? choice).join('、')}。`
    case 'missing':
      return `缺少${fields[it.field]}，请填写。`
    case 'startMissing':
      return '缺少起始值，无法计算进度。请填写周期开始时的数值。'
    case 'targetEqualsStart':
      return `起始值与目标值都是 ${it.value}。请修改其中一个，或把类型设为“不低于”“不超过”。`
    case 'againstDirection':
      return `类型为“${it.type}”，但目标是从 ${it.start} 到 ${it.target}。请改正其中一项。`
    case 'percentBesideNumbers':
      return `${fields[it.field]}是百分比（${it.text}），旁边却是普通数字。请统一写法。`
    case 'negativeWeight':
      return it.name
        ? `“${it.name}”的权重为 ${it.weight}。权重不能为负数。`
        : `有一个权重为 ${it.weight}。权重不能为负数。`
    case 'weightsPartlyFilled':
      return '只填写了部分权重。请全部填写，或全部留空。'
    case 'duplicateName':
      return `“${it.name}”出现了不止一次。请使用不同的名称。`
    case 'unknownParent':
      return `“${it.name}”的上级“${it.parent}”不在列表中。请改正名称，或留空。`
    case 'loop':
      return `上级关系形成循环：${pathText(it.path)}。请去掉其中一个上级。`
    case 'child':
      return `“${it.name}”：${problem(it.problem)}`
    case 'objectiveMissing':
      return `“${it.keyResult}”没有所属目标。请填写所属目标。`
    case 'notAColumn':
      return `${fields[it.field]}是 ${it.rows} × ${it.columns} 的区域。请只选择一列。`
    case 'notOneCell':
      return `${fields[it.field]}是 ${it.rows} × ${it.columns} 的区域。请只选择一个单元格。`
    case 'unequalLength':
      return `${fields[it.field]}有 ${it.rows} 行，而${fields[it.other]}有 ${it.otherRows} 行。请选择相同的行。`
    case 'position':
      return `第 ${it.position} 项（共 ${it.of} 项）：${problem(it.problem)}`
    case 'warned':
      return it.text
    case 'columnMissing':
      return `没有找到“${fields[it.field]}”列。已查找：${it.looked.join('、')}。`
    case 'headingGone':
      return `工作表中的表头“${it.heading}”不见了，请恢复：${it.looked.join(' 或 ')}。`
    case 'noTable':
      return '没有找到关键结果表格。表头中至少要有“关键结果”和“目标值”。'
    case 'notSetUp':
      return '此文件中还没有 OKR 计划。请打开“扩展程序 › OKR Sheets”，从模板开始，或使用已有的 OKR 表格。'
    case 'busy':
      return '其他人正在保存，请稍后再试。内容不会丢失。'
    case 'unclearIds':
      return `第 ${it.rows.join('、')} 行无法与历史记录对应：同一个隐藏编号出现在多行中。没有写入任何内容。请清除新增行的隐藏编号。`
    case 'noCycle':
      return '表格上方没有找到周期的起止日期。请在那里写明，例如“2026年第三季度”或“2026-07-01 至 2026-09-30”，然后重试。'
    case 'planGone':
      return '此计划所在的工作表已不在文件中。请恢复该工作表，或从模板开始。'
    case 'endBeforeStart':
      return `结束日期（${isoOf(it.end)}）早于开始日期（${isoOf(it.start)}）。请改正其中一个。`
    case 'checkpointTwice':
      return `${isoOf(it.day)} 有两个不同的检查点。请只保留一个。`
    case 'outOfRange':
      return `${fields[it.field]}为 ${it.value}。请填写 ${it.from} 到 ${it.to} 之间的数值。`
  }
}

const types: Record<KeyResultType, string> = {
  increase: '增加',
  decrease: '降低',
  atLeast: '不低于',
  atMost: '不超过',
  within: '区间内',
  yesNo: '是/否',
}

const states: Record<State, string> = {
  active: '进行中',
  draft: '草稿',
  paused: '暂停',
  closed: '已关闭',
  cancelled: '已取消',
  postponed: '顺延',
  archived: '已归档',
}

export const paces: Record<Pace, string> = {
  onPace: '进度正常',
  behind: '落后',
  farBehind: '严重落后',
  tooEarly: '为时尚早',
  achieved: '已达成',
  pastDue: '已逾期',
}

const confidence: Record<number, string> = { 3: '进展顺利', 2: '有风险', 1: '偏离目标' }

const progressText: Messages['mail']['progress'] = (done, expected) =>
  expected === undefined ? done : `${done}（应达 ${expected}）`
const noProgress = '暂无数据'
const yesNo = (yes: boolean): string => (yes ? '是' : '否')

const mail: Messages['mail'] = {
  untitled: 'OKR',
  subject: (plan, week, _weeks, state) => `${plan} 第${week}周：${state}`,
  state: {
    attention: (n) => `${n}项需要关注`,
    calm: '没有需要关注的事项',
    empty: '还没有关键结果',
    unscored: '暂无进度数据',
  },
  week: (week, weeks, dates) => `第 ${week} 周，共 ${weeks} 周 · ${dates}`,
  verdict(done, expected, change) {
    const now = `整体完成 ${done}，按时间应达 ${expected}`
    if (change === undefined) return `${now}。`
    if (change === 0) return `${now}，与上周持平。`
    return `${now}，比上周${change > 0 ? '提高' : '下降'} ${Math.abs(change)} 个百分点。`
  },
  noComparison: '目前没有上一周的数据可以对比，从下一封邮件起会列出变化。',
  quietWeek: '本周没有关键结果发生变化。',
  calm: '目前没有需要关注的事项。',
  empty: '这份计划还没有关键结果。在表格里填写之后，下周的邮件就会列出来。',
  unscored: '暂时算不出进度：还没有数据齐全的关键结果。',
  lastWeek: (end) => `本周是最后一周，周期将于${end}结束。`,
  ended: (end) => `周期已于${end}结束。`,
  openSheet: (plan) => `在 Google 表格中打开“${plan}”`,
  more: (n) => `另有 ${n} 项，请在表格中查看`,
  headings: {
    attention: '需要关注',
    moved: '本周变化',
    objectives: '全部目标',
    waiting: '等待更新',
    wins: '成果与感谢',
    blockers: '阻碍与求助',
    dates: '即将到期',
    notCounted: '未计入',
  },
  columns: { objective: '目标', progress: '完成率' },
  progress: progressText,
  noProgress,
  change: (points) => (points === '0' ? '与上周持平' : `较上周 ${points}`),
  fromTo: (from, to) => `${from} → ${to}`,
  moved: (fromTo, done, points) =>
    points === undefined ? `${fromTo}，完成率 ${done}` : `${fromTo}，完成率 ${done}（${points} 个百分点）`,
  reason: {
    gap: (n) => `落后 ${n} 个百分点`,
    outsideLimit: '超出要求范围',
    pastDue: (due) => `已过截止日期（${due}）`,
    stale: (days) => (days === undefined ? '从未更新' : `${days} 天没有更新`),
    lowConfidence: (confidence) => `信心较低：${confidence}`,
    againstPace: (confidence, pace) => `自评“${confidence}”，实际“${pace}”`,
    confidenceFell: (from, to) => `信心由 ${from} 降到 ${to}`,
  },
  confidence: {
    words: { 3: '进展顺利', 2: '有风险', 1: '偏离目标' },
    outOf: (value, most) => `${value}/${most}`,
  },
  noOwner: '暂无负责人',
  yesNo,
  waiting: (count, days) =>
    days === undefined
      ? `${count} 项关键结果，尚未更新过`
      : `${count} 项关键结果，${days === 0 ? '今天更新过' : `上次更新在 ${days} 天前`}`,
  labels: { blocker: '受阻', ask: '需要帮助', next: '下一步', thanks: '感谢' },
  quote: (text) => `“${text}”`,
  said: (author, label) => [label, author].filter((part) => part !== undefined).join(' · '),
  due: (day, days) =>
    days < 0 ? day : days === 0 ? `${day}，今天` : days === 1 ? `${day}，明天` : `${day}，还有 ${days} 天`,
  notCounted: '以下各行在改正之前，不计入上面的任何数字。',
  atRow: (row) => `第 ${row} 行`,
  footer: {
    asOf: (time) => `数据截至 ${time}。`,
    why: (plan, sender) => `您收到这封邮件，是因为${sender}把您设为“${plan}”每周汇总的收件人。`,
    stop: (sender) =>
      `如需暂停或不再接收，请直接回复本邮件告诉${sender}，或在表格的人员工作表中把自己的邮件设为暂停。`,
    privacy: '除这类邮件外，任何数据都不会离开表格。',
  },
  list: (parts) => parts.join('、'),
  reasons: (parts) => parts.join('；'),
}

const sheet: Messages['sheet'] = {
  tabs: { checkIns: '更新记录', people: '人员' },
  plan: {
    objective: '目标',
    keyResult: '关键结果',
    owner: '负责人',
    type: '类型',
    start: '起始值',
    target: '目标值',
    current: '当前值',
    unit: '单位',
    weight: '权重',
    state: '状态',
    due: '截止日期',
    confidence: '信心指数',
    lastCheckIn: '最近更新',
    note: '备注',
    parent: '上级目标',
    id: 'OKR 编号',
  },
  computed: { progress: '完成率', expected: '应达进度', pace: '进度评价' },
  computedNote: '由 OKR Sheets 根据左侧各列计算，请勿在此填写。',
  computedProtection: '由 OKR Sheets 计算：在此填写会遮住评分。',
  frame: {
    cycleStart: '周期开始',
    cycleEnd: '周期结束',
    asOf: '截至日期',
    state: '计划状态',
    language: '语言',
  },
  planStates: { draft: '草稿', running: '进行中', closed: '已关闭', archived: '已归档' },
  languageName: '中文',
  confidence,
  yes: '是',
  no: '否',
  checkIns: {
    id: '编号',
    request: '请求',
    time: '时间',
    day: '生效日期',
    plan: '计划',
    subject: '对象编号',
    kind: '类别',
    was: '原值',
    value: '新值',
    confidence: '信心指数',
    note: '备注',
    label: '标签',
    author: '填写人',
    source: '来源',
    state: '状态',
    title: '关键结果',
  },
  checkInsNote: '所有更新的历史记录。新记录追加在末尾，已有记录请保持原样。',
  people: {
    name: '姓名',
    aliases: '其他写法',
    mail: '邮箱',
    manager: '主管',
    team: '团队',
    language: '语言',
    paused: '暂停邮件',
  },
}

const menu: Messages['menu'] = {
  name: 'OKR Sheets',
  checkIn: '更新进展',
  template: '从模板开始',
  adopt: '使用当前工作表中的 OKR 表格…',
  mail: '发送每周邮件…',
}

const say: Messages['say'] = {
  viewOnly: '您只能查看此文件。如需更新进展，请向文件所有者申请编辑权限。',
  realigned: '表格排序时没有包含隐藏的编号列，现已把编号放回各自的关键结果旁。',
  conflict: (now) => `此项已被他人改为 ${now}。请确认后再保存。`,
  live: '此值由公式得出，不会被覆盖。',
  gone: '此关键结果已不在表格中。',
  protectedCell: '无法写入此单元格，它可能受保护。请让文件所有者授予编辑权限。',
  failed: 'Google 表格没有响应。内容没有丢失，请稍后再试。',
  badInput: '侧边栏发送的内容与当前版本不符。请关闭后重新打开。',
  templateAdded: (title) => `“${title}”已就绪，请把示例换成自己的内容。`,
  adoptTitle: '使用此 OKR 表格',
  adoptOffer: (objectives, keyResults, start, end) =>
    `找到 ${objectives} 个目标、${keyResults} 项关键结果，周期为 ${start} 至 ${end}。\n\n将在表格右端增加三列评分和一个隐藏列，并新建一个记录更新历史的工作表。其他内容不会改动。是否继续？`,
  cycleQuestion: '表格上方没有找到周期的起止日期。请按 2026-07-01..2026-09-30 的格式填写。',
  adopted: (objectives, keyResults) =>
    `找到 ${objectives} 个目标、${keyResults} 项关键结果。评分写在表格右端，其他内容没有改动。`,
  alreadyPlan: '此工作表已经是 OKR 计划。',
  mailTitle: '每周邮件',
  mailOffer: (addresses, when) =>
    `是否${when}用您的账号向以下地址发送每周汇总？\n\n${addresses}\n\n以后在表格中新增的地址，需要您在这里确认后才会发送。同时会新建“人员”工作表，每个人都可以在那里暂停自己的邮件。`,
  mailNobody: '表格和“人员”工作表中都还没有邮箱地址，也无法获知您的地址。请先在“人员”工作表中填写邮箱。',
  mailOn: (when) => `每周汇总将${when}发出。`,
  mailStop: (when) => `您正在${when}发送每周汇总。要停止吗？`,
  delivery: {
    sent: '已发送',
    uncertain: '不确定是否已发送，不会再次发送',
    failed: '未发送',
    waiting: '将在稍后发送',
  },
  mailOff: '每周汇总已关闭。',
  when: (weekday, hour) => `每${weekday} ${hour} 之间`,
}

export const checkIn: Messages['checkIn'] = {
  title: '更新进展',
  loading: '正在读取关键结果…',
  slow: 'Google 表格仍在响应中…',
  retry: '重试',
  view: '显示哪些关键结果',
  mine: (n) => `待我更新（${n}）`,
  all: (n) => `全部（${n}）`,
  empty: '这份计划里还没有可以更新的内容。请在表格中添加关键结果，然后重新打开此面板。',
  noObjective: '没有所属目标',
  limit: {
    of: (target) => `目标 ${target}`,
    atLeast: (target) => `不低于 ${target}`,
    atMost: (target) => `不超过 ${target}`,
    within: (lowest, highest) => `${lowest} 至 ${highest}`,
  },
  progress: progressText,
  noProgress,
  yesNo,
  done: '已完成',
  live: (value) => `${value} · 由公式自动更新`,
  noChange: '无变化',
  understood: {
    level: (level) => `→ ${level}`,
    same: (level) => `→ ${level} · 无变化`,
    progress: (level, progress, change) => `→ ${level} · 完成率 ${progress}（${change}）`,
  },
  unclear: {
    nothingToAddTo: '还没有上次的数值，无法累加。请直接填写数值。',
    noLastValue: '还没有上次的数值。请填写数值。',
    percent: (asPercent, asRatio) => `可能是 ${asPercent}，也可能是 ${asRatio}。请带上百分号。`,
    currency: (typed, unit) => `填写的是 ${typed}，而此关键结果以 ${unit} 计。请按 ${unit} 填写。`,
  },
  confidence: '信心指数',
  belief: confidence,
  outOf: (most) => `满分 ${most}`,
  note: '备注',
  notePrompt: '有什么变化？',
  lastNote: (note) => `上次备注：${note}`,
  save: (n) => (n === 0 ? '没有需要保存的内容' : `保存 ${n} 项更新`),
  saving: (n) => `正在保存 ${n} 项…`,
  outcome: {
    saved: (n) => `已保存 ${n} 项`,
    held: (n) => `${n} 项需要确认`,
    unclear: (n) => `${n} 项暂时无法识别`,
    kept: '已填写的内容都还在。',
  },
  row: {
    saving: '正在保存…',
    saved: '已保存',
    moved: (from, to) => `已保存 · 完成率 ${from} → ${to}`,
  },
  conflict: {
    both: (theirs, yours) => `表格中的值已被修改，现为 ${theirs}。您填写的是 ${yours}。`,
    theirs: (theirs) => `表格中的值已被修改，现为 ${theirs}。`,
    use: (yours) => `改为 ${yours}`,
    keep: (theirs) => `保留 ${theirs}`,
    accept: '知道了',
    blank: '空',
  },
  failure: {
    accounts:
      '您可能同时登录了多个 Google 账号，或尚未授权此插件。请在只登录一个账号的浏览器窗口中打开此表格。',
    offline: '无法连接 Google 表格。请检查网络后重试。',
    silent: 'Google 表格一分钟内没有响应。请重试，内容不会重复保存。',
    unknown:
      'Google 表格未能完成此操作，请稍后重试。如果反复出现，而您登录了多个 Google 账号，请在只登录一个账号的窗口中打开此表格。',
  },
}

export const code = 'zh'
export const intl = 'zh-CN'

export const zh: Messages = {
  code,
  intl,
  fields,
  problem,
  types,
  states,
  paces,
  sheet,
  menu,
  say,
  mail,
  checkIn,
}
