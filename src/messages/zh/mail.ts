import type { Messages } from '../en'
import { noProgress, progressText, yesNo } from './levels'

export const mail: Messages['mail'] = {
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
