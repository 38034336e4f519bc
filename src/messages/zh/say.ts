import type { Messages } from '../en'

export const say: Messages['say'] = {
  viewOnly: '您只能查看此文件。如需更新进展，请向文件所有者申请编辑权限。',
  realigned: '表格排序时没有包含隐藏的编号列，现已把编号放回各自的关键结果旁。',
  conflict: (now) => `此项已被他人改为 ${now}。请确认后再保存。`,
  beforeCycle: '此日期早于周期开始。请选择周期内的日期。',
  live: '此值由公式得出，不会被覆盖。',
  changedSince: (now) => `此项之后已被改为 ${now}，保持不变。`,
  noPeriod: (day) => `表格中没有 ${day} 所在周期的列。请先在右端添加这一周或这个月的列，再保存。`,
  gone: '此关键结果已不在表格中。',
  protectedCell: '无法写入此单元格，它可能受保护。请让文件所有者授予编辑权限。',
  failed: 'Google 表格没有响应。内容没有丢失，请稍后再试。',
  badInput: '侧边栏发送的内容与当前版本不符。请关闭后重新打开。',
  templateAdded: (title) => `“${title}”已就绪，请把示例换成自己的内容。`,
  adoptTitle: '使用此 OKR 表格',
  adoptOffer: (objectives, keyResults, start, end) =>
    `找到 ${objectives} 个目标、${keyResults} 项关键结果，周期为 ${start} 至 ${end}。\n\n将在表格右端增加三列评分和一个隐藏列，并新建一个记录更新历史的工作表。其他内容不会改动。是否继续？`,
  copyOffer: (objectives, keyResults, start, end) =>
    `此工作表是本文件中某个计划的副本：${objectives} 个目标、${keyResults} 项关键结果，周期为 ${start} 至 ${end}。\n\n可以把它作为独立的新计划（草稿），从头记录历史，原计划不受影响。是否继续？`,
  cycleQuestion: '表格上方没有找到周期的起止日期。请按 2026-07-01..2026-09-30 的格式填写。',
  adopted: (objectives, keyResults) =>
    `找到 ${objectives} 个目标、${keyResults} 项关键结果。评分写在表格右端，其他内容没有改动。`,
  disconnectTable:
    '此工作表已经是 OKR 计划。要停止管理吗？\n\n评分列和隐藏的编号列会被移除，其他内容不会改动。如需撤销，请打开“检查计划…”。',
  disconnectTemplate:
    '此工作表已经是 OKR 计划。要停止管理吗？\n\n工作表保持原样，今后的更新和邮件不再包含它。如需撤销，请打开“检查计划…”。',
  disconnectTabs:
    '这是文件中的最后一个计划。是否同时删除更新记录和人员工作表？删除后无法恢复，选“否”可保留历史。',
  disconnected: '此工作表不再是 OKR 计划，添加的内容已移除。',
}
