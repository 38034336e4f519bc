import type { Messages } from '../en'

export const menu: Messages['menu'] = {
  name: 'OKR Sheets',
  checkIn: '更新进展',
  setUp: '设置或接管表格…',
  doctor: '检查计划…',
  mail: '发送每周邮件…',
  formulas: '公式说明…',
}
