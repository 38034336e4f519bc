import type { Messages } from '../en'

export const menu: Messages['menu'] = {
  name: 'OKR Sheets',
  checkIn: '更新进展',
  meeting: '开例会…',
  dashboard: '打开看板',
  setUp: '设置或接管表格…',
  review: '周期复盘…',
  mail: '发送每周邮件…',
  formulas: '公式说明…',
}
