import type { Messages } from '../en'
import { sheet } from './sheet'

export const say: Messages['say'] = {
  viewOnly: '您只能查看此文件。如需更新进展，请向文件所有者申请编辑权限。',
  realigned: '表格排序时没有包含隐藏的编号列，现已把编号放回各自的关键结果旁。',
  conflict: (now) => `此项已被他人改为 ${now}。请确认后再保存。`,
  beforeCycle: '此日期早于周期开始。请选择周期内的日期。',
  live: '此值由公式得出，不会被覆盖。',
  changedSince: (now) => `此项之后已被改为 ${now}，保持不变。`,
  noPeriod: (day) => `表格中没有 ${day} 所在周期的列。请先在右端添加这一周或这个月的列，再保存。`,
  gone: '此行已不在表格中。',
  protectedCell: '无法写入此单元格，它可能受保护。请让文件所有者授予编辑权限。',
  reasonMissing: '请填写原因：它会与原值和新值一起留在历史中。',
  noColumn: (field) => `表格中没有“${field}”列。添加该列后即可在此修改。`,
  fromFormula: (field) => `“${field}”由公式得出，不会被覆盖。请在表格中修改公式。`,
  onlyInSheet: (field) => `此行的“${field}”单元格还包含其他内容。请直接在表格中修改，以免丢失。`,
  protectedState: '无法写入标明计划状态的单元格，它可能受到保护。请联系文件所有者开放编辑权限。',
  failed: 'Google 表格没有响应。内容没有丢失，请稍后再试。',
  badInput: '侧边栏发送的内容与当前版本不符。请关闭后重新打开。',
  nudge: {
    sent: (to) => `已发送给 ${to}。`,
    asked: (to) => `今天已经提醒过 ${to}，请明天再试。`,
    uncertain: (to) => `今天给 ${to} 的邮件在发送途中中断，可能已经送达，因此今天不再重发。`,
    paused: (to) => `“${sheet.tabs.people}”工作表注明 ${to} 目前不接收邮件。`,
    unapproved: (to) =>
      `您的账号只会给您批准过的地址发邮件，${to} 还不在其中。批准后，您为此文件开启的邮件也会发给对方。`,
    nothing: (to) => `${to} 已没有待更新的内容。重新打开此面板即可看到最新情况。`,
    quota: '您的账号今天已不能再发邮件（Google 的限制），请明天再试。',
    failed: (to, why) => `Google 未能把邮件发送给 ${to}：${why}`,
  },
}
