import { expect, test } from 'vitest'
import { sheetFromCsv } from '../../host/core/engine/csv'
import { ANA, adopt, find, list, openAddOn, save } from './addOn'

test('the panel knows which rows count in 万元, and their values are in it, as the cells are', () => {
  const host = openAddOn()
  const csv = [
    '三季度目标',
    '',
    '目标,关键结果,负责人,起始值,目标值,当前值,单位',
    '提升销售,新客户销售额,Ana,0,300,120,万元',
    '提升销售,新客户数,Ana,0,80,36,家',
  ].join('\n')
  sheetFromCsv(host.workbook, '计划', csv)
  host.as(ANA).open()
  adopt(host, { start: '2026-07-01', end: '2026-09-30' })
  const revenue = find(list(host), '销售额')
  expect(revenue).toMatchObject({ current: 120, factor: 10_000, unit: { text: '万元' } })
  expect(find(list(host), '客户数').factor).toBeUndefined()
  expect(save(host, [{ id: revenue.id, seen: revenue.current, value: 130 }])).toMatchObject({
    ok: true,
  })
  expect(find(list(host), '销售额').current).toBe(130)
  expect(host.display("'计划'!F4:G4")).toEqual([['130', '万元']])
})
