import type { meeting as english } from '../en/meeting'

export const meeting: typeof english = {
  title: '例会',
  loading: '正在汇总计划的最新情况…',
  plan: '计划',
  lookBack: '回顾多久',
  periods: { week: '本周', month: '本月' },
  states: {
    draft: '这份计划还是草稿。',
    closed: '这份计划已关闭。',
    archived: '这份计划已归档。',
  },
  jump: (title) => `在表格中查看：${title}`,
  history: '历史',
  historyOf: (title) => `历史：${title}`,
  refresh: '刷新',
  refreshed: '已是最新。',
  copy: '复制为文本',
  copied: '已复制，可以粘贴到会议纪要或聊天中。',
  copyYourself: '浏览器不允许页面直接复制。文本已选中，请按 Ctrl+C 或 ⌘C。',
  text: '文本版',
  close: '关闭',
}
