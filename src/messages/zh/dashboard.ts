import type { Messages } from '../en'
import { menu } from './menu'

export const dashboard: Messages['dashboard'] = {
  head: (when, time) => `${when} · 数据截至 ${time}`,
  state: { draft: '草稿', closed: '已关闭', archived: '已归档' },
  counts: (n, pace) => `${pace} ${n} 项`,
  uncounted: '暂无进度',
  columns: {
    attention: '需要关注',
    objectives: '目标',
    owners: '按负责人',
    teams: '按团队',
    notCounted: '未计入',
    owner: '负责人',
    why: '原因',
    progress: '完成率',
    change: '本周变化',
    trend: '走势',
    pace: '进度',
    grade: '评级',
    keyResults: '关键结果',
    waiting: '待更新',
  },
  markNote: '进度条中断口末端的刻度是今天应达到的位置；没有刻度表示已经达到或超过。',
  all: '全部目标',
  expected: '应达进度',
  week: (n) => `${n}周`,
  more: (n, tab) => `还有 ${new Intl.NumberFormat('zh-CN').format(n)} 项，见“${tab}”`,
  waiting: (n) => (n === 0 ? '–' : `${n} 项`),
  source: (tab, row) => `来自“${tab}”第 ${row} 行。`,
  overallSource: (tab, n) => `“${tab}”中 ${n} 个目标的加权汇总。`,
  foot: `每次点击“扩展程序 › ${menu.name} › ${menu.dashboard}”都会重新生成这些列；有人发送邮件时，每天夜里也会更新。写在旁边或下方的内容会保留。`,
}
