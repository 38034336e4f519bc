import type { Messages } from '../en'

export const menu: Messages['menu'] = {
  name: 'OKR Sheets',
  checkIn: '更新进展',
  setUp: '设置或接管表格…',
  template: '从模板开始',
  adopt: '使用当前工作表中的 OKR 表格…',
  doctor: '检查计划…',
  mail: '发送每周邮件…',
  formulas: '公式说明…',
}
