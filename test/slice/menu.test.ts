import { expect, test } from 'vitest'
import { ANA, openAddOn } from './addOn'

test.each([
  {
    locale: 'en',
    entries: [
      'Check in',
      'Open dashboard',
      'Set up or adopt a sheet…',
      'Review the cycle…',
      'Send weekly email…',
      'Formulas…',
    ],
  },
  {
    locale: 'zh-CN',
    entries: ['更新进展', '打开看板', '设置或接管表格…', '周期复盘…', '发送每周邮件…', '公式说明…'],
  },
])('the menu in $locale: six entries, so that none needs a menu inside the menu', ({ locale, entries }) => {
  const host = openAddOn({ people: [{ mail: ANA, name: 'Ana', role: 'owner', locale }] })
  const [menu] = host.as(ANA).open().screen.menus
  expect(menu?.entries.map((entry) => ('caption' in entry ? entry.caption : '—'))).toEqual(entries)
})
