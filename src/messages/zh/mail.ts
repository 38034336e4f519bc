import type { Messages } from '../en'
import { more, noProgress, progressText, yesNo } from './levels'
import { menu } from './menu'
import { sheet } from './sheet'

const lastUpdate: Messages['mail']['lastUpdate'] = (days) =>
  days === undefined ? '尚未更新过' : days === 0 ? '今天更新过' : `上次更新在 ${days} 天前`

export const mail: Messages['mail'] = {
  untitled: 'OKR',
  subject: (plan, when, state) => `${plan} ${when}：${state}`,
  weekOf: (week) => `第${week}周`,
  state: {
    attention: (n) => `${n}项需要关注`,
    calm: '没有需要关注的事项',
    empty: '还没有关键结果',
    unscored: '暂无进度数据',
  },
  plans: (n, file) => `“${file}”中的 ${n} 份计划`,
  planAt: (plan, done) => `${plan} ${done}`,
  yourTeam: (plan) => `${plan}（您的团队）`,
  week: (week, weeks, dates) => `第 ${week} 周，共 ${weeks} 周 · ${dates}`,
  verdict(done, expected, since, change) {
    const now = `整体完成 ${done}，按时间应达 ${expected}`
    if (change === undefined) return `${now}。`
    if (change === 0) return `${now}，与${since}持平。`
    return `${now}，比${since}${change > 0 ? '提高' : '下降'} ${Math.abs(change)} 个百分点。`
  },
  periods: {
    week: {
      since: '上周',
      moved: '本周变化',
      change: (points) => `较上周 ${points}`,
      unchanged: '与上周持平',
      quiet: '本周没有关键结果发生变化。',
      noComparison: '目前没有上一周的数据可以对比，从下周起会列出变化。',
    },
    fortnight: {
      since: '两周前',
      moved: '两周来的变化',
      change: (points) => `较两周前 ${points}`,
      unchanged: '与两周前持平',
      quiet: '最近两周没有关键结果发生变化。',
      noComparison: '历史记录还不满两周，满两周后会列出变化。',
    },
    month: {
      since: '一个月前',
      moved: '一个月来的变化',
      change: (points) => `较一个月前 ${points}`,
      unchanged: '与一个月前持平',
      quiet: '最近一个月没有关键结果发生变化。',
      noComparison: '历史记录还不满一个月，满一个月后会列出变化。',
    },
  },
  calm: '目前没有需要关注的事项。',
  empty: '这份计划还没有关键结果。请先在表格里填写。',
  unscored: '暂时算不出进度：还没有数据齐全的关键结果。',
  lastWeek: (end) => `本周是最后一周，周期将于${end}结束。`,
  ended: (end) => `周期已于${end}结束。`,
  openSheet: (plan) => `在 Google 表格中打开“${plan}”`,
  more,
  headings: {
    attention: '需要关注',
    objectives: '全部目标',
    waiting: '等待更新',
    wins: '成果与感谢',
    blockers: '阻碍与求助',
    dates: '即将到期',
    notCounted: '未计入',
    falling: '信心连续两周下降',
    unanswered: '多次未回应',
    misses: '预计难以达成',
    morePlans: '本文件中的其他计划',
  },
  columns: { objective: '目标', progress: '完成率' },
  progress: progressText,
  noProgress,
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
  landing: (landing, target, done) =>
    `目前看来顺利，但按现有速度预计只能到 ${landing}（目标 ${target}），完成率 ${done}，低于 70% 的达标线`,
  month: {
    headings: {
      change: '需要调整？',
      letGo: '继续还是放弃？',
      aimHigher: '可以定得更高？',
      confidence: '信心变化',
    },
    state: (n) => `${n}项需要做决定`,
    decide: (n, all) =>
      n === all
        ? `${n} 项关键结果需要做决定。`
        : `${n} 项关键结果需要做决定，其余 ${all - n} 项可以照常推进。`,
    goOn: '没有需要做决定的事项，一切可以照常推进。',
    reached: (weeks) => `提前 ${weeks} 周达成`,
    lands: (landing, target, done) => `按现有速度预计到 ${landing}（目标 ${target}），完成率 ${done}`,
    unlikely: (needed, best) => `今后每周需推进 ${needed}（最好的四周平均每周 ${best}）`,
    tooEasy: (needed, recent) => `今后每周只需推进 ${needed}（最近四周平均每周 ${recent}）`,
    points: (n) => `${n} 个百分点`,
  },
  noOwner: '暂无负责人',
  yesNo,
  lastUpdate,
  waiting: (count, days) => `${count} 项关键结果，${lastUpdate(days)}`,
  unanswered: {
    why: '以下成员已连续多次没有回应更新请求，系统不再发送提醒，请您直接与他们沟通。',
    requests: (n) => `${n} 次请求未回应`,
  },
  request: {
    title: (n) => `${n} 项关键结果待更新`,
    reminderTitle: (n) => `提醒：仍有 ${n} 项关键结果待更新`,
    nudgeTitle: (n, sender) => `${sender}请您更新 ${n} 项关键结果`,
    subject: (title, when, minutes) => `${when}：${title}（约 ${minutes} 分钟）`,
    lead: [
      `请直接在表格里填写新数值，或点击“扩展程序 › ${menu.name} › ${menu.checkIn}”。如果没有变化，也请在那里选择“无变化”，这同样算作更新。`,
    ],
    open: '打开我的关键结果',
    noValue: '尚无数值',
    last: (value) => `上次数值 ${value}`,
    target: (target) => `目标 ${target}`,
    atLeast: (target) => `要求不低于 ${target}`,
    atMost: (target) => `要求不高于 ${target}`,
    within: (lowest, highest) => `要求保持在 ${lowest} 至 ${highest}`,
    done: '已完成',
    notDone: '尚未完成',
  },
  notice: {
    subject: (file) => `“${file}”的邮件未能发出`,
    failing: (since, message) => ({
      title: '您设置的邮件未能发出',
      lines: [
        `自 ${since} 起每次发送都失败了。Google 的提示：${message}`,
        `请打开表格，点击“扩展程序 › ${menu.name} › ${menu.mail}”，查看尚未发出的邮件，以及可以由谁代为发送。`,
      ],
      action: '打开表格',
    }),
    permission: {
      title: 'Google 需要您重新授权',
      lines: [
        '插件缺少一项权限，因此暂时无法代您读取和发送。数据不会丢失：您同意之后，到期的邮件会在一小时内发出。',
      ],
      action: '查看权限',
    },
  },
  cycle: {
    ending: {
      subject: (plan, done) => `${plan}：距周期结束还有两周${done === undefined ? '' : `，完成 ${done}`}`,
      remark: (end, days) => `本周期将于${end}结束，还有 ${days} 天。`,
      next: ['现在正是一起做取舍的时候：哪些还能完成，哪些需要放下，哪些需要帮助。'],
    },
    ended: {
      subject: (plan, done) => `${plan}：本周期已结束${done === undefined ? '' : `，完成 ${done}`}`,
      remark: (end) => `本周期已于${end}结束。`,
      next: [
        '请尽快填写最终数值，然后一起复盘：哪些做法有效，哪些无效，下个周期要带走什么经验。',
        '评分、记下心得并开始下一周期：扩展程序 › OKR Sheets › 周期复盘…，“收官”页。',
      ],
    },
  },
  labels: { blocker: '受阻', ask: '需要帮助', next: '下一步', thanks: '感谢' },
  quote: (text) => `“${text}”`,
  said: (author, label) => [label, author].filter((part) => part !== undefined).join(' · '),
  due: (day, days) =>
    days < 0 ? day : days === 0 ? `${day}，今天` : days === 1 ? `${day}，明天` : `${day}，还有 ${days} 天`,
  notCounted: '以下各行在改正之前，不计入上面的任何数字。',
  atRow: (row) => `第 ${row} 行`,
  footer: {
    asOf: (time) => `数据截至 ${time}。`,
    why: {
      digest: (plan, sender) => `您收到这封邮件，是因为${sender}把您设为“${plan}”汇总的收件人。`,
      request: (plan, sender) =>
        `您收到这封邮件，是因为您是“${plan}”中关键结果的负责人，${sender}设置了每周请负责人更新进展。`,
      nudge: (plan, sender) =>
        `您收到这封邮件，是因为您是“${plan}”中关键结果的负责人，${sender}刚刚请您更新进展。`,
      manager: (plan, sender) =>
        `“${sheet.tabs.people}”工作表中您是团队成员的上级，因此这封邮件代替了“${plan}”的汇总。由${sender}发送。`,
      cycle: (plan, sender) => `您收到这封邮件，是因为${sender}把您设为“${plan}”汇总的收件人。`,
    },
    stop: (sender) =>
      `如需暂停或不再接收，请直接回复本邮件告诉${sender}，或在“${sheet.tabs.people}”工作表自己那一行的“${sheet.people.paused}”一栏填写“是”或暂停的截止日期。`,
    people: '暂停或停止接收邮件',
    privacy: '除这类邮件外，任何数据都不会离开表格。',
  },
  list: (parts) => parts.join('、'),
  reasons: (parts) => parts.join('；'),
}
