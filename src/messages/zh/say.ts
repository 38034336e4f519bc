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
}
